import type { Answer, Refusal } from "../../../shared/contract/errors.ts";
import type { FollowUpLine, FollowUpPage } from "../../../shared/contract/followUps.ts";
import type { RequestArgument } from "../../../shared/contract/requests.ts";
import type { BoardQuestion } from "./board.ts";

/** Lines that are fetched together. */
export const PAGE_LINES = 100;

/** What the board has of the lines that its filter lets through; a part of them only. */
export interface BoardLines extends Pick<FollowUpPage, "lines" | "items" | "lateItems" | "groups"> {
  /** Counts the answers that put all lines anew: another filter, or records that changed. */
  readonly edition: number;
  /** The lines before these were another filter's. */
  readonly isOther: boolean;
  readonly lineAt: (nth: number) => FollowUpLine | null;
  /** Where a line stands; null where it is not there, or not fetched. */
  readonly placeOf: (lineId: string) => number | null;
}

/** Where the arrows stand in lines put anew: on the same part, else on the one in its place, of another filter the first. */
export function activeIn(board: BoardLines, activeId: string | null, activeAt: number): number {
  const place = activeId === null ? null : board.placeOf(activeId);
  return place ?? (board.isOther ? 0 : activeAt);
}

export type BoardState =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly board: BoardLines }
  | { readonly state: "failed"; readonly refusal: Refusal };

type Ask = (argument: RequestArgument<"followUp.page">) => Promise<Answer<FollowUpPage>>;

/** Fetches the lines of the board as they come into sight; what is shown stays until what takes its place has come. */
export class BoardPages {
  private readonly ask: Ask;
  private readonly listeners = new Set<() => void>();
  private question: BoardQuestion | null = null;
  private answered: BoardQuestion | null = null;
  private isOther = false;
  private current: BoardState = { state: "loading" };
  private lines = new Map<number, FollowUpLine>();
  private onTheWay = new Set<number>();
  private sight: readonly [number, number] = [0, 0];
  private edition = 0;

  constructor(ask: Ask) {
    this.ask = ask;
  }

  readonly subscribe = (heard: () => void): (() => void) => {
    this.listeners.add(heard);
    return () => this.listeners.delete(heard);
  };

  readonly snapshot = (): BoardState => this.current;

  /** Asks for another filter's lines, from the page on which a line stands, else from the top. */
  show(question: BoardQuestion, lineId: string | null): void {
    if (JSON.stringify(question) === JSON.stringify(this.question)) return;
    this.question = question;
    this.sight = [0, 0];
    void this.fetchAnew({ offset: 0, limit: PAGE_LINES }, lineId);
  }

  /** Asks again for what is in sight, because records have changed. */
  reload(lineId: string | null): void {
    const [from, to] = this.sight;
    const offset = Math.floor(from / PAGE_LINES) * PAGE_LINES;
    const limit = Math.min(500, Math.max(PAGE_LINES, to - offset));
    void this.fetchAnew({ offset, limit }, lineId, true);
  }

  /** Sees to it that the lines from one to before another are there soon. */
  see(from: number, to: number): void {
    this.sight = [from, to];
    for (let page = Math.floor(from / PAGE_LINES); page * PAGE_LINES < to; page += 1) {
      const offset = page * PAGE_LINES;
      const isMissing = this.isMissing(Math.max(from, offset), Math.min(to, offset + PAGE_LINES));
      if (isMissing && !this.onTheWay.has(page)) void this.fetchPage(page);
    }
  }

  private isMissing(from: number, to: number): boolean {
    for (let nth = from; nth < to; nth += 1) if (!this.lines.has(nth)) return true;
    return false;
  }

  private async fetchAnew(part: { offset: number; limit: number }, lineId: string | null, staysInSight = false) {
    const { question } = this;
    if (question === null) return;
    this.edition += 1;
    const { edition } = this;
    this.onTheWay = new Set();
    const answer = await this.ask({ ...question, ...part, ...(lineId === null ? {} : { lineId }) });
    if (edition !== this.edition) return;
    if (!answer.ok) return this.put({ state: "failed", refusal: answer.refusal });
    this.lines = new Map();
    this.isOther = this.answered !== null && this.answered !== question;
    this.answered = question;
    this.keep(answer.value);
    if (staysInSight) this.see(...this.sight);
  }

  private async fetchPage(page: number): Promise<void> {
    const { question, edition } = this;
    if (question === null) return;
    this.onTheWay.add(page);
    const answer = await this.ask({ ...question, offset: page * PAGE_LINES, limit: PAGE_LINES });
    if (edition !== this.edition) return;
    this.onTheWay.delete(page);
    // A page that did not come is asked for again when it is next in sight.
    if (answer.ok) this.keep(answer.value);
  }

  private keep({ offset, rows, lines, items, lateItems, groups }: FollowUpPage): void {
    for (const [at, row] of rows.entries()) this.lines.set(offset + at, row);
    const known = this.lines;
    const lineAt = (nth: number) => known.get(nth) ?? null;
    const placeOf = (lineId: string) => [...known].find(([, { id }]) => id === lineId)?.[0] ?? null;
    const { edition, isOther } = this;
    const board = { lines, items, lateItems, groups, edition, isOther, lineAt, placeOf };
    this.put({ state: "ready", board });
  }

  private put(state: BoardState): void {
    this.current = state;
    for (const heard of this.listeners) heard();
  }
}
