import { type Markup, readMarkup } from "../../../shared/markup/readMarkup.ts";
import { type Declarations, declarationsOf, StyleSheet } from "./styleSheet.ts";

/** An element of pasted HTML: plain data that nothing loads or runs. */
export interface HtmlElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: HtmlNode[];
  /** What its style sheet and its own style say of it. */
  readonly style: Declarations;
}

export type HtmlNode = HtmlElement | string;

const VOID = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "param",
  "source",
  "track",
  "wbr",
]);

/** Elements that end by themselves where one of these begins, and the elements that keep them from doing so. */
const ENDED_BY: ReadonlyMap<string, { readonly ends: readonly string[]; readonly within: readonly string[] }> = new Map(
  [
    ["li", { ends: ["li"], within: ["ol", "ul", "menu"] }],
    ["dt", { ends: ["dt", "dd"], within: ["dl"] }],
    ["dd", { ends: ["dt", "dd"], within: ["dl"] }],
    ["tr", { ends: ["tr", "td", "th"], within: ["table"] }],
    ["td", { ends: ["td", "th"], within: ["table", "tr"] }],
    ["th", { ends: ["td", "th"], within: ["table", "tr"] }],
    ["tbody", { ends: ["thead", "tbody", "tfoot", "tr", "td", "th", "colgroup"], within: ["table"] }],
    ["tfoot", { ends: ["thead", "tbody", "tfoot", "tr", "td", "th", "colgroup"], within: ["table"] }],
    ["option", { ends: ["option"], within: ["select"] }],
  ],
);

const ENDS_PARAGRAPH = new Set([
  ...["address", "article", "aside", "blockquote", "center", "details", "div", "dl", "fieldset", "figure", "footer"],
  ...["form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "menu", "nav", "ol", "p", "pre", "section"],
  ...["table", "ul"],
]);

/** What a closing tag does not reach across. */
const SCOPES = new Set(["td", "th", "table", "body"]);

/** Deeper elements are laid beside those above, so that nothing that walks the tree runs out of room. */
const DEEPEST = 200;

class TreeBuilder {
  readonly root: HtmlElement = { tag: "body", attributes: new Map(), children: [], style: new Map() };
  private readonly open: HtmlElement[] = [this.root];
  private readonly sheet: StyleSheet;

  constructor(sheet: StyleSheet) {
    this.sheet = sheet;
  }

  private get top(): HtmlElement {
    return this.open.at(-1) ?? this.root;
  }

  text(text: string): void {
    this.top.children.push(text);
  }

  element(tag: string, attributes: ReadonlyMap<string, string>, closed: boolean): void {
    if (ENDS_PARAGRAPH.has(tag)) this.end(["p"], ["td", "th", "li", "div", "table"]);
    const implied = ENDED_BY.get(tag);
    if (implied !== undefined) this.end(implied.ends, implied.within);
    const own = declarationsOf(attributes.get("style") ?? "");
    const style = new Map([...this.sheet.styleOf(tag, attributes.get("class") ?? ""), ...own]);
    const element: HtmlElement = { tag, attributes, children: [], style };
    this.top.children.push(element);
    // A slash closes the elements of other vocabularies only (<o:p/>).
    const empty = VOID.has(tag) || (closed && tag.includes(":"));
    if (!empty && this.open.length < DEEPEST) this.open.push(element);
  }

  close(tag: string): void {
    const place = this.open.findLastIndex((each) => each.tag === tag);
    if (place < 1) return;
    const crossed = this.open.slice(place + 1).some((each) => SCOPES.has(each.tag));
    if (!crossed || tag === "table") this.open.length = place;
  }

  private end(ends: readonly string[], within: readonly string[]): void {
    for (let place = this.open.length - 1; place > 0; place -= 1) {
      const tag = this.open[place]?.tag ?? "";
      if (ends.includes(tag)) this.open.length = place;
      else if (within.includes(tag)) return;
    }
  }
}

/** Reads the HTML of the clipboard. */
export function readHtml(html: string): HtmlElement {
  const pieces: Markup[] = [];
  readMarkup(html, (piece) => pieces.push(piece));
  const sheet = new StyleSheet(pieces.flatMap((piece) => (piece.kind === "sheet" ? [piece.text] : [])));
  const builder = new TreeBuilder(sheet);
  for (const piece of pieces) {
    if (piece.kind === "text") builder.text(piece.text);
    else if (piece.kind === "open") builder.element(piece.name, piece.attributes, piece.closed);
    else if (piece.kind === "close") builder.close(piece.name);
  }
  return builder.root;
}
