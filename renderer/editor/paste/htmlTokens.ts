import { decodeEntities } from "./htmlEntities.ts";

/** A piece of HTML as written; comments and declarations are left out, but for Word's lists, which stand between them. */
export type HtmlToken =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "open";
      readonly tag: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly closed: boolean;
    }
  | { readonly kind: "close"; readonly tag: string }
  /** The words of a style sheet. */
  | { readonly kind: "sheet"; readonly text: string };

/** Elements whose content is no HTML. */
const RAW = new Set(["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript"]);

const SPACE = /\s/u;
const TAG_NAME = /[a-z][^\s/>]*/iuy;
const ATTRIBUTE = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/uy;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Cuts HTML into its pieces, as a browser would, in time that grows with its length; nothing in it is loaded or run. */
export class HtmlTokens {
  private readonly html: string;
  private at = 0;
  private readonly tokens: HtmlToken[] = [];

  constructor(html: string) {
    this.html = html;
  }

  read(): HtmlToken[] {
    while (this.at < this.html.length) {
      const next = this.html.indexOf("<", this.at);
      if (next < 0) {
        this.text(this.html.length);
        break;
      }
      this.text(next);
      this.markup();
    }
    return this.tokens;
  }

  private text(end: number): void {
    if (end > this.at) this.tokens.push({ kind: "text", text: decodeEntities(this.html.slice(this.at, end)) });
    this.at = end;
  }

  private markup(): void {
    const { html, at } = this;
    if (html.startsWith("<!--", at)) {
      this.skipPast("-->", at + 4);
      return;
    }
    const next = html[at + 1] ?? "";
    if (next === "!" || next === "?") {
      this.skipPast(">", at + 2);
      return;
    }
    const closing = next === "/";
    const name = matchAt(TAG_NAME, html, at + (closing ? 2 : 1))?.[0]?.toLowerCase();
    if (name === undefined) this.text(at + 1);
    else if (closing) {
      this.skipPast(">", at);
      this.tokens.push({ kind: "close", tag: name });
    } else this.element(name);
  }

  private skipPast(end: string, from: number): void {
    const found = this.html.indexOf(end, from);
    this.at = found < 0 ? this.html.length : found + end.length;
  }

  private element(tag: string): void {
    this.at += 1 + tag.length;
    const attributes = new Map<string, string>();
    for (;;) {
      const found = matchAt(ATTRIBUTE, this.html, this.at);
      const name = found?.[1];
      if (found === null || name === undefined) break;
      this.at += found[0].length;
      const key = name.toLowerCase();
      if (!attributes.has(key)) attributes.set(key, decodeEntities(found[2] ?? found[3] ?? found[4] ?? ""));
    }
    const closed = this.closesItself();
    this.tokens.push({ kind: "open", tag, attributes, closed });
    if (RAW.has(tag) && !closed) this.raw(tag);
  }

  private closesItself(): boolean {
    let closed = false;
    while (this.at < this.html.length && this.html[this.at] !== ">") {
      const character = this.html[this.at] ?? "";
      closed = character === "/" || (closed && SPACE.test(character));
      this.at += 1;
    }
    this.at += 1;
    return closed;
  }

  private raw(tag: string): void {
    const end = new RegExp(`</${tag}(?=[\\s/>])`, "giu");
    const found = matchAt(end, this.html, this.at);
    const to = found?.index ?? this.html.length;
    if (tag === "style") this.tokens.push({ kind: "sheet", text: this.html.slice(this.at, to) });
    this.at = to;
  }
}
