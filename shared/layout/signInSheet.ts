import type { Node } from "prosemirror-model";
import { type SignInPerson, type SignInRoster, signInRosterOf } from "../attendance/signInRoster.ts";
import { factsOf } from "../minutes/facts.ts";
import { inlineText } from "../minutes/plainText.ts";
import type { HeaderFieldKind } from "../minutes/vocabulary.ts";
import type { Profile } from "../profiles/profile.ts";
import type {
  LayoutBlock,
  LayoutCell,
  LayoutDocument,
  LayoutParagraph,
  LayoutRow,
  LayoutRun,
  LayoutStyle,
} from "./blocks.ts";
import { layOut } from "./layOut.ts";

/** Columns of a 簽到表 and their parts of its width. */
const COLUMNS = [
  ["單位", 0.3],
  ["職稱", 0.17],
  ["姓名", 0.19],
  ["簽名", 0.34],
] as const;

/** Height of a row in points: room for a hand that signs standing. */
const ROW = 36;

/** Lines without a name below each list: for who comes unannounced, and for all where the record lists nobody. */
const SPARE = 2;
const SPARE_FOR_GUESTS = 5;
const SPARE_FOR_ALL = 12;

const NOBODY: SignInPerson = { unit: "", title: "", name: "" };
const spare = (count: number) => Array.from({ length: count }, () => NOBODY);

/** The meeting's name with 簽到表 for 紀錄: ○○委員會第5次會議簽到表. */
export function signInTitle(doc: Node): string {
  const name = (factsOf(doc).title ?? "會議").replace(/\s+/gu, "").replace(/(?:紀錄|記錄|議程)$/u, "");
  return `${name}簽到表`;
}

interface SignInTable {
  readonly caption: string;
  readonly people: readonly SignInPerson[];
}

function tablesOf({ attendees, nonVoting, joint }: SignInRoster): SignInTable[] {
  const named = [
    { caption: "出席", people: attendees },
    { caption: "出（列）席", people: joint },
    { caption: "列席", people: nonVoting },
  ].filter(({ people }) => people.length > 0);
  if (named.length === 0) return [{ caption: "出席", people: spare(SPARE_FOR_ALL) }];
  const tables = named.map(({ caption, people }) => ({ caption, people: [...people, ...spare(SPARE)] }));
  return [...tables, { caption: "來賓", people: spare(SPARE_FOR_GUESTS) }];
}

/** Numbers the blocks of one sheet, for a layout names each of its own. */
class SignInLayout {
  private last = 0;

  blocks(doc: Node): LayoutBlock[] {
    const fieldOf = (kind: HeaderFieldKind) =>
      doc.children
        .filter((child) => child.type.name === "headerField" && child.attrs.kind === kind)
        .map((field) => inlineText(field).replaceAll("\n", "、").trim())
        .join("、");
    const lines = (["time", "place", "chair"] as const).map((kind) => `${LABELS[kind]}：${fieldOf(kind)}`);
    return [
      this.paragraph("title", signInTitle(doc), { align: "center", keepWithNext: true }),
      ...lines.map((line) => this.paragraph("body", line)),
      ...tablesOf(signInRosterOf(doc)).flatMap(({ caption, people }) => [
        this.paragraph("sectionHeading", caption, { headingLevel: 1, keepWithNext: true }),
        this.table(people),
      ]),
    ];
  }

  private id(): string {
    this.last += 1;
    return `n${this.last}`;
  }

  private paragraph(
    style: LayoutStyle,
    text: string,
    { align = "start", keepWithNext = false, headingLevel = null }: ParagraphLook = {},
  ): LayoutParagraph {
    const id = this.id();
    const runs: LayoutRun[] = text === "" ? [] : [{ kind: "text", text, marks: [], role: "text" }];
    const indent = { left: 0, hanging: 0 };
    return {
      kind: "paragraph",
      id,
      sourceId: id,
      style,
      depth: 0,
      headingLevel,
      indent,
      align,
      keepWithNext,
      runs,
    };
  }

  private table(people: readonly SignInPerson[]): LayoutBlock {
    const id = this.id();
    const head: LayoutRow = {
      repeated: true,
      cantSplit: true,
      cells: COLUMNS.map(([label], column) => this.cell("tableHeader", label, column)),
    };
    const rows = people.map(({ unit, title, name }): LayoutRow => {
      const cells = [unit, title, name, ""].map((text, column) => this.cell("tableText", text, column));
      return { repeated: false, cantSplit: true, leastHeight: ROW, cells };
    });
    return { kind: "table", id, sourceId: id, columns: COLUMNS.map(([, width]) => width), rows: [head, ...rows] };
  }

  private cell(style: "tableHeader" | "tableText", text: string, column: number): LayoutCell {
    const align = style === "tableHeader" || column === 1 || column === 2 ? "center" : "start";
    const blocks = [this.paragraph(style, text, { align })];
    return { column, colspan: 1, rowspan: 1, header: style === "tableHeader", verticalAlign: "center", blocks };
  }
}

interface ParagraphLook {
  readonly align?: LayoutParagraph["align"];
  readonly keepWithNext?: boolean;
  readonly headingLevel?: LayoutParagraph["headingLevel"];
}

const LABELS = { time: "時間", place: "地點", chair: "主席" } as const;

/** The 簽到表 of a meeting from the roster of its record: one line a person, 出席, 列席 and guests apart, in the profile's faces. */
export function layOutSignInSheet(doc: Node, profile: Profile): LayoutDocument {
  const { classification, stamp } = layOut(doc, profile);
  return { classification, stamp, blocks: new SignInLayout().blocks(doc) };
}
