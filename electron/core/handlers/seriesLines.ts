import { BoardView } from "../../../shared/followUp/boardView.ts";
import { foldWords } from "../../../shared/followUp/foldWords.ts";
import { type FollowUpLine, type LineMeeting, linesOf } from "../../../shared/followUp/followUpLine.ts";
import { WordIndex } from "../../../shared/followUp/wordIndex.ts";
import type { FollowUpEntry } from "../../../shared/minutes/entries.ts";
import type { Store } from "../store/store.ts";
import { seriesFollowUp } from "./seriesFollowUp.ts";

/** What of one meeting shows in lines; two that are equal make the same lines. */
const printOf = (meeting: LineMeeting, entries: readonly FollowUpEntry[]) => JSON.stringify([meeting, entries]);

const meetingsOf = (store: Store, seriesId: string): LineMeeting[] =>
  store
    .listMeetings({ seriesId })
    .map(({ id, ordinal, facts }) => ({ id, ordinal, title: facts.title, date: facts.date }));

/** The lines of one series as they were when it was read, and what they are found by. */
export class SeriesLines {
  readonly lines: readonly FollowUpLine[];
  private readonly store: Store;
  private readonly seriesId: string;
  private readonly meetings: readonly LineMeeting[];
  private readonly prints: ReadonlyMap<string, string>;
  private index: WordIndex | null = null;
  private own: BoardView | null = null;

  constructor(store: Store, seriesId: string, today: string) {
    const { items, meetings, entries } = seriesFollowUp(store, seriesId);
    const stated = new Map(entries.map((each) => [each.meetingId, each.entries]));
    this.store = store;
    this.seriesId = seriesId;
    this.meetings = meetings;
    this.prints = new Map(meetings.map((meeting) => [meeting.id, printOf(meeting, stated.get(meeting.id) ?? [])]));
    this.lines = linesOf(items, { seriesId, meetings, entries, today });
  }

  /** Whether a meeting of the series says of its items what it said when they were read. */
  stillHolds(meetingId: string): boolean {
    const print = this.prints.get(meetingId);
    if (print === undefined) return true;
    const meeting = this.store.oneMeeting(meetingId);
    if (meeting === null || meeting.deletedAt !== null) return false;
    const { id, ordinal, facts } = meeting;
    const named = { id, ordinal, title: facts.title, date: facts.date };
    return printOf(named, this.store.entriesOfMeeting(meetingId)) === print;
  }

  /** Whether the series still has the meetings that it had, in their order. */
  hasSameMeetings(): boolean {
    return JSON.stringify(meetingsOf(this.store, this.seriesId)) === JSON.stringify(this.meetings);
  }

  view(): BoardView {
    this.own ??= new BoardView(this.lines);
    return this.own;
  }

  find(words: readonly string[]): FollowUpLine[] {
    return this.wordIndex()
      .find(words)
      .flatMap((at) => this.lines[at] ?? []);
  }

  wordIndex(): WordIndex {
    this.index ??= new WordIndex(
      this.lines.map(({ number, subject, unit, progress }) => foldWords([number, subject, unit, progress].join("\n"))),
    );
    return this.index;
  }
}
