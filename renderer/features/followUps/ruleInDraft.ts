import type { Command, EditorState } from "prosemirror-state";
import type { Bridge } from "../../../shared/contract/bridge.ts";
import { type Answer, answer, type Refusal } from "../../../shared/contract/errors.ts";
import type { FollowUpLine } from "../../../shared/contract/followUps.ts";
import type { FollowUpItemRow, MeetingRow } from "../../../shared/contract/meetings.ts";
import { readDocument, type StoredDocument } from "../../../shared/minutes/document.ts";
import { randomId } from "../../../shared/minutes/ids.ts";
import type { Ruling } from "../../../shared/minutes/vocabulary.ts";
import { ask } from "../../api/ask.ts";
import { positionOf } from "../../editor/blockPlaces.ts";
import { ruleAssignments, setDestination } from "../../editor/commands/ruleRow.ts";
import { createEditorState } from "../../editor/editorState.ts";

/** A unit's part in an item, as a ruling is for it. */
export type RuledPart = Pick<FollowUpLine, "seriesId" | "itemKey" | "unit">;

/** What became of the parts of one series that were to be ruled. */
export type SeriesRuling =
  /** There is no draft, or its meeting is over and has ruled on them already. */
  | { readonly kind: "no-draft"; readonly seriesId: string }
  /** The draft holds none of them in its table. */
  | { readonly kind: "not-in-draft"; readonly seriesId: string; readonly meeting: MeetingRow }
  | {
      readonly kind: "ruled";
      readonly seriesId: string;
      readonly meeting: MeetingRow;
      readonly count: number;
      /** Parts that the draft's table does not hold. */
      readonly missing: number;
      /** The parts' places in the draft. */
      readonly assignmentIds: readonly string[];
      /** Puts back what stood there before; answers what refused it. */
      readonly undo: () => Promise<Refusal | null>;
    };

/** What became of all of them. */
export interface DraftRulings {
  readonly done: readonly SeriesRuling[];
  /** What ended it before the series that are not done. */
  readonly refusal: Refusal | null;
}

interface Change {
  readonly assignmentId: string;
  readonly to: Ruling | null;
}

/** Another window may write at the same time; its steps come first then. */
const TRIES = 4;

/** Rules parts of a meeting's 列管表; answers what stood there before, of the parts it found. */
async function ruleParts(bridge: Bridge, meetingId: string, changes: readonly Change[]): Promise<Answer<Change[]>> {
  let before: Change[] = [];
  const acted = await act(bridge, meetingId, (state) => {
    before = changes.flatMap(({ assignmentId }): Change[] => {
      const pos = positionOf(state.doc, assignmentId);
      const node = pos === null ? null : state.doc.nodeAt(pos);
      return node?.type.name === "followUpAssignment" ? [{ assignmentId, to: node.attrs.ruling }] : [];
    });
    return ruleAssignments(changes);
  });
  if (!acted.ok) return acted;
  return answer(acted.value ? before : []);
}

/** Says in a meeting's 列管表 where parts went that it ruled 併案 or 移他會議. */
export function sendTo(bridge: Bridge, meetingId: string, ids: readonly string[], destination: string | null) {
  return act(bridge, meetingId, () => setDestination(ids, destination));
}

/** Acts on the present document of a meeting by steps through the core; false where there was nothing to do. */
async function act(
  bridge: Bridge,
  meetingId: string,
  commandFor: (state: EditorState) => Command,
): Promise<Answer<boolean>> {
  let refusal: Refusal | null = null;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const opened = await ask(bridge, "meeting.open", { meetingId });
    if (!opened.ok) return opened;
    const reading = readDocument(opened.value.document);
    if (!reading.ok) return answer(false);
    const state = createEditorState(reading.doc);
    const steps: unknown[] = [];
    commandFor(state)(state, (transaction) => {
      const { transactions } = state.applyTransaction(transaction);
      steps.push(...transactions.flatMap((each) => each.steps.map((step) => step.toJSON())));
    });
    if (steps.length === 0) return answer(false);
    const { revision } = opened.value;
    const sent = await ask(bridge, "meeting.appendSteps", {
      meetingId,
      baseRevision: revision,
      clientId: randomId(),
      steps,
    });
    if (sent.ok) return answer(true);
    refusal = sent.refusal;
    if (refusal.code !== "conflict") break;
  }
  return { ok: false, refusal: refusal ?? { code: "conflict", message: "" } };
}

/** The parts' places in the 列管表 of a meeting, with what it has ruled on them so far. */
function placesIn(meetingId: string, parts: readonly RuledPart[], lives: readonly FollowUpItemRow[]) {
  return parts.flatMap(({ itemKey, unit }) => {
    const life = lives.find(({ item }) => item.key === itemKey);
    const rounds = life?.item.units.find((each) => each.unit === unit)?.rounds ?? [];
    const round = rounds.findLast((each) => each.meetingId === meetingId);
    return round === undefined ? [] : [{ assignmentId: round.blockId, ruling: round.ruling }];
  });
}

/** A meeting that is over and has ruled already is not the one that rules next. */
function isOver(meeting: MeetingRow, places: readonly { readonly ruling: Ruling | null }[], today: string): boolean {
  const isPast = meeting.date !== null && meeting.date < today;
  return isPast && places.every(({ ruling }) => ruling !== null);
}

/** The lives of the items of some parts; an item that has gone has none. */
async function livesOf(bridge: Bridge, parts: readonly RuledPart[]): Promise<FollowUpItemRow[]> {
  const lives: FollowUpItemRow[] = [];
  const keys = new Map(parts.map(({ seriesId, itemKey }) => [itemKey, seriesId]));
  for (const [itemKey, seriesId] of keys) {
    const life = await ask(bridge, "followUp.life", { seriesId, itemKey });
    if (life.ok) lives.push(life.value);
  }
  return lives;
}

/** A 列管表 that was imported by itself is a list of what was, not a meeting that rules. */
function isBareList(document: StoredDocument): boolean {
  const reading = readDocument(document);
  return reading.ok && reading.doc.attrs.kind === "follow-up-list";
}

async function ruleSeries(
  bridge: Bridge,
  seriesId: string,
  parts: readonly RuledPart[],
  ruling: Ruling,
  today: string,
): Promise<Answer<SeriesRuling>> {
  const listed = await ask(bridge, "meeting.list", { seriesId, bin: false });
  if (!listed.ok) return listed;
  const meeting = listed.value.find(({ state }) => state !== "final");
  if (meeting === undefined) return answer({ kind: "no-draft", seriesId });
  const places = placesIn(meeting.id, parts, await livesOf(bridge, parts));
  if (isOver(meeting, places, today)) return answer({ kind: "no-draft", seriesId });
  const opened = await ask(bridge, "meeting.open", { meetingId: meeting.id });
  if (!opened.ok) return opened;
  if (isBareList(opened.value.document)) return answer({ kind: "no-draft", seriesId });
  const changes = places.map(({ assignmentId }): Change => ({ assignmentId, to: ruling }));
  const ruled: Answer<Change[]> = changes.length === 0 ? answer([]) : await ruleParts(bridge, meeting.id, changes);
  if (!ruled.ok) return ruled;
  const before = ruled.value;
  if (before.length === 0) return answer({ kind: "not-in-draft", seriesId, meeting });
  return answer({
    kind: "ruled",
    seriesId,
    meeting,
    count: before.length,
    missing: parts.length - before.length,
    assignmentIds: before.map(({ assignmentId }) => assignmentId),
    undo: async () => {
      const undone = await ruleParts(bridge, meeting.id, before);
      return undone.ok ? null : undone.refusal;
    },
  });
}

/** Rules parts of items in the present draft of each of their series; `today` ISO. The first refusal ends it. */
export async function ruleInDrafts(
  bridge: Bridge,
  parts: readonly RuledPart[],
  ruling: Ruling,
  today: string,
): Promise<DraftRulings> {
  const done: SeriesRuling[] = [];
  for (const [seriesId, own] of Map.groupBy(parts, ({ seriesId }) => seriesId)) {
    const ruled = await ruleSeries(bridge, seriesId, own, ruling, today);
    if (!ruled.ok) return { done, refusal: ruled.refusal };
    done.push(ruled.value);
  }
  return { done, refusal: null };
}

/** Takes back what was ruled, in all series that let it; answers the first refusal. */
export async function undoAll(done: readonly SeriesRuling[]): Promise<Refusal | null> {
  let first: Refusal | null = null;
  for (const each of done) {
    const refusal = each.kind === "ruled" ? await each.undo() : null;
    first ??= refusal;
  }
  return first;
}
