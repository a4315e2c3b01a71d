import type { CoreListener } from "../../../shared/contract/events.ts";
import { BoardView, type LineFilter, type Selection } from "../../../shared/followUp/boardView.ts";
import { wordsOf } from "../../../shared/followUp/foldWords.ts";
import type { Store } from "../store/store.ts";
import { SeriesLines } from "./seriesLines.ts";

/** How long nothing must have changed before what did is read again ahead of the next question, in milliseconds. */
const IDLE = 500;

/**
 * The lines of all series, kept in memory between requests, so that a question costs what its answer holds however many
 * items there are. After a change only the series is read again whose items it touched, ahead of the next question.
 */
export class FollowUpBoard {
  private readonly store: Store;
  private readonly today: () => string;
  private readonly series = new Map<string, SeriesLines>();
  private readonly changed = new Set<string>();
  private isListChanged = false;
  private whole: BoardView | null = null;
  private seriesIds: readonly string[] | null = null;
  private day = "";
  private timer: NodeJS.Timeout | null = null;

  /** `today` gives the day on this machine's wall, ISO. */
  constructor(store: Store, today: () => string, idle = IDLE) {
    this.store = store;
    this.today = today;
    this.hear = (event) => {
      if (event.name === "meeting.changed") this.changed.add(event.meetingId);
      else if (event.name === "meetings.listChanged") this.isListChanged = true;
      else return;
      this.warmIn(idle);
    };
    this.warmIn(idle);
  }

  readonly hear: CoreListener;

  /** What a filter lets through of one series, or of all where it is null. */
  select(seriesId: string | null, filter: LineFilter, text: string): Selection {
    this.refresh();
    const words = wordsOf(text);
    const view = seriesId === null ? this.wholeView() : this.linesOf(seriesId).view();
    if (words.length === 0) return view.select(filter);
    const ids = seriesId === null ? this.allSeries() : [seriesId];
    return view.selectAmong(
      ids.flatMap((id) => this.linesOf(id).find(words)),
      filter,
    );
  }

  /** Forgets what is no longer so. */
  private refresh(): void {
    const today = this.today();
    if (this.day !== today) this.series.clear();
    this.day = today;
    for (const [seriesId, lines] of this.series) {
      const holds = [...this.changed].every((meetingId) => lines.stillHolds(meetingId));
      if (!holds || (this.isListChanged && !lines.hasSameMeetings())) this.series.delete(seriesId);
    }
    if (this.isListChanged) this.seriesIds = null;
    this.changed.clear();
    this.isListChanged = false;
    if (this.allSeries().some((seriesId) => !this.series.has(seriesId))) this.whole = null;
  }

  private wholeView(): BoardView {
    this.whole ??= new BoardView(this.allSeries().flatMap((seriesId) => this.linesOf(seriesId).lines));
    return this.whole;
  }

  private allSeries(): readonly string[] {
    this.seriesIds ??= this.store.listSeries().map(({ id }) => id);
    return this.seriesIds;
  }

  private linesOf(seriesId: string): SeriesLines {
    const known = this.series.get(seriesId) ?? new SeriesLines(this.store, seriesId, this.day);
    this.series.set(seriesId, known);
    return known;
  }

  private warmIn(milliseconds: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.warm(), milliseconds).unref();
  }

  /** Reads one series that is missing, and comes back for the next, so that no question waits for all of them. */
  private warm(): void {
    this.timer = null;
    try {
      this.refresh();
      const missing = this.allSeries().find((seriesId) => !this.series.has(seriesId));
      if (missing !== undefined) this.linesOf(missing).wordIndex();
      else this.wholeView();
      if (missing !== undefined) this.warmIn(0);
    } catch {
      // A store that is closed or damaged says so to whoever asks next.
    }
  }
}
