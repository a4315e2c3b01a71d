/** A value that parts of the page look at, as `useSyncExternalStore` wants it; `same` tells which values need no new drawing. */
export class Observed<Value> {
  private value: Value;
  private readonly listeners = new Set<() => void>();
  private readonly same: (a: Value, b: Value) => boolean;

  constructor(value: Value, same: (a: Value, b: Value) => boolean = Object.is) {
    this.value = value;
    this.same = same;
  }

  readonly subscribe = (heard: () => void): (() => void) => {
    this.listeners.add(heard);
    return () => this.listeners.delete(heard);
  };

  readonly get = (): Value => this.value;

  set(value: Value): void {
    if (this.same(this.value, value)) return;
    this.value = value;
    for (const heard of this.listeners) heard();
  }
}
