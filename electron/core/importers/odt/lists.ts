import type { ListStyle } from "./listStyles.ts";

/** The counts of one list by level from 0; null where a level has not begun. */
type Counts = (number | null)[];

/** Where a paragraph stands among the lists around it. */
export interface ListPlace {
  readonly list: OpenList;
  /** From 1. */
  readonly level: number;
  /** The style that the list bears, null where the paragraph's own decides. */
  readonly style: string | null;
}

export interface OpenList {
  readonly counts: Counts;
  readonly key: string;
}

/** The deepest level of ODF. */
export const DEEPEST = 10;

/** Counts the items of all lists of a text (ODF 1.3 §5.3.2). */
export class Lists {
  private readonly byId = new Map<string, OpenList>();
  private readonly byStyle = new Map<string, OpenList>();

  /** Opens an outermost list: a new count, or that of the list which it goes on with. */
  open(attributes: Readonly<Record<string, string>>): OpenList {
    const style = attributes["text:style-name"] ?? "";
    const before = this.byId.get(attributes["text:continue-list"] ?? "");
    const same = attributes["text:continue-numbering"] === "true" ? this.byStyle.get(style) : undefined;
    const list = before ?? same ?? { counts: [], key: style };
    const id = attributes["xml:id"];
    if (id !== undefined) this.byId.set(id, list);
    this.byStyle.set(style, list);
    return list;
  }
}

/** Counts one item on and prints its mark; null where the style prints none. */
export function nextMark(
  counts: Counts,
  level: number,
  style: ListStyle | undefined,
  startValue: number | null,
): string | null {
  const startOf = (each: number) => style?.get(each)?.start ?? 1;
  const last = counts[level - 1] ?? null;
  counts[level - 1] = startValue ?? (last === null ? startOf(level) : last + 1);
  counts.length = level;
  const shown = Array.from({ length: level }, (_, index) => counts[index] ?? startOf(index + 1));
  const mark = style?.get(level)?.print(shown).trim() ?? "";
  return mark === "" ? null : mark;
}
