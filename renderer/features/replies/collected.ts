import type { ReplyFile, ReplyMatch, ReplyMatching } from "../../../shared/contract/followUps.ts";
import type { ReplyItem } from "../../../shared/followUp/replyItem.ts";
import type { ReplyChoice } from "../../../shared/followUp/replyMatching.ts";

/** What has become of a returned file so far. */
export type CollectedState =
  | { readonly is: "waiting" | "reading" | "stopped" }
  | { readonly is: "read"; readonly reply: ReplyFile }
  | { readonly is: "refused"; readonly words: string }
  /** The same as another, of that name. */
  | { readonly is: "repeated"; readonly of: string };

/** A file that a unit sent back. */
export interface CollectedFile {
  readonly id: string;
  readonly name: string;
  readonly state: CollectedState;
}

/** An answer and what becomes of it; `id` stays as long as its file is listed. */
export interface Match extends ReplyMatch {
  readonly id: string;
  /** The item that she named for it; null where the place is as it was read. */
  readonly placedAt: ReplyItem | null;
  /** The number and the subject as the file has them. */
  readonly written: { readonly number: string; readonly subject: string };
}

/** What she chose of the answers, by the id of a match. */
export interface Chosen {
  readonly choices: ReadonlyMap<string, ReplyChoice>;
  readonly places: ReadonlyMap<string, ReplyItem>;
}

/** Files that were compared with the table, in that order, and what came of it. */
export interface Compared {
  readonly fileIds: readonly string[];
  readonly matching: ReplyMatching;
}

export const matchId = (fileId: string, row: number) => `${fileId}:${row}`;

type ReadFile = CollectedFile & { readonly state: { readonly is: "read" } };
export const isRead = (file: CollectedFile): file is ReadFile => file.state.is === "read";

/** A file as the core is to take it: rows that she named an item for bear its number and subject. */
export function asPlaced({ id, state }: ReadFile, { places }: Chosen): ReplyFile {
  const rows = state.reply.rows.map((row) => {
    const place = places.get(matchId(id, row.row));
    return place === undefined ? row : { ...row, number: place.number, subject: place.subject };
  });
  return { ...state.reply, rows };
}

/** The answers with the names that they keep. */
export function matchesOf(
  { fileIds, matching }: Compared,
  files: readonly CollectedFile[],
  { places }: Chosen,
): readonly Match[] {
  return matching.matches.flatMap((match): Match[] => {
    const file = files.find(({ id }) => id === fileIds[Number(match.key.split(":")[0])]);
    if (file === undefined || !isRead(file)) return [];
    const id = matchId(file.id, match.row.row);
    const own = file.state.reply.rows.find(({ row }) => row === match.row.row) ?? match.row;
    return [{ ...match, id, placedAt: places.get(id) ?? null, written: { number: own.number, subject: own.subject } }];
  });
}

/**
 * What is to be done with an answer: what is ready goes in unless she leaves it out; a doubtful one goes in once she has
 * named its item or said so; what differs from the table only if she says so.
 */
export function choiceOf(match: Match, { choices }: Chosen): ReplyChoice {
  const chosen = choices.get(match.id);
  switch (match.verdict) {
    case "ready":
      return chosen ?? "take";
    case "doubtful":
      return chosen ?? (match.placedAt === null ? "leave" : "take");
    case "conflict":
      return chosen ?? "leave";
    default:
      return "leave";
  }
}

/** Whether nothing happens to an answer before she says what. */
export const isUndecided = (match: Match, chosen: Chosen): boolean =>
  match.verdict === "unmatched" ||
  ((match.verdict === "doubtful" || match.verdict === "conflict") &&
    !chosen.choices.has(match.id) &&
    choiceOf(match, chosen) === "leave");

/** Whether an answer has something that the table does not hold. */
export const isToDo = ({ verdict }: Match): boolean => verdict !== "same" && verdict !== "blank";

/**
 * Files and choices as the core merges them. What is left is not sent at all: behind one that is left out, another for the
 * same item would be ready.
 */
export function mergeRequest(
  { fileIds, matching }: Compared,
  files: readonly CollectedFile[],
  matches: readonly Match[],
  chosen: Chosen,
) {
  const leftOut = new Set(
    matches.filter((match) => isToDo(match) && choiceOf(match, chosen) === "leave").map(({ id }) => id),
  );
  const sent = fileIds.flatMap((fileId) => {
    const file = files.find(({ id }) => id === fileId);
    if (file === undefined || !isRead(file)) return [];
    const placed = asPlaced(file, chosen);
    return [{ ...placed, rows: placed.rows.filter(({ row }) => !leftOut.has(matchId(fileId, row))) }];
  });
  const choices = matches
    .filter(
      (match) => (match.verdict === "doubtful" || match.verdict === "conflict") && choiceOf(match, chosen) !== "leave",
    )
    .map((match) => ({ key: match.key, choice: choiceOf(match, chosen) }));
  return { meetingId: matching.meetingId, revision: matching.revision, files: sent, choices };
}
