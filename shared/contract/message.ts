/** A request on its way between processes that share no memory. */
export interface RequestMessage {
  readonly name: string;
  readonly argument: unknown;
}

/** Four bytes that tell how long the JSON part is. */
const PREFIX = 4;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * One request as bytes: the length of the JSON part (unsigned, big-endian), the JSON part `{name, argument, bytes}` in
 * UTF-8, then the value of the argument's one member that is binary, whose name is `bytes`, as it is.
 */
export function encodeMessage({ name, argument }: RequestMessage): Uint8Array<ArrayBuffer> {
  const members = isRecord(argument) ? Object.entries(argument) : [];
  const binary = members.find(([, value]) => value instanceof Uint8Array);
  const plain = binary === undefined ? argument : Object.fromEntries(members.filter((member) => member !== binary));
  const head = new TextEncoder().encode(JSON.stringify({ name, argument: plain, bytes: binary?.[0] ?? null }));
  const tail = binary?.[1] instanceof Uint8Array ? binary[1] : new Uint8Array();
  const message = new Uint8Array(PREFIX + head.length + tail.length);
  new DataView(message.buffer).setUint32(0, head.length);
  message.set(head, PREFIX);
  message.set(tail, PREFIX + head.length);
  return message;
}

/** Reads what `encodeMessage` wrote; null where the bytes are no request. */
export function decodeMessage(message: Uint8Array): RequestMessage | null {
  if (message.length < PREFIX) return null;
  const length = new DataView(message.buffer, message.byteOffset, message.byteLength).getUint32(0);
  if (length > message.length - PREFIX) return null;
  try {
    const head = new TextDecoder("utf-8", { fatal: true }).decode(message.subarray(PREFIX, PREFIX + length));
    const parsed: unknown = JSON.parse(head);
    if (!isRecord(parsed) || typeof parsed.name !== "string") return null;
    const { name, argument, bytes } = parsed;
    const tail = message.subarray(PREFIX + length);
    if (bytes === null) return tail.length === 0 ? { name, argument } : null;
    if (typeof bytes !== "string" || bytes === "__proto__" || !isRecord(argument)) return null;
    return { name, argument: { ...argument, [bytes]: tail } };
  } catch {
    return null;
  }
}
