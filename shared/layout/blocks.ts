/** Marks of the words in a run; `strong` is also set on the words that the profile prints bold. */
export type RunMark = "strong" | "underline" | "strike" | "superscript" | "subscript" | "uncertain";

/**
 * A piece of a line. `role` tells a list mark and a label from the words behind them. A tab behind a mark or label leads to
 * where its text hangs ("hang", `at` em from the left margin), one before 紀錄 or a proposer to the right margin ("end"),
 * any other ("next") stood in the text.
 */
export type LayoutRun =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly marks: readonly RunMark[];
      readonly role: "mark" | "label" | "text";
    }
  | { readonly kind: "tab"; readonly to: "hang"; readonly at: number }
  | { readonly kind: "tab"; readonly to: "end" | "next" }
  | { readonly kind: "break" };

/** What a paragraph is; each becomes a paragraph style of its own name in a file. */
export type LayoutStyle =
  | "title"
  | "headerField"
  | "sectionHeading"
  | "clause"
  | "motion"
  | "motionSubject"
  | "motionPart"
  | "remark"
  | "outcome"
  | "body"
  | "vote"
  | "event"
  | "attachment"
  | "caption"
  | "signature"
  | "tableHeader"
  | "tableText";

export type Alignment = "start" | "center" | "end" | "justify";

/**
 * One printed paragraph. `left` is where its wrapped lines begin and `hanging` how far its first line stands out to the
 * left of that, in em of the body font (inside a table, of the table's).
 */
export interface LayoutParagraph {
  readonly kind: "paragraph";
  /** Unique in the layout and the same at every run over the same document. */
  readonly id: string;
  /** The block of the document whose words it shows. */
  readonly sourceId: string;
  readonly style: LayoutStyle;
  /** How deep its list is nested, from 1; 0 outside lists. */
  readonly depth: number;
  readonly headingLevel: 1 | 2 | null;
  readonly indent: { readonly left: number; readonly hanging: number };
  readonly align: Alignment;
  readonly keepWithNext: boolean;
  readonly runs: readonly LayoutRun[];
}

/** A picture; sizes in CSS pixels, 0 where unknown. Its caption follows as a paragraph. */
export interface LayoutFigure {
  readonly kind: "figure";
  readonly id: string;
  readonly sourceId: string;
  readonly attachmentId: string;
  readonly alternativeText: string;
  readonly width: number;
  readonly height: number;
}

/** A cell by its place in the grid: it covers `colspan` columns from `column` on and `rowspan` rows downwards. */
export interface LayoutCell {
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly header: boolean;
  readonly verticalAlign: "top" | "center";
  readonly blocks: readonly LayoutBlock[];
}

export interface LayoutRow {
  /** Whether it is repeated at the top of each page. */
  readonly repeated: boolean;
  /** Whether it is kept whole on one page. */
  readonly cantSplit: boolean;
  /** Points that it is high at least; left out, as high as its text. */
  readonly leastHeight?: number;
  readonly cells: readonly LayoutCell[];
}

/** A table as wide as the text (or its cell). Its cells cover the grid without gap or overlap. */
export interface LayoutTable {
  readonly kind: "table";
  readonly id: string;
  readonly sourceId: string;
  /** Widths as parts of the whole; they add up to 1. */
  readonly columns: readonly number[];
  readonly rows: readonly LayoutRow[];
}

export type LayoutBlock = LayoutParagraph | LayoutFigure | LayoutTable;

/** A record as it is printed, painted alike by the preview, DOCX, ODT, PDF and text. */
export interface LayoutDocument {
  /** 密等 and its 解密條件 at the head of each page; null on an ordinary record. */
  readonly classification: string | null;
  /** The words that stamp each page of a record that is not final (草稿); null for none. */
  readonly stamp: string | null;
  readonly blocks: readonly LayoutBlock[];
}
