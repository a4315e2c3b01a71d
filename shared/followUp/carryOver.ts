import type { Node } from "prosemirror-model";
import { entriesOf } from "../minutes/entries.ts";
import type { IdSource } from "../minutes/ids.ts";
import { minutesSchema } from "../minutes/schema.ts";
import { type FollowUpColumn, type FollowUpColumnKind, ITEM_COLUMNS } from "../minutes/vocabulary.ts";
import { dueText } from "./dueText.ts";
import { type FollowUpItem, foldSubject } from "./lifeCycle.ts";

const { nodes } = minutesSchema;

/** The usual title of the section that holds the items. */
const SECTION_TITLE = "前次會議決議事項辦理情形";

interface CarryOver {
  readonly items: readonly FollowUpItem[];
  /** Columns of a table that has to be made. */
  readonly columns: readonly FollowUpColumn[];
  /** The titles of two tables that have to be made, and the meeting whose items stand in the second; one table of all without. */
  readonly split?: { readonly earlier: string; readonly last: string; readonly lastMeetingId: string };
  readonly ids: IdSource;
}

class RowMaker {
  private readonly columns: readonly FollowUpColumn[];
  private readonly ids: IdSource;

  constructor(columns: readonly FollowUpColumn[], ids: IdSource) {
    this.columns = columns;
    this.ids = ids;
  }

  row(item: FollowUpItem, serial: number): Node {
    const words: Partial<Record<FollowUpColumnKind, string>> = {
      serial: String(serial),
      trackingNumber: item.trackingNumber ?? "",
      subject: item.subject,
    };
    const cells = this.columns
      .filter(({ kind }) => ITEM_COLUMNS.has(kind))
      .map(({ kind }) => this.cell(kind, words[kind]));
    const open = item.units.filter((unit) => unit.ended === null);
    return nodes.followUpRow.create({ id: this.ids(), itemId: item.itemId ?? this.ids() }, [
      ...cells,
      ...open.map((unit) => this.assignment(unit.unit, item)),
    ]);
  }

  /** The part of one unit that is still open: its name and its due, the rest to be filled. */
  private assignment(unit: string, item: FollowUpItem): Node {
    const words: Partial<Record<FollowUpColumnKind, string>> = {
      units: unit,
      due: dueText(item.due),
    };
    const cells = this.columns
      .filter(({ kind, options }) => !ITEM_COLUMNS.has(kind) && options === undefined)
      .map(({ kind }) => this.cell(kind, words[kind]));
    return nodes.followUpAssignment.create({ id: this.ids() }, cells);
  }

  private cell(column: FollowUpColumnKind, words = ""): Node {
    const lines = words
      .split("\n")
      .map((line) => nodes.paragraph.create({ id: this.ids() }, line === "" ? [] : [minutesSchema.text(line)]));
    return nodes.followUpCell.create({ id: this.ids(), column }, lines);
  }
}

/** The items that a record's tables hold already, by id and by words. */
function heldBy(doc: Node): (item: FollowUpItem) => boolean {
  const entries = entriesOf(doc).filter(({ source }) => source === "table");
  const ids = new Set(entries.map(({ itemId }) => itemId));
  const subjects = new Set(entries.map(({ subject }) => foldSubject(subject)));
  return (item) => (item.itemId !== null && ids.has(item.itemId)) || subjects.has(foldSubject(item.subject));
}

function firstTable(section: Node): Node | null {
  return section.children.find(({ type }) => type.name === "followUpTable") ?? null;
}

/** The section the items belong in: 前次會議決議事項辦理情形, else the one whose table holds some already, else the first report. */
function sectionIndex(doc: Node): number {
  const sections = doc.children.map((child) => (child.type.name === "section" ? child : null));
  const byKind = (kind: string) => sections.findIndex((section) => section?.attrs.kind === kind);
  const byTable = sections.findIndex((section) => section !== null && firstTable(section) !== null);
  return [byKind("followUpReport"), byTable, byKind("report")].find((index) => index >= 0) ?? -1;
}

/** What comes before the follow-up report in the order of government minutes. */
const BEFORE_REPORT: ReadonlySet<string> = new Set(["chairAddress", "approvalOfPreviousMinutes"]);

/** A record with an empty section for the items, numbered and written like its others. */
function withSection(doc: Node, ids: IdSource): { readonly doc: Node; readonly index: number } {
  const model = doc.children.find(({ type }) => type.name === "section");
  const found = doc.children.findIndex(
    (child) => child.type.name === "section" && !BEFORE_REPORT.has(child.attrs.kind),
  );
  const index = found < 0 ? doc.childCount : found;
  const { numbered = true, separator = "：" } = model?.attrs ?? {};
  const heading = nodes.heading.create({ id: ids() }, minutesSchema.text(SECTION_TITLE));
  const section = nodes.section.create({ id: ids(), kind: "followUpReport", numbered, separator }, [heading]);
  const children = doc.children.toSpliced(index, 0, section);
  return { doc: doc.type.create(doc.attrs, children), index };
}

/** A section whose table has the rows behind its own; empty paragraphs give way to a new table. */
function withRows(section: Node, { items, columns, split, ids }: CarryOver): Node {
  const table = firstTable(section);
  const used: readonly FollowUpColumn[] = table === null ? columns : table.attrs.columns;
  const maker = new RowMaker(used, ids);
  const before = table?.childCount ?? 0;
  const rowsOf = (some: readonly FollowUpItem[]) => some.map((item, index) => maker.row(item, before + index + 1));
  if (table !== null) {
    const grown = table.copy(table.content.append(nodes.followUpTable.create(null, rowsOf(items)).content));
    return section.type.create(
      section.attrs,
      section.children.map((child) => (child === table ? grown : child)),
    );
  }
  const tableOf = (some: readonly FollowUpItem[]) =>
    nodes.followUpTable.create({ id: ids(), columns: used }, rowsOf(some));
  const titled = (title: string, some: readonly FollowUpItem[]): Node[] =>
    some.length === 0
      ? []
      : [nodes.paragraph.create({ id: ids() }, title === "" ? [] : minutesSchema.text(title)), tableOf(some)];
  const isOfLast = ({ openedIn }: FollowUpItem) => openedIn === split?.lastMeetingId;
  const fresh =
    split === undefined
      ? [tableOf(items)]
      : [
          ...titled(
            split.earlier,
            items.filter((item) => !isOfLast(item)),
          ),
          ...titled(split.last, items.filter(isOfLast)),
        ];
  const [heading, ...blocks] = section.children;
  const kept = blocks.filter((block) => block.textContent !== "");
  const children = heading === undefined ? [...fresh, ...kept] : [heading, ...fresh, ...kept];
  return section.type.create({ ...section.attrs, runIn: false }, children);
}

/**
 * Fills the follow-up table of a draft with every item that is still open, each with its open units only. Items that the
 * record holds already are left alone, so that it may run again; a record without a place for them gets a section.
 */
export function carryOver(doc: Node, given: CarryOver): Node {
  const { items, ids } = given;
  const held = heldBy(doc);
  const open = items.filter((item) => item.status === "open" && !held(item));
  if (open.length === 0) return doc;
  const found = sectionIndex(doc);
  const place = found < 0 ? withSection(doc, ids) : { doc, index: found };
  const filled = withRows(place.doc.child(place.index), { ...given, items: open });
  return place.doc.type.create(place.doc.attrs, place.doc.children.with(place.index, filled));
}

/** The columns of a record's first 列管表, for the next one; null where it has none. */
export function followUpColumnsOf(doc: Node): readonly FollowUpColumn[] | null {
  let columns: readonly FollowUpColumn[] | null = null;
  doc.descendants((node) => {
    if (columns === null && node.type.name === "followUpTable") columns = node.attrs.columns;
    return columns === null && !node.isTextblock;
  });
  return columns;
}
