import type { Node } from "prosemirror-model";
import { columnsOf } from "../../../shared/minutes/followUpCells.ts";
import { strings } from "../../strings/zhTW.ts";
import { type Place, placeOf } from "./reshape/place.ts";
import { clauseOf, unitAt, unitOf } from "./reshape/unit.ts";
import type { LineContext } from "./reviewAction.ts";
import type { Focus } from "./reviewState.ts";
import type { LineRow } from "./rows.ts";

/** Which keys a line answers to. */
export function contextOf(doc: Node, focus: Focus): LineContext {
  if (focus.column !== null) return "column";
  const unit = unitOf(doc, focus.id);
  switch (unit?.node.type.name) {
    case "title":
      return "title";
    case "headerField":
      return "header";
    case "section":
      return "section";
    default:
      return tableOf(doc, focus.id) === null ? "body" : "cell";
  }
}

/** The 列管表 that a block stands in, or null. */
export function tableOf(doc: Node, id: string): Node | null {
  const place = placeOf(doc, id);
  if (place?.node.type.name === "followUpTable") return place.node;
  return place?.above.findLast(({ parent }) => parent.type.name === "followUpTable")?.parent ?? null;
}

/** The column of its 列管表 that a block stands in, or null. */
export function columnAt(doc: Node, focus: Focus): number | null {
  if (focus.column !== null) return focus.column;
  const table = tableOf(doc, focus.id);
  const cell = placeOf(doc, focus.id)?.above.findLast(({ parent }) => parent.type.name === "followUpCell")?.parent;
  if (table === null || cell === undefined) return null;
  const index = columnsOf(table).findIndex((column) => column.kind === cell.attrs.column);
  return index < 0 ? null : index;
}

function nameOfUnit(node: Node, inClause: boolean): string {
  const { kinds } = strings.review;
  const { attrs } = node;
  switch (node.type.name) {
    case "headerField":
      return kinds.headerFields[attrs.kind as keyof typeof kinds.headerFields];
    case "section":
      return kinds.sectionOf(kinds.sections[attrs.kind as keyof typeof kinds.sections]);
    case "remark":
      return kinds.remarks[attrs.role as keyof typeof kinds.remarks];
    case "outcome":
      return kinds.outcomes[attrs.kind as keyof typeof kinds.outcomes];
    case "motionPart":
      return kinds.motionParts[attrs.kind as keyof typeof kinds.motionParts];
    case "motion":
      return kinds.motion;
    case "paragraph":
      return inClause ? kinds.clause : kinds.paragraph;
    case "title":
    case "vote":
    case "recess":
    case "presenceChange":
    case "attachmentRef":
    case "figure":
      return kinds[node.type.name];
    case "followUpTable":
    case "table":
      return kinds.table;
    default:
      return "";
  }
}

/** What the line at a place is, in one word; "" for what has no kind of its own, such as a painted box. */
function nameAt(place: Place | null | undefined): string {
  if (place === null || place === undefined) return "";
  const unit = unitAt(place);
  return nameOfUnit(unit.node, clauseOf(unit) !== null);
}

function columnName(table: Node | null | undefined, column: number): string {
  const found = table === null || table === undefined ? undefined : columnsOf(table)[column];
  return found === undefined ? "" : strings.review.kinds.columns[found.kind];
}

/** What a line is, in one word (段落, 發言, 決議, 時間 …). */
export function kindName(doc: Node, { id, column }: Focus): string {
  return column === null ? nameAt(placeOf(doc, id)) : columnName(tableOf(doc, id), column);
}

/** The kinds of what stands on a line (出席 and 紀錄 share one), each once; a paragraph behind a title goes without saying. */
export function kindNames(places: ReadonlyMap<string, Place>, { focus, texts }: LineRow): readonly string[] {
  if (focus.column !== null) return [columnName(places.get(focus.id)?.node, focus.column)];
  const names = (texts.length === 0 ? [focus.id] : texts).map((id) => nameAt(places.get(id)));
  const said = [...new Set(names.filter((name) => name !== ""))];
  return said.length > 1 ? said.filter((name) => name !== strings.review.kinds.paragraph) : said;
}
