import type { Markup } from "../../../../shared/markup/readMarkup.ts";

/** A line of the page with the number that the page itself gives it ("3." in an ordered list), null for none. */
export interface PageLine {
  readonly kind: "line";
  readonly text: string;
  readonly mark: string | null;
  /** The level of the heading h1 to h6 that it stands in. */
  readonly heading?: number;
}

export interface PageCell {
  readonly row: number;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly lines: readonly PageLine[];
}

export interface PageTable {
  readonly kind: "table";
  readonly cells: readonly PageCell[];
}

export type PagePart = PageLine | PageTable;

/** Elements inside of a line; every other one begins a line of its own. */
const INLINE: ReadonlySet<string> = new Set(
  "a abbr b bdi bdo big cite code data del dfn em font i img input ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr o:p st1:date st1:personname".split(
    " ",
  ),
);

const VOID: ReadonlySet<string> = new Set("br hr img input meta link col wbr base area embed source".split(" "));

const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/iu;

/** Most rows or columns that one cell may span. */
const SPAN = 1000;

type Attributes = ReadonlyMap<string, string>;

const spanOf = (written: string | undefined) => Math.min(Math.max(Number.parseInt(written ?? "1", 10) || 1, 1), SPAN);

interface OpenTable {
  readonly cells: PageCell[];
  /** Column → the row in which it is free again. */
  readonly taken: number[];
  row: number;
  column: number;
  cell: { readonly row: number; readonly column: number; readonly colspan: number; readonly rowspan: number } | null;
  lines: PageLine[];
}

/** Puts the words of a page into lines and tables; a table inside a cell gives its words to that cell. */
export class PageBuilder {
  readonly parts: PagePart[] = [];
  private text = "";
  private mark: string | null = null;
  private heading = 0;
  private table: OpenTable | null = null;
  /** Tables inside a cell of the open one. */
  private nested = 0;
  /** Open elements inside a hidden one, itself included. */
  private hidden: string[] = [];
  private readonly lists: { readonly ordered: boolean; next: number }[] = [];

  add(piece: Markup): void {
    if (piece.kind === "sheet") return;
    if (piece.kind === "text") {
      if (this.hidden.length === 0) this.text += piece.text;
    } else if (this.hidden.length > 0) this.passHidden(piece);
    else if (piece.kind === "open") this.open(piece.name, piece.attributes);
    else this.close(piece.name);
  }

  finish(): readonly PagePart[] {
    this.endTable();
    this.endLine();
    return this.parts;
  }

  private passHidden(piece: Extract<Markup, { kind: "open" | "close" }>): void {
    if (piece.kind === "open") {
      if (!VOID.has(piece.name)) this.hidden.push(piece.name);
      return;
    }
    const at = this.hidden.lastIndexOf(piece.name);
    if (at >= 0) this.hidden.length = at;
  }

  private open(name: string, attributes: Attributes): void {
    if (!VOID.has(name) && (HIDDEN.test(attributes.get("style") ?? "") || attributes.has("hidden"))) {
      this.hidden.push(name);
      return;
    }
    if (name === "input") this.text += tickOf(attributes);
    if (INLINE.has(name)) return;
    this.endLine();
    this.heading = levelOf(name) ?? this.heading;
    if (name === "ol" || name === "ul") {
      this.lists.push({ ordered: name === "ol", next: Number.parseInt(attributes.get("start") ?? "1", 10) || 1 });
    } else if (name === "li") this.beginItem(attributes);
    else if (name === "table") this.beginTable();
    else if (name === "tr" && this.nested === 0) this.beginRow();
    else if ((name === "td" || name === "th") && this.nested === 0) this.beginCell(attributes);
  }

  private close(name: string): void {
    if (INLINE.has(name)) return;
    this.endLine();
    if (levelOf(name) !== null) this.heading = 0;
    if (name === "ol" || name === "ul") this.lists.pop();
    else if (name === "table") {
      if (this.nested > 0) this.nested -= 1;
      else this.endTable();
    } else if ((name === "td" || name === "th") && this.nested === 0) this.endCell();
  }

  private beginItem(attributes: Attributes): void {
    const list = this.lists.at(-1);
    if (list?.ordered !== true) return;
    const number = Number.parseInt(attributes.get("value") ?? "", 10) || list.next;
    list.next = number + 1;
    this.mark = `${number}.`;
  }

  private beginTable(): void {
    if (this.table !== null) this.nested += 1;
    else this.table = { cells: [], taken: [], row: -1, column: 0, cell: null, lines: [] };
  }

  private beginRow(): void {
    if (this.table === null) return;
    this.endCell();
    this.table.row += 1;
    this.table.column = 0;
  }

  private beginCell(attributes: Attributes): void {
    const { table } = this;
    if (table === null) return;
    this.endCell();
    if (table.row < 0) table.row = 0;
    while ((table.taken[table.column] ?? 0) > table.row) table.column += 1;
    const colspan = spanOf(attributes.get("colspan"));
    const rowspan = spanOf(attributes.get("rowspan"));
    table.cell = { row: table.row, column: table.column, colspan, rowspan };
    for (let at = 0; at < colspan; at += 1) table.taken[table.column + at] = table.row + rowspan;
    table.column += colspan;
  }

  private endCell(): void {
    const { table } = this;
    if (table === null || table.cell === null) return;
    table.cells.push({ ...table.cell, lines: table.lines });
    table.cell = null;
    table.lines = [];
  }

  private endTable(): void {
    const { table } = this;
    if (table === null) return;
    this.endLine();
    this.endCell();
    this.table = null;
    this.nested = 0;
    if (table.cells.some(({ lines }) => lines.length > 0)) this.parts.push({ kind: "table", cells: table.cells });
  }

  private endLine(): void {
    const text = wordsOf(this.text);
    this.text = "";
    if (text === "") return;
    const level = this.heading > 0 ? { heading: this.heading } : {};
    const line: PageLine = { kind: "line", text, mark: this.mark, ...level };
    this.mark = null;
    // Words of a table outside its cells stand before it, as browsers show them.
    if (this.table?.cell) this.table.lines.push(line);
    else this.parts.push(line);
  }
}

/** The level of h1 to h6; null for any other element. */
const levelOf = (name: string): number | null => (/^h[1-6]$/u.test(name) ? Number(name.slice(1)) : null);

function tickOf(attributes: Attributes): string {
  const type = attributes.get("type")?.toLowerCase();
  if (type !== "checkbox" && type !== "radio") return "";
  return attributes.has("checked") ? "☑" : "☐";
}

/** Words as a browser shows them: white space of the source as one space, none where it only broke Chinese text. */
function wordsOf(text: string): string {
  return text
    .replace(
      /(?<=[\p{Script=Han}，。、；：！？（）「」])[ \t]*[\r\n]+[ \t]*(?=[\p{Script=Han}，。、；：！？（）「」])/gu,
      "",
    )
    .replace(/[ \t\r\n\f\u00a0]+/gu, " ")
    .trim();
}
