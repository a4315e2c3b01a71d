import { readRuling } from "../followUp/rulingWords.ts";
import { tickLines } from "../minutes/followUpCells.ts";
import type { FollowUpColumn, Ruling, TickOption } from "../minutes/vocabulary.ts";

const TICKED = "█■☑☒✓✔▓●";
const BLANK = "□☐○";
const BOX = new RegExp(`([${TICKED}${BLANK}])[\\s\\u3000]*([^\\s\\u3000${TICKED}${BLANK}，。；]{2,12})`, "gu");
const ANY_BOX = new RegExp(`[${TICKED}${BLANK}]`, "u");

/** A ruling beside a box may leave out what the column is about: ■解除 □持續. */
const BARE_RULING = /^(?:解除|繼續|持續)$/u;

/** Boxes read from the words of a cell: □繼續追蹤 █解除列管. */
export interface Ticks {
  readonly options: readonly TickOption[];
  readonly tick: { readonly on: string; readonly off: string };
  /** The one ruling that is ticked; null where none or several are. */
  readonly chosen: Ruling | null;
  /** The boxes as written, one by one. */
  readonly written: readonly string[];
  /** The words without the boxes. */
  readonly rest: string;
}

/** Whether a text holds a box that may be ticked. */
export const hasBox = (text: string): boolean => ANY_BOX.test(text);

/** Reads the boxes of a text; only those whose words name a ruling count, the others stay words. */
export function readTicks(text: string): Ticks {
  const boxes = [...text.matchAll(BOX)].flatMap(([whole, sign = "", label = ""]) => {
    const ruling = readRuling(label) ?? (BARE_RULING.test(label) ? readRuling(`${label}列管`) : null);
    return ruling === null ? [] : [{ whole, sign, label, ruling }];
  });
  const ticked = boxes.filter(({ sign }) => TICKED.includes(sign));
  const blank = boxes.find(({ sign }) => BLANK.includes(sign));
  const rest = boxes.reduce((words, { whole }) => words.replace(whole, ""), text).trim();
  return {
    options: boxes.map(({ ruling, label }) => ({ ruling, label })),
    tick: { on: ticked[0]?.sign ?? "■", off: blank?.sign ?? "□" },
    chosen: ticked.length === 1 ? (ticked[0]?.ruling ?? null) : null,
    written: boxes.map(({ sign, label }) => sign + label),
    rest,
  };
}

/** The columns, the first of suggestions or rulings with the boxes of a row that has some: it paints the others from them. */
export function withTickOptions(columns: readonly FollowUpColumn[], { options, tick }: Ticks): FollowUpColumn[] {
  const place = columns.findIndex(({ kind }) => kind === "suggestion" || kind === "ruling");
  return columns.map((column, index) => (index === place ? { ...column, options, tick } : column));
}

/** Whether a column would paint these very boxes for the ruling that they choose. */
export function paintsTicks(column: FollowUpColumn, { chosen, written }: Ticks): boolean {
  const painted = tickLines(column, chosen);
  return painted.length === written.length && painted.every((line, index) => line === written[index]);
}
