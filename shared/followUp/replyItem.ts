import { formatRocDate, fromIsoDate } from "../calendar/rocDate.ts";
import type { FollowUpEntry } from "../minutes/entries.ts";
import type { Ruling } from "../minutes/vocabulary.ts";
import { foldUnitName } from "../people/units.ts";
import { dueText } from "./dueText.ts";
import type { LineMeeting } from "./followUpLine.ts";
import { endsUnit, type FollowUpItem, type UnitOfItem } from "./lifeCycle.ts";
import { trackingNumbers } from "./trackingNumber.ts";

/** An item that units are asked about: one assignment in the 列管表 of the meeting that is being prepared. */
export interface ReplyItem {
  /** The assignment in that table. */
  readonly blockId: string;
  readonly number: string;
  /** 會次 of the meeting that opened it. */
  readonly meeting: string;
  readonly subject: string;
  /** As written; several where they answer together. */
  readonly units: readonly string[];
  readonly due: string;
  /** 前次辦理情形. */
  readonly previous: string | null;
  /** What the table holds already of this round. */
  readonly progress: string | null;
  readonly suggestion: Ruling | null;
  readonly contact?: string;
  /** Whether it comes from something closed (不公開). */
  readonly isClosed: boolean;
}

/** How an item's opening meeting is named in a table: 會次, else the day, else the title. */
export function meetingName(meeting: LineMeeting | null): string {
  const day = meeting?.date == null ? null : fromIsoDate(meeting.date);
  return meeting?.ordinal ?? (day === null ? (meeting?.title ?? "") : formatRocDate(day, "slash"));
}

const isRuledOut = ({ ruling }: FollowUpEntry) => ruling !== null && endsUnit(ruling);

/** The latest 辦理情形 before a meeting's own. */
function previousOf(part: UnitOfItem | undefined, blockId: string): string | null {
  const rounds = part?.rounds ?? [];
  const here = rounds.findIndex((round) => round.blockId === blockId);
  return rounds.slice(0, here < 0 ? undefined : here).findLast(({ progress }) => progress !== null)?.progress ?? null;
}

interface Prepared {
  readonly meetingId: string;
  /** The entries of the meeting's own record. */
  readonly entries: readonly FollowUpEntry[];
  /** The items of its series, folded over all meetings. */
  readonly items: readonly FollowUpItem[];
  readonly meetings: readonly LineMeeting[];
}

/** The rows of a meeting's 列管表 that are still open, in their order; those that it has ended already are left out. */
export function replyItemsOf({ meetingId, entries, items, meetings }: Prepared): ReplyItem[] {
  const known = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const numbers = trackingNumbers(items, known);
  const parts = new Map<string, { readonly item: FollowUpItem; readonly part: UnitOfItem }>();
  for (const item of items) {
    for (const part of item.units) {
      for (const round of part.rounds) if (round.meetingId === meetingId) parts.set(round.blockId, { item, part });
    }
  }
  return entries
    .filter((entry) => entry.source === "table" && !isRuledOut(entry))
    .map((entry) => {
      const found = parts.get(entry.blockId);
      return {
        blockId: entry.blockId,
        number: (found === undefined ? null : numbers.get(found.item.key)) ?? entry.trackingNumber ?? "",
        meeting: meetingName(found === undefined ? null : (known.get(found.item.openedIn) ?? null)),
        subject: entry.subject,
        units: entry.units,
        due: dueText(entry.due ?? found?.item.due ?? null),
        previous: previousOf(found?.part, entry.blockId),
        progress: entry.progress,
        suggestion: entry.suggestion,
        ...(entry.contact === undefined ? {} : { contact: entry.contact }),
        isClosed: found?.item.isClosed === true,
      };
    });
}

/** The items of one unit. */
export interface UnitReplyItems {
  readonly unitKey: string;
  /** The name as it was first written. */
  readonly unit: string;
  readonly items: readonly ReplyItem[];
}

/** The items by unit, in the order in which the units come first; those that name no unit are left out. */
export function byUnitOf(items: readonly ReplyItem[]): UnitReplyItems[] {
  const units = new Map<string, { unit: string; items: ReplyItem[] }>();
  for (const item of items) {
    for (const unit of item.units) {
      const unitKey = foldUnitName(unit);
      const found = units.get(unitKey) ?? { unit, items: [] };
      if (!found.items.includes(item)) found.items.push(item);
      units.set(unitKey, found);
    }
  }
  return [...units].map(([unitKey, each]) => ({ unitKey, ...each }));
}
