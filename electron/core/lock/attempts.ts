const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

/** Makes whoever guesses wait: a second behind the first wrong phrase, twice as long behind each further one. */
export class Attempts {
  private readonly now: () => number;
  private failures = 0;
  private until = 0;

  /** `now` in milliseconds, never going back. */
  constructor(now: () => number = () => performance.now()) {
    this.now = now;
  }

  /** Milliseconds until the next one is allowed. */
  waitMs(): number {
    return Math.max(0, Math.ceil(this.until - this.now()));
  }

  failed(): void {
    this.until = this.now() + Math.min(LONGEST_MS, FIRST_MS * 2 ** this.failures);
    this.failures += 1;
  }

  succeeded(): void {
    this.failures = 0;
    this.until = 0;
  }
}
