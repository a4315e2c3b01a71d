import type { HtmlElement } from "./htmlTree.ts";
import type { PastedBlock, PastedCell } from "./pasted.ts";

const MOST_SPANNED = 100;

const spanOf = (element: HtmlElement, name: "colspan" | "rowspan"): number => {
  const written = Number.parseInt(element.attributes.get(name) ?? "1", 10);
  return Number.isInteger(written) && written > 0 ? Math.min(written, MOST_SPANNED) : 1;
};

const isElement = (node: HtmlElement | string): node is HtmlElement => typeof node !== "string";
const isShown = ({ style }: HtmlElement) => style.get("display") !== "none" && style.get("mso-hide") !== "all";

/** The rows of a table in reading order; loose cells make a row. */
function rowsOf(table: HtmlElement): { row: HtmlElement; header: boolean }[] {
  const found: { row: HtmlElement; header: boolean }[] = [];
  let loose: HtmlElement[] = [];
  const flush = () => {
    if (loose.length > 0) found.push({ row: { ...table, tag: "tr", children: loose }, header: false });
    loose = [];
  };
  for (const child of table.children.filter(isElement)) {
    if (child.tag === "td" || child.tag === "th") loose.push(child);
    else {
      flush();
      if (child.tag === "tr") found.push({ row: child, header: false });
      else if (/^t(?:head|body|foot)$/u.test(child.tag) && isShown(child)) {
        const header = child.tag === "thead";
        for (const { row } of rowsOf(child)) found.push({ row, header });
      }
    }
  }
  flush();
  return found.filter(({ row }) => isShown(row));
}

function alignOf({ style, attributes }: HtmlElement): PastedCell["align"] {
  const align = style.get("text-align") ?? attributes.get("align")?.toLowerCase();
  if (align === "center") return "center";
  return align === "right" || align === "end" ? "end" : "start";
}

const EMPTY: Pick<PastedCell, "colspan" | "rowspan" | "blocks"> = { colspan: 1, rowspan: 1, blocks: [] };

function cellsOf(row: HtmlElement, inHeader: boolean, read: (element: HtmlElement) => PastedBlock[]): PastedCell[] {
  return row.children.filter(isElement).flatMap((cell): PastedCell[] => {
    if ((cell.tag !== "td" && cell.tag !== "th") || !isShown(cell)) return [];
    const header = inHeader || cell.tag === "th";
    const align = alignOf(cell);
    const colspan = spanOf(cell, "colspan");
    const made = { header, align, colspan, rowspan: spanOf(cell, "rowspan"), blocks: read(cell) };
    // Excel writes so where words only reach over the empty cells beside them.
    if (cell.style.get("mso-ignore") !== "colspan") return [made];
    const rest = Array.from({ length: colspan - 1 }, () => ({ ...EMPTY, header, align }));
    return [{ ...made, colspan: 1 }, ...rest];
  });
}

/** The rows of an HTML table, spans within its edges, hidden rows and cells left out; `read` reads a cell's content. */
export function tableRows(table: HtmlElement, read: (element: HtmlElement) => PastedBlock[]): PastedCell[][] {
  const rows = rowsOf(table)
    .map(({ row, header }) => cellsOf(row, header, read))
    .filter((cells) => cells.length > 0);
  while (rows.length > 1 && rows.at(-1)?.every(({ blocks }) => blocks.length === 0)) rows.pop();
  return rows.map((cells, index) =>
    cells.map((cell) => ({ ...cell, rowspan: Math.min(cell.rowspan, rows.length - index) })),
  );
}
