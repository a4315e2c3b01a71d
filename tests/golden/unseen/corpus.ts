import { existsSync, readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../../fixtures/unseen/", import.meta.url);

/** The two halves of the corpus; the sealed one may not be there. */
export const HALVES = ["open", "sealed"] as const;
export type Half = (typeof HALVES)[number];

export interface ExpectedOutcome {
  readonly kind: string;
  readonly label: string | null;
  readonly section: string;
  readonly text: string;
}

export interface ExpectedFollowUp {
  readonly subject: string;
  readonly units: readonly string[];
  readonly progress: string | null;
  readonly suggestion: string | null;
  readonly ruling: string | null;
  readonly status: string;
}

export interface ExpectedVote {
  readonly text: string;
  readonly for: number | null;
  readonly against: number | null;
  readonly abstain: number | null;
}

export interface ExpectedMotion {
  readonly number: string | null;
  readonly title: string;
  readonly proposer: string | null;
  readonly section: string;
}

/** 出席, 列席, 請假 and 缺席. */
export const ATTENDANCE_KINDS = ["attendees", "nonVotingAttendees", "excused", "absent"] as const;
export type AttendanceKind = (typeof ATTENDANCE_KINDS)[number];

/** What a reader found in a record (tests/fixtures/unseen/README.md); keys that are absent are not compared. */
export type Expected = Partial<{
  readonly kind: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly chair: string | null;
  readonly actingChair: string | null;
  readonly minuteTaker: string | null;
  readonly sections: readonly string[];
  readonly outcomes: readonly ExpectedOutcome[];
  readonly followUps: readonly ExpectedFollowUp[];
  readonly unplaced: string;
  readonly beyond: Partial<{
    readonly attendance: Partial<Record<AttendanceKind, readonly string[]>>;
    readonly votes: readonly ExpectedVote[];
    readonly motions: readonly ExpectedMotion[];
  }>;
}>;

/** A record of the corpus and what it says. */
export interface UnseenRecord {
  readonly name: string;
  /** The file's name with its ending. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly expected: Expected;
}

const ANSWER = ".expected.json";

const folderOf = (half: Half) => new URL(`${half}/`, FOLDER);

/** Whether a half of the corpus lies in the checkout. */
export const isThere = (half: Half): boolean => existsSync(folderOf(half));

/** The records of one half, by name. */
export function recordsOf(half: Half): UnseenRecord[] {
  const folder = folderOf(half);
  const files = readdirSync(folder).sort();
  return files
    .filter((file) => file.endsWith(ANSWER))
    .map((answer) => {
      const name = answer.slice(0, -ANSWER.length);
      const file = files.find((each) => each !== answer && each.startsWith(`${name}.`));
      if (file === undefined) throw new Error(`${answer} has no record beside it`);
      const expected: Expected = JSON.parse(readFileSync(new URL(answer, folder), "utf8"));
      return { name, file, bytes: readFileSync(new URL(file, folder)), expected };
    });
}
