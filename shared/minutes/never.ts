/** Closes an exhaustive switch: a value that reaches it is a bug, named in the error. */
export function assertNever(value: never, what = "value"): never {
  throw new RangeError(`Unexpected ${what}: ${JSON.stringify(value)}`);
}
