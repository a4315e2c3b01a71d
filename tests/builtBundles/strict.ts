/** An object that throws where a name is asked of it that it has not, so that nothing is left out unseen. */
export function strict<Value extends object>(name: string, value: Value): Value {
  return new Proxy(value, {
    get: (target, key) => {
      if (typeof key === "string" && !(key in target)) throw new Error(`The stand-in has no ${name}.${key}`);
      return Reflect.get(target, key);
    },
  });
}
