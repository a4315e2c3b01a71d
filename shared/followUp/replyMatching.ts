import type { Ruling } from "../minutes/vocabulary.ts";
import { foldUnitName } from "../people/units.ts";
import { type Answer, type AnswerState, fitOf, withAnswer } from "./replyAnswer.ts";
import { ANSWER_LIMIT, type ReplyFile, type ReplyRow } from "./replyFile.ts";
import { byUnitOf, type ReplyItem } from "./replyItem.ts";
import { ReplyPlaces } from "./replyPlace.ts";
import { type ReplyReason, replySentence } from "./replyWords.ts";

/** What to do with an answer that is not `ready`: put it in the place of what is there, below it, or nowhere. */
export const REPLY_CHOICES = ["take", "append", "leave"] as const;
export type ReplyChoice = (typeof REPLY_CHOICES)[number];

/**
 * What becomes of a row: `ready` is merged by itself, `same` stands there already, `doubtful` and `conflict` wait for her,
 * `unmatched` and `tooLong` cannot be merged, `blank` has nothing in it.
 */
export type ReplyVerdict = "ready" | "same" | "doubtful" | "conflict" | "unmatched" | "tooLong" | "blank";

/** The place in the table that an answer is for, and what it holds now. */
export interface ReplyTarget {
  readonly blockId: string;
  readonly number: string;
  readonly subject: string;
  readonly unit: string;
  readonly progress: string | null;
  readonly suggestion: Ruling | null;
}

/** One row of a returned file and what becomes of it. */
export interface ReplyMatch {
  /** Names the row among these files: `file:row`. */
  readonly key: string;
  readonly file: string;
  /** The unit that sent it, by the file's head, else by its name. */
  readonly unit: string | null;
  readonly row: ReplyRow;
  readonly verdict: ReplyVerdict;
  readonly reasons: readonly ReplyReason[];
  /** The reasons as sentences; "" where there are none. */
  readonly message: string;
  readonly target: ReplyTarget | null;
}

/** An item that a unit has not answered: no file from it, its row gone or left blank, or an answer that waits for her. */
export interface UnansweredItem {
  readonly unit: string;
  readonly number: string;
  readonly subject: string;
  readonly reason: "no-file" | "row-missing" | "blank" | "undecided";
}

export interface MatchedReplies {
  readonly matches: readonly ReplyMatch[];
  readonly unanswered: readonly UnansweredItem[];
  /** Sentences about whole files, by name. */
  readonly notes: readonly { readonly name: string; readonly note: string }[];
  /** What the assignments hold after the merge, those that change. */
  readonly changes: ReadonlyMap<string, AnswerState>;
  /** The keys of the answers that the changes hold. */
  readonly merged: ReadonlySet<string>;
}

const stateOf = ({ progress, suggestion, contact }: ReplyItem): AnswerState => ({
  progress,
  suggestion,
  ...(contact === undefined ? {} : { contact }),
});

class Matching {
  readonly matches: ReplyMatch[] = [];
  readonly merged = new Set<string>();
  /** What the assignments hold with all that is ready, and with all that she chose besides. */
  private readonly ready = new Map<string, AnswerState>();
  readonly changes = new Map<string, AnswerState>();
  private readonly places: ReplyPlaces;
  private readonly choices: ReadonlyMap<string, ReplyChoice>;
  private readonly writable: ReadonlySet<string>;

  constructor({ items, choices, writable }: Replies) {
    this.places = new ReplyPlaces(items);
    this.choices = choices;
    this.writable = writable;
  }

  add(key: string, file: string, unit: string | null, row: ReplyRow): void {
    const { item, doubt } = this.places.find(row, unit);
    const { progress, suggestion, officer: contact } = row;
    const answer: Answer = { unit: unitAs(unit, item), progress, suggestion, contact };
    const before = item === null ? null : (this.ready.get(item.blockId) ?? stateOf(item));
    const fit = before === null || item === null ? "nothing" : fitOf(before, item.units, answer);
    const reasons: ReplyReason[] = doubt === null ? [] : [doubt];
    if (fit === "differs" && item !== null) {
      reasons.push(fitOf(stateOf(item), item.units, answer) === "differs" ? "answered-otherwise" : "twice");
    }
    if (row.isSuggestionUnclear) reasons.push("unclear-tick");
    const verdict = this.verdictOf(row, item, fit, reasons);
    if (item !== null && before !== null) this.apply(key, item, answer, verdict, before);
    const target = item === null ? null : targetOf(item, before ?? stateOf(item));
    const named = { number: row.number, unit, target, length: row.progress.length };
    const message = verdict === "blank" || verdict === "same" ? "" : reasons.map((each) => replySentence(each, named));
    this.matches.push({ key, file, unit, row, verdict, reasons, message: [message].flat().join(""), target });
  }

  private verdictOf(
    row: ReplyRow,
    item: ReplyItem | null,
    fit: ReturnType<typeof fitOf>,
    reasons: ReplyReason[],
  ): ReplyVerdict {
    if (row.progress === "" && row.suggestion === null && !row.isSuggestionUnclear) return "blank";
    if (row.progress.length > ANSWER_LIMIT) {
      reasons.push("too-long");
      return "tooLong";
    }
    if (item === null) return "unmatched";
    if (row.progress !== "" && !this.writable.has(item.blockId)) {
      reasons.push("no-column");
      return "unmatched";
    }
    if (fit === "differs") return "conflict";
    if (fit === "same") return "same";
    return reasons.length > 0 ? "doubtful" : "ready";
  }

  /** Writes an answer into what the assignment will hold; of two doubtful ones for one place only the first is taken. */
  private apply(key: string, item: ReplyItem, answer: Answer, verdict: ReplyVerdict, before: AnswerState): void {
    const choice = this.choices.get(key) ?? "leave";
    const now = this.changes.get(item.blockId) ?? before;
    if (verdict === "ready") {
      this.ready.set(item.blockId, withAnswer(before, item.units, answer, "take"));
      if (fitOf(now, item.units, answer) !== "differs") this.write(key, item, answer, "take", now);
      return;
    }
    if (choice === "leave" || (verdict !== "doubtful" && verdict !== "conflict")) return;
    const isTaken = verdict === "doubtful" && fitOf(now, item.units, answer) === "differs";
    if (choice === "append" || !isTaken) this.write(key, item, answer, choice, now);
  }

  private write(key: string, item: ReplyItem, answer: Answer, how: "take" | "append", now: AnswerState): void {
    this.changes.set(item.blockId, withAnswer(now, item.units, answer, how));
    this.merged.add(key);
  }
}

/** A unit as the item's own cell spells it. */
function unitAs(unit: string | null, item: ReplyItem | null): string | null {
  if (unit === null) return null;
  return item?.units.find((each) => foldUnitName(each) === foldUnitName(unit)) ?? unit;
}

function targetOf({ blockId, number, subject, units }: ReplyItem, state: AnswerState): ReplyTarget {
  const { progress, suggestion } = state;
  return { blockId, number, subject, unit: units.join("、"), progress, suggestion };
}

/** The unit that a file's name speaks of; the longest where several names fit. */
function unitInName(name: string, units: readonly string[]): string | null {
  const folded = foldUnitName(name);
  const found = units.filter((unit) => folded.includes(foldUnitName(unit)));
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}

function unansweredOf(items: readonly ReplyItem[], matching: Matching): UnansweredItem[] {
  const senders = new Set(matching.matches.map(({ unit }) => foldUnitName(unit ?? "")));
  return byUnitOf(items).flatMap(({ unitKey, unit, items: own }) =>
    own.flatMap((item): UnansweredItem[] => {
      const rows = matching.matches.filter(
        ({ target, unit: sender }) =>
          target?.blockId === item.blockId && (sender === null || foldUnitName(sender) === unitKey),
      );
      const isAnswered = rows.some(({ key, verdict }) => verdict === "same" || matching.merged.has(key));
      const isThere = item.units.length === 1 ? item.progress !== null : item.progress?.includes(unit) === true;
      if (isAnswered || isThere) return [];
      const isUndecided = rows.some(({ verdict }) => verdict !== "blank");
      const absent = senders.has(unitKey) ? "row-missing" : "no-file";
      const reason = isUndecided ? "undecided" : rows.length > 0 ? "blank" : absent;
      return [{ unit, number: item.number, subject: item.subject, reason }];
    }),
  );
}

interface Replies {
  /** The open rows of the draft's table. */
  readonly items: readonly ReplyItem[];
  readonly files: readonly ReplyFile[];
  readonly choices: ReadonlyMap<string, ReplyChoice>;
  /** Blocks of assignments whose table has a column for 辦理情形. */
  readonly writable: ReadonlySet<string>;
}

/** Finds the place of every answer, and what the table holds once the ready ones and those she chose are in it. */
export function matchReplies(replies: Replies): MatchedReplies {
  const { items, files } = replies;
  const matching = new Matching(replies);
  const units = byUnitOf(items).map(({ unit }) => unit);
  const notes: { name: string; note: string }[] = [];
  files.forEach((file, at) => {
    const named = unitInName(file.name, units);
    const unit = file.unit ?? named;
    for (const note of file.notes) notes.push({ name: file.name, note });
    if (file.unit !== null && named !== null && foldUnitName(file.unit) !== foldUnitName(named)) {
      notes.push({ name: file.name, note: `檔名寫的是「${named}」，表頭寫的是「${file.unit}」，以表頭為準。` });
    }
    for (const row of file.rows) matching.add(`${at}:${row.row}`, file.name, unit, row);
    const strangers = matching.matches.filter((each) => each.file === file.name && each.reasons.includes("other-unit"));
    const [first] = strangers;
    if (first !== undefined) {
      const note = `送來的單位是「${unit ?? ""}」，裡面卻有 ${strangers.length} 案是「${first.target?.unit ?? ""}」的，可能兩個單位的檔案對調了。`;
      notes.push({ name: file.name, note });
    }
  });
  const { matches, changes, merged } = matching;
  return { matches, unanswered: unansweredOf(items, matching), notes, changes, merged };
}
