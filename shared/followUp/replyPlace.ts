import { foldUnitName } from "../people/units.ts";
import { foldSubject } from "./lifeCycle.ts";
import type { ReplyRow } from "./replyFile.ts";
import type { ReplyItem } from "./replyItem.ts";
import { foldNumber } from "./trackingNumber.ts";

/** Why a row's place is not certain, or why it has none. */
export type PlaceDoubt =
  | "no-number"
  | "unknown-number"
  | "renumbered"
  | "other-subject"
  | "other-unit"
  | "several"
  | "no-item";

/** Where a row of a 回覆單 belongs: certain where `doubt` is null. */
export interface ReplyPlace {
  readonly item: ReplyItem | null;
  readonly doubt: PlaceDoubt | null;
}

/** Whether two texts name one subject, one of them perhaps cut short. */
function areAlike(a: string, b: string): boolean {
  const [one, other] = [foldSubject(a), foldSubject(b)];
  if (one === "" || other === "") return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long === short || (short.length >= 6 && long.startsWith(short));
}

/** The places of answers in the table of one meeting. */
export class ReplyPlaces {
  private readonly items: readonly ReplyItem[];
  private readonly byNumber: ReadonlyMap<string, readonly ReplyItem[]>;
  private readonly bySubject: ReadonlyMap<string, readonly ReplyItem[]>;

  constructor(items: readonly ReplyItem[]) {
    this.items = items;
    this.byNumber = Map.groupBy(items, ({ number }) => foldNumber(number));
    this.bySubject = Map.groupBy(items, ({ subject }) => foldSubject(subject));
  }

  /** By number first; else by unit and subject, which is never certain. `unit` is the one that sent the file. */
  find(row: ReplyRow, unit: string | null): ReplyPlace {
    const number = foldNumber(row.number);
    const numbered = number === "" ? [] : (this.byNumber.get(number) ?? []);
    if (numbered.length > 0) return this.amongNumbered(numbered, row, unit);
    return this.bySubjectAlone(row, unit, number === "" ? "no-number" : "unknown-number");
  }

  private amongNumbered(numbered: readonly ReplyItem[], row: ReplyRow, unit: string | null): ReplyPlace {
    const own = ofUnit(numbered, unit);
    if (own.length === 0) return numbered.length === 1 ? doubtful(numbered, "other-unit") : NONE("several");
    const named = own.length === 1 ? own : own.filter(({ subject }) => areAlike(subject, row.subject));
    const [item] = named;
    if (item === undefined || named.length > 1) return NONE("several");
    if (row.subject === "" || areAlike(item.subject, row.subject)) return { item, doubt: null };
    const meant = ofUnit(this.withSubject(row.subject), unit);
    return meant.length === 1 ? doubtful(meant, "renumbered") : { item, doubt: "other-subject" };
  }

  private bySubjectAlone(row: ReplyRow, unit: string | null, doubt: PlaceDoubt): ReplyPlace {
    const alike = this.withSubject(row.subject);
    const own = ofUnit(alike, unit);
    if (own.length === 1) return doubtful(own, doubt);
    if (own.length > 1) return NONE("several");
    return alike.length === 1 ? doubtful(alike, "other-unit") : NONE("no-item");
  }

  private withSubject(subject: string): readonly ReplyItem[] {
    const equal = this.bySubject.get(foldSubject(subject));
    if (foldSubject(subject) === "") return [];
    return equal ?? this.items.filter((item) => areAlike(item.subject, subject));
  }
}

const NONE = (doubt: PlaceDoubt): ReplyPlace => ({ item: null, doubt });
const doubtful = ([item]: readonly ReplyItem[], doubt: PlaceDoubt): ReplyPlace => ({ item: item ?? null, doubt });

/** The items that a unit answers for; all of them where it is not known who sent the file. */
function ofUnit(items: readonly ReplyItem[], unit: string | null): readonly ReplyItem[] {
  if (unit === null) return items;
  const key = foldUnitName(unit);
  return items.filter(({ units }) => units.some((each) => foldUnitName(each) === key));
}
