import type { Mark, Node } from "prosemirror-model";
import { xmlSafe } from "../../electron/core/exporters/xmlSafe.ts";
import { columnsOf, printedCells } from "../../shared/minutes/followUpCells.ts";
import { minutesSchema } from "../../shared/minutes/schema.ts";
import type { FollowUpColumn } from "../../shared/minutes/vocabulary.ts";
import type { Profile } from "../../shared/profiles/profile.ts";

const { nodes } = minutesSchema;
const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
const printed = (text: unknown) => xmlSafe(String(text)).replace(LINE_ENDS, "\n");

/** Inline content with a hard break for every end of a line, and without `strong` where the profile prints it anyway. */
function inlineOf(node: Node, boldAnyway: boolean): Node[] {
  const found: Node[] = [];
  const put = (text: string, marks: readonly Mark[]) => {
    text.split("\n").forEach((line, index) => {
      if (index > 0) found.push(nodes.hardBreak.create());
      if (line !== "") found.push(minutesSchema.text(line, marks));
    });
  };
  node.forEach((leaf) => {
    const marks = leaf.marks.filter((mark) => !boldAnyway || mark.type.name !== "strong");
    put(leaf.isText ? printed(leaf.text ?? "") : "\n", marks);
  });
  return found;
}

/** The columns of a 列管表; the names of boxes that no row prints are not on paper. */
function columnsAsPrinted(table: Node): FollowUpColumn[] {
  const columns = columnsOf(table);
  const painted = new Set<number>();
  table.descendants((part) => {
    if (part.type.name !== "followUpAssignment") return part.type.name === "followUpRow";
    printedCells(part, columns).forEach((cell, index) => {
      if (cell?.kind === "ticks") painted.add(index);
    });
    return false;
  });
  return columns.map((column, index) => ({
    ...column,
    label: printed(column.label),
    ...(column.options && {
      options: column.options.map((option) => ({
        ...option,
        label: painted.has(index) ? printed(option.label) : "",
      })),
    }),
  }));
}

/** The cells of a row or an assignment that its table prints, in the order of the columns. */
function printedCellsOf(part: Node, columns: readonly FollowUpColumn[]): Node[] {
  return printedCells(part, columns).flatMap((cell) => (cell?.kind === "blocks" ? [cell.cell] : []));
}

/** The blocks whose words stand in a header cell as its own. */
const BOLD_IN_HEADER: ReadonlySet<string> = new Set(["paragraph", "vote", "recess", "presenceChange", "attachmentRef"]);

class Canonical {
  private readonly profile: Profile;
  private columns: readonly FollowUpColumn[] = [];
  private style = "";
  private inHeaderCell = false;

  constructor(profile: Profile) {
    this.profile = profile;
  }

  of(node: Node): Node {
    const { name } = node.type;
    if (name === "doc") this.style = String(node.attrs.sectionStyle);
    if (name === "followUpTable") this.columns = columnsOf(node);
    const before = { columns: this.columns, inHeaderCell: this.inHeaderCell };
    if (name === "tableCell") this.inHeaderCell ||= node.attrs.header === true;
    const children = node.isTextblock ? inlineOf(node, this.boldAnyway(name)) : this.children(node);
    this.columns = before.columns;
    this.inHeaderCell = before.inHeaderCell;
    return node.type.create(this.attributes(node), children);
  }

  private boldAnyway(name: string): boolean {
    const { styles } = this.profile;
    if (this.inHeaderCell && BOLD_IN_HEADER.has(name)) return styles.tableHeader.bold;
    return (name === "title" && styles.title.bold) || (name === "heading" && styles.section.bold);
  }

  private children(node: Node): Node[] {
    const { name } = node.type;
    if (name === "followUpAssignment") return printedCellsOf(node, this.columns).map((cell) => this.of(cell));
    if (name === "followUpRow") {
      const units = node.children.filter((part) => part.type.name === "followUpAssignment");
      return [...printedCellsOf(node, this.columns), ...units].map((part) => this.of(part));
    }
    return node.children.flatMap((child) => (child.type.name === "figure" ? this.figure(child) : [this.of(child)]));
  }

  /** Pictures are not read; the words that stand for one, and its caption, are. */
  private figure(node: Node): Node[] {
    const words = xmlSafe(String(node.attrs.alternativeText));
    const stand = words === "" ? "〔圖〕" : `〔圖：${words}〕`;
    const caption = inlineOf(node, this.boldAnyway("paragraph"));
    return [
      nodes.paragraph.create(null, minutesSchema.text(stand)),
      ...(caption.length === 0 ? [] : [nodes.paragraph.create(null, caption)]),
    ];
  }

  private attributes(node: Node): Record<string, unknown> {
    const attributes: Record<string, unknown> = { ...node.attrs };
    for (const name of ["label", "separator", "verb"]) {
      if (typeof attributes[name] === "string") attributes[name] = printed(attributes[name]);
    }
    if (typeof attributes.mark === "string") attributes.mark = this.printsMark(node) ? printed(attributes.mark) : null;
    if ("id" in attributes) attributes.id = "";
    if ("tracked" in attributes) attributes.tracked = null;
    if ("itemId" in attributes) attributes.itemId = null;
    if ("attachmentId" in attributes) attributes.attachmentId = null;
    if ("person" in attributes && !printed(node.textContent).includes(String(attributes.person)))
      attributes.person = "";
    if (node.type.name === "outcome" && attributes.label === "") attributes.separator = "";
    if (node.type.name === "followUpTable") attributes.columns = columnsAsPrinted(node);
    if (node.type.name === "doc") {
      const words = attributes.classification === null ? "" : printed(attributes.declassification ?? "");
      attributes.declassification = words === "" ? null : words;
    }
    return attributes;
  }

  private printsMark(node: Node): boolean {
    switch (node.type.name) {
      case "headerField":
      case "section":
        return this.style !== "" && node.attrs.numbered === true;
      case "motion":
        return node.attrs.ordinal !== "none" && String(node.attrs.label).includes("%");
      default:
        return true;
    }
  }
}

/**
 * A record as a DOCX can carry it. Left out, for no word on paper tells them: ids, links to 列管事項 (`itemId`, `tracked`) and
 * attachments, the person of a presenceChange where its words do not name them, literal marks and separators that are not printed,
 * 解除密等 conditions without 密等, names of boxes that no row prints, `strong` where the profile prints bold anyway, and
 * characters that XML forbids. Pictures are the words that stand for them, for no importer reads pictures.
 */
export function canonical(doc: Node, profile: Profile): Node {
  return new Canonical(profile).of(doc);
}
