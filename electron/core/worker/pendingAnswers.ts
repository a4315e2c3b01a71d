/** Questions sent to another thread or process, matched to their answers by number. */
export class PendingAnswers<Value> {
  private last = 0;
  private readonly waiting = new Map<number, (value: Value) => void>();

  /** Sends a question under a new number; resolves when `settle` is called with it. */
  ask(send: (id: number) => void): Promise<Value> {
    this.last += 1;
    const id = this.last;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      send(id);
    });
  }

  settle(id: number, value: Value): void {
    const resolve = this.waiting.get(id);
    this.waiting.delete(id);
    resolve?.(value);
  }

  /** Answers every question that is still open. */
  settleAll(value: Value): void {
    for (const id of [...this.waiting.keys()]) this.settle(id, value);
  }
}
