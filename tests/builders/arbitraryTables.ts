import fc from "fast-check";
import type { Node } from "prosemirror-model";
import {
  FOLLOW_UP_COLUMNS,
  type FollowUpColumn,
  type FollowUpColumnKind,
  ITEM_COLUMNS,
  RULINGS,
  type Ruling,
} from "../../shared/minutes/vocabulary.ts";
import { assignment, column, followUpTable, itemRow } from "./followUpTable.ts";
import { table, tableCell } from "./minutes.ts";

const RULING_LABELS: Record<Ruling, string> = {
  continue: "繼續列管",
  specialMeeting: "另開專案會議",
  release: "解除列管",
  selfTrack: "自行列管",
  merge: "併案",
  transfer: "移他會議",
  cancel: "撤銷",
};

const optionalRuling = fc.option(fc.constantFrom(...RULINGS), { nil: undefined });

function arbitraryColumn(kind: FollowUpColumnKind): fc.Arbitrary<FollowUpColumn> {
  if (kind !== "suggestion" && kind !== "ruling") return fc.constant(column(kind));
  const ticks = fc
    .tuple(
      fc.subarray([...RULINGS], { minLength: 1, maxLength: 4 }),
      fc.constantFrom({ on: "■", off: "□" }, { on: "☑", off: "☐" }, { on: "\uf0fe", off: "\uf0a8" }),
    )
    .map(([rulings, tick]) =>
      column(kind, { options: rulings.map((ruling) => ({ ruling, label: RULING_LABELS[ruling] })), tick }),
    );
  return fc.oneof(ticks, fc.constant(column(kind)));
}

/** A 列管表 of one to three items with one to three groups of units each; tick columns print from the attributes alone. */
export function arbitraryFollowUpTable(cellBlocks: fc.Arbitrary<Node[]>): fc.Arbitrary<Node> {
  return fc
    .subarray(FOLLOW_UP_COLUMNS.filter((kind) => kind !== "subject"))
    .chain((others) => fc.tuple(...["subject" as const, ...others].map(arbitraryColumn)))
    .chain((columns) => {
      const rows = fc.array(arbitraryRow(columns, cellBlocks), { minLength: 1, maxLength: 3 });
      return rows.map((all) => followUpTable(columns, ...all));
    });
}

function arbitraryRow(columns: readonly FollowUpColumn[], cellBlocks: fc.Arbitrary<Node[]>): fc.Arbitrary<Node> {
  const ofItem = columns.filter(({ kind }) => ITEM_COLUMNS.has(kind));
  const ofUnit = columns.filter((each) => !ITEM_COLUMNS.has(each.kind) && each.options === undefined);
  const cells = (of: readonly FollowUpColumn[]) =>
    fc.record(Object.fromEntries(of.map(({ kind }) => [kind, cellBlocks])));
  const ruled = fc
    .tuple(optionalRuling, optionalRuling)
    .map(([suggestion, ruling]) => ({ ...(suggestion && { suggestion }), ...(ruling && { ruling }) }));
  const units = fc.tuple(cells(ofUnit), ruled).map(([content, rulings]) => assignment(content, rulings));
  return fc
    .tuple(fc.option(fc.uuid(), { nil: null }), cells(ofItem), fc.array(units, { minLength: 1, maxLength: 3 }))
    .map(([itemId, content, assignments]) => itemRow(itemId, content, ...assignments));
}

/** A table of up to 3 × 4 cells, one rectangle of which may be merged. */
export function arbitraryTable(cellBlocks: fc.Arbitrary<Node[]>): fc.Arbitrary<Node> {
  const size = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }));
  return size.chain(([height, width]) => {
    const cell = fc.tuple(cellBlocks, fc.boolean(), fc.constantFrom("start", "center", "end"));
    const merged = fc.option(arbitraryRectangle(height, width), { nil: { top: 0, left: 0, height: 1, width: 1 } });
    return fc
      .tuple(fc.array(cell, { minLength: height * width, maxLength: height * width }), merged)
      .map(([contents, rectangle]) => table(...layGrid(contents, width, rectangle)));
  });
}

interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

function arbitraryRectangle(height: number, width: number): fc.Arbitrary<Rectangle> {
  return fc.tuple(fc.nat(height - 1), fc.nat(width - 1)).chain(([top, left]) =>
    fc.record({
      top: fc.constant(top),
      left: fc.constant(left),
      height: fc.integer({ min: 1, max: height - top }),
      width: fc.integer({ min: 1, max: width - left }),
    }),
  );
}

function layGrid(
  contents: readonly (readonly [Node[], boolean, string])[],
  width: number,
  rectangle: Rectangle,
): Node[][] {
  const rows: Node[][] = [];
  contents.forEach(([cellBlocks, header, align], index) => {
    const line = Math.floor(index / width);
    const place = index % width;
    rows[line] ??= [];
    const corner = line === rectangle.top && place === rectangle.left;
    if (!corner && covers(rectangle, line, place)) return;
    const span = corner ? { colspan: rectangle.width, rowspan: rectangle.height } : {};
    rows[line].push(tableCell({ header, align, ...span }, ...cellBlocks));
  });
  return rows;
}

const covers = ({ top, left, height, width }: Rectangle, line: number, place: number) =>
  line >= top && line < top + height && place >= left && place < left + width;
