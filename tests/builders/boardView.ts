import type { FollowUpLine } from "../../shared/followUp/followUpLine.ts";
import type { FollowUpStatus } from "../../shared/followUp/lifeCycle.ts";

/** What a view lets through; null means no limit. */
export interface LineFilter {
  readonly unitKey: string | null;
  readonly status: FollowUpStatus | null;
  readonly lateOnly: boolean;
}

/** The lines of one unit that a filter lets through, the most urgent first. */
export interface LineGroup {
  readonly unitKey: string;
  readonly unit: string;
  readonly lines: readonly FollowUpLine[];
}

/** What a filter lets through: the groups by unit, and how many lines, items and late lines there are in all. */
export interface Selection {
  readonly groups: readonly LineGroup[];
  readonly lines: number;
  readonly items: number;
  readonly late: number;
}

type Kind = FollowUpStatus | "all" | "late";
type ByKind = Readonly<Record<Kind, readonly FollowUpLine[]>>;

interface UnitLines {
  readonly unitKey: string;
  readonly unit: string;
  readonly kinds: ByKind;
}

/** The nearest due first, then what names no day; of equals what was kept most often. */
function byUrgency(
  a: Pick<FollowUpLine, "dueDay" | "timesContinued">,
  b: Pick<FollowUpLine, "dueDay" | "timesContinued">,
): number {
  if (a.dueDay !== b.dueDay) {
    if (a.dueDay === null) return 1;
    if (b.dueDay === null) return -1;
    return a.dueDay < b.dueDay ? -1 : 1;
  }
  return b.timesContinued - a.timesContinued;
}

const byName = new Intl.Collator("zh-Hant-TW", { numeric: true });

function kindsOf(lines: readonly FollowUpLine[]): ByKind {
  const of = (status: FollowUpStatus) => lines.filter((line) => line.status === status);
  return { all: lines, open: of("open"), released: of("released"), left: of("left"), late: lines.filter(isLate) };
}

const isLate = (line: FollowUpLine) => line.isLate;
const kindOf = ({ status, lateOnly }: LineFilter): Kind => (lateOnly ? "late" : (status ?? "all"));
const itemOf = ({ seriesId, itemKey }: FollowUpLine) => `${seriesId} ${itemKey}`;

function summed(groups: readonly LineGroup[]): Selection {
  const of = (count: (lines: readonly FollowUpLine[]) => number) =>
    groups.reduce((sum, each) => sum + count(each.lines), 0);
  const items = new Set(groups.flatMap(({ lines }) => lines.map(itemOf)));
  return {
    groups,
    lines: of(({ length }) => length),
    items: items.size,
    late: of((lines) => lines.filter(isLate).length),
  };
}

/**
 * Lines laid out for the board once, so that any of its filters is answered from what lies ready: units by name with the
 * unnamed last, each unit's lines by urgency.
 */
export class BoardView {
  private readonly units: readonly UnitLines[];
  private readonly ranks = new Map<FollowUpLine, number>();
  private readonly selections = new Map<string, Selection>();

  constructor(lines: readonly FollowUpLine[]) {
    this.units = [...Map.groupBy(lines, ({ unitKey }) => unitKey)]
      .map(([unitKey, own]) => ({ unitKey, unit: own[0]?.unit ?? "", lines: own.sort(byUrgency) }))
      .sort((a, b) => Number(a.unit === "") - Number(b.unit === "") || byName.compare(a.unit, b.unit))
      .map(({ unitKey, unit, lines: own }) => ({ unitKey, unit, kinds: kindsOf(own) }));
    for (const { kinds } of this.units) for (const line of kinds.all) this.ranks.set(line, this.ranks.size);
  }

  /** All lines that a filter lets through; the second time the same filter costs nothing. */
  select(filter: LineFilter): Selection {
    if (filter.lateOnly && (filter.status === "released" || filter.status === "left")) return summed([]);
    const kind = kindOf(filter);
    const key = `${kind} ${filter.unitKey ?? "*"}`;
    const known = this.selections.get(key);
    if (known !== undefined) return known;
    const groups = this.units
      .filter(({ unitKey }) => filter.unitKey === null || unitKey === filter.unitKey)
      .map(({ unitKey, unit, kinds }) => ({ unitKey, unit, lines: kinds[kind] }))
      .filter(({ lines }) => lines.length > 0);
    const selection = summed(groups);
    this.selections.set(key, selection);
    return selection;
  }

  /** Those of some lines that a filter lets through, in the view's order. */
  selectAmong(found: readonly FollowUpLine[], { unitKey, status, lateOnly }: LineFilter): Selection {
    const lines = found
      .filter(
        (line) =>
          this.ranks.has(line) &&
          (unitKey === null || line.unitKey === unitKey) &&
          (status === null || line.status === status) &&
          (!lateOnly || line.isLate),
      )
      .sort((a, b) => (this.ranks.get(a) ?? 0) - (this.ranks.get(b) ?? 0));
    const names = new Map(this.units.map(({ unitKey: key, unit }) => [key, unit]));
    const groups = [...Map.groupBy(lines, (line) => line.unitKey)];
    return summed(groups.map(([key, own]) => ({ unitKey: key, unit: names.get(key) ?? "", lines: own })));
  }
}

/** The lines from one place on, over the borders of groups. */
export function linesFrom({ groups }: Selection, offset: number, limit: number): FollowUpLine[] {
  const found: FollowUpLine[] = [];
  let skipped = offset;
  for (const { lines } of groups) {
    if (found.length >= limit) break;
    if (skipped >= lines.length) {
      skipped -= lines.length;
      continue;
    }
    found.push(...lines.slice(skipped, skipped + limit - found.length));
    skipped = 0;
  }
  return found;
}
