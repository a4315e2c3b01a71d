import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import type { ReplyMatching, ReplyMerge, SavedReplyForms } from "../../../shared/contract/followUps.ts";
import type { RequestArgument } from "../../../shared/contract/requests.ts";
import { foldSubject } from "../../../shared/followUp/lifeCycle.ts";
import type { ReplyFile, ReplyTable } from "../../../shared/followUp/replyFile.ts";
import type { UnitReplyItems } from "../../../shared/followUp/replyItem.ts";
import { type MatchedReplies, matchReplies, type ReplyChoice } from "../../../shared/followUp/replyMatching.ts";
import { replySheet } from "../../../shared/followUp/replySheet.ts";
import { undoAnswers, writableAssignments, writeAnswers } from "../../../shared/followUp/replySteps.ts";
import { entriesOf } from "../../../shared/minutes/entries.ts";
import { fileNameOf } from "../../../shared/minutes/fileName.ts";
import { foldUnitName } from "../../../shared/people/units.ts";
import { classifiedWords } from "../../../shared/privacy/classifiedName.ts";
import { hasLongCell } from "../exporters/followUp/cellLimit.ts";
import { exportSheet } from "../exporters/followUp/exportSheet.ts";
import { bearsMacros } from "../importers/replies/macros.ts";
import { type NamedFile, saveEach } from "../saveFiles.ts";
import type { CoreContext, SubjectHandlers } from "./context.ts";
import { frameOf, type ReadMeeting, readMeeting, replyItemsIn, unitsAsked } from "./preparedMeeting.ts";
import { readMailedFile } from "./readMailedFile.ts";
import { asRefusal } from "./refusals.ts";
import { words } from "./words.ts";

const NO_CHOICES: ReadonlyMap<string, ReplyChoice> = new Map();

/** What is to be said of a returned file as a whole. */
function replyFileOf(name: string, table: ReplyTable, bytes: Uint8Array): ReplyFile {
  const isBlank = table.rows.every(({ progress, suggestion }) => progress === "" && suggestion === null);
  const notes = [
    ...(bearsMacros(name, bytes) ? [words.macrosNotRun] : []),
    ...(isBlank ? [words.nothingFilledIn] : []),
  ];
  return { ...table, name, notes };
}

function matched(
  { store }: CoreContext,
  read: ReadMeeting,
  files: readonly ReplyFile[],
  choices: ReadonlyMap<string, ReplyChoice>,
): MatchedReplies {
  const title = read.meeting.facts.title ?? "";
  const named = files.map((file) => {
    const isOther = file.meeting !== null && title !== "" && foldSubject(file.meeting) !== foldSubject(title);
    return isOther && file.meeting !== null
      ? { ...file, notes: [...file.notes, words.otherMeeting(file.meeting)] }
      : file;
  });
  return matchReplies({
    items: replyItemsIn(store, read),
    files: named,
    choices,
    writable: writableAssignments(read.doc),
  });
}

const isFilledIn = ({ verdict }: MatchedReplies["matches"][number]) => verdict !== "blank" && verdict !== "same";

/** What a unit is asked in a form that holds nothing closed; no form where nothing is left. */
function withoutClosed(form: UnitReplyItems): UnitReplyItems[] {
  const items = form.items.filter(({ isClosed }) => !isClosed);
  return items.length === 0 ? [] : [{ ...form, items }];
}

async function exportForms(
  { store, ports }: CoreContext,
  request: RequestArgument<"replyForm.export">,
): Promise<Answer<SavedReplyForms>> {
  const { meetingId, format, units, replyBy, instruction, withoutContact = false, withClosed = false } = request;
  const read = readMeeting(store, meetingId);
  if (!read.ok) return read;
  const wanted = units === null ? null : new Set(units.map(foldUnitName));
  const asked = unitsAsked(store, read.value).filter(({ unitKey }) => wanted === null || wanted.has(unitKey));
  const forms = withClosed ? asked : asked.flatMap(withoutClosed);
  if (asked.length === 0) return refuse("bad-request", words.noReplyItems);
  if (forms.length === 0) return refuse("bad-request", words.onlyClosedItems);
  const frame = frameOf(store, read.value);
  const title = read.value.meeting.facts.title ?? "";
  const unnamed = replyItemsIn(store, read.value).filter((item) => item.units.length === 0).length;
  const notes = unnamed === 0 || wanted !== null ? [] : [words.unnamedItems(unnamed)];
  for (const { unit, items } of asked) {
    const closed = items.filter(({ isClosed }) => isClosed).length;
    if (closed > 0) notes.push(withClosed ? words.closedItemsIn(unit, closed) : words.closedItemsOut(unit, closed));
  }
  const files: NamedFile[] = [];
  for (const form of forms) {
    const sheet = replySheet(form, { meeting: title, replyBy, instruction, hasContact: !withoutContact });
    if (format === "xlsx" && hasLongCell(sheet)) notes.push(words.cutInWorkbook(form.unit));
    const bytes = await exportSheet(sheet, format, frame);
    const named = classifiedWords(read.value.doc, `回覆單_${form.unit}_${title}`);
    const name = `${fileNameOf({ title: named, date: null })}.${format}`;
    files.push({ name, bytes });
  }
  // A single file may be given another name where the host asks for one.
  const together = files.length > 1 ? ports.saveFiles : undefined;
  const { saved, rest } = await (together?.(files) ?? saveEach(files, ports.saveFile));
  if (!rest.ok && rest.refusal.code === "cancelled" && saved.length === 0) return rest;
  const left = forms.slice(saved.length).map(({ unit }) => unit);
  return answer({ saved, failed: rest.ok ? null : { units: left, message: rest.refusal.message }, notes });
}

function match(context: CoreContext, { meetingId, files }: RequestArgument<"replyForm.match">): Answer<ReplyMatching> {
  const read = readMeeting(context.store, meetingId);
  if (!read.ok) return read;
  const { matches, unanswered, notes } = matched(context, read.value, files, NO_CHOICES);
  return answer({ meetingId, revision: read.value.revision, matches, unanswered, notes });
}

function merge(context: CoreContext, request: RequestArgument<"replyForm.merge">): Answer<ReplyMerge> {
  const { store, ports, emit } = context;
  const { meetingId, files } = request;
  const read = readMeeting(store, meetingId);
  if (!read.ok) return read;
  const choices = new Map(request.choices.map(({ key, choice }) => [key, choice]));
  if (choices.size > 0 && request.revision !== read.value.revision) return refuse("conflict", words.staleMatching);
  const { matches, unanswered, changes, merged } = matched(context, read.value, files, choices);
  const result = {
    merged: matches.filter(({ key }) => merged.has(key)),
    left: matches.filter((each) => isFilledIn(each) && !merged.has(each.key)),
    unanswered,
  };
  if (changes.size === 0) return answer({ mergeId: null, revision: read.value.revision, ...result });
  const steps = writeAnswers(read.value.doc, changes, ports.newId).steps.map((step) => step.toJSON());
  const batch = { meetingId, baseRevision: read.value.revision, steps };
  const appended = store.mergeReplies(batch, words.beforeMergeVersion);
  if (!appended.ok) return asRefusal(appended);
  const { id: mergeId, clientId, revision } = appended;
  emit({ name: "meeting.changed", meetingId, revision, clientId });
  return answer({ mergeId, revision, ...result });
}

function undo({ store, emit }: CoreContext, { meetingId, mergeId }: RequestArgument<"replyForm.undoMerge">) {
  const read = readMeeting(store, meetingId);
  if (!read.ok) return read;
  const found = store.listMerges(meetingId).find(({ id }) => id === mergeId);
  if (found === undefined) return refuse("not-found", words.noMerge);
  const { doc, revision: baseRevision } = read.value;
  const { transform, restored, kept } = undoAnswers(doc, found.before, found.after);
  const entries = new Map(entriesOf(found.after).map((entry) => [entry.blockId, entry]));
  const named = kept.flatMap((id) => {
    const entry = entries.get(id);
    return entry === undefined ? [] : [{ unit: entry.units.join("、"), subject: entry.subject }];
  });
  if (transform.steps.length === 0) return answer({ revision: baseRevision, restored: 0, kept: named });
  const steps = transform.steps.map((step) => step.toJSON());
  const appended = store.undoReplies({ meetingId, baseRevision, steps }, mergeId);
  if (!appended.ok) return asRefusal(appended);
  const { revision, clientId } = appended;
  emit({ name: "meeting.changed", meetingId, revision, clientId });
  return answer({ revision, restored: restored.length, kept: named });
}

export function replyFormHandlers(context: CoreContext): SubjectHandlers<"replyForm"> {
  const { store } = context;
  return {
    "replyForm.units": ({ meetingId }) => {
      const read = readMeeting(store, meetingId);
      if (!read.ok) return read;
      return answer(
        unitsAsked(store, read.value).map(({ unit, items }) => ({
          unit,
          items: items.length,
          closed: items.filter(({ isClosed }) => isClosed).length,
          answered: items.filter(({ progress }) => progress !== null).length,
        })),
      );
    },
    "replyForm.export": (request) => exportForms(context, request),
    "replyForm.read": async ({ name, bytes }) => {
      const read = await readMailedFile(context, name, bytes);
      if (!read.ok) return read;
      const { reply } = read.value;
      if (reply === undefined) return refuse("not-minutes", words.notReplyForm(name));
      return answer(replyFileOf(name, reply, bytes));
    },
    "replyForm.match": (request) => match(context, request),
    "replyForm.merge": (request) => merge(context, request),
    "replyForm.merges": ({ meetingId }) => {
      const read = readMeeting(store, meetingId);
      if (!read.ok) return read;
      return answer(
        store.listMerges(meetingId).map(({ id, savedAt, before, after }) => ({
          mergeId: id,
          savedAt,
          answers: undoAnswers(after, before, after).restored.length,
        })),
      );
    },
    "replyForm.undoMerge": (request) => undo(context, request),
  };
}
