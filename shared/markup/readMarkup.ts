import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

/** A piece of HTML; names are in small letters, character references are resolved. */
export type Markup =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "open";
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      /** Whether a slash ends the tag (`<o:p/>`); HTML's own elements stay open all the same. */
      readonly closed: boolean;
    }
  | { readonly kind: "close"; readonly name: string }
  /** The words of a style sheet. */
  | { readonly kind: "sheet"; readonly text: string };

/** Elements of other vocabularies, which a slash ends (HTML Living Standard §13.1.2.1). */
const FOREIGN: ReadonlySet<string> = new Set(["svg", "xml"]);

/** Elements whose content is no words of the page, `<style>` aside. */
const WORDLESS: ReadonlySet<string> = new Set([
  ...FOREIGN,
  ...["script", "title", "textarea", "iframe", "noembed", "noframes", "noscript", "template"],
]);

/** Puts what the tokenizer finds together into pieces; offsets are places in the HTML. */
class Pieces implements TokenizerCallbacks {
  private readonly html: string;
  private readonly receive: (piece: Markup) => void;
  private words = "";
  private name = "";
  private attributes = new Map<string, string>();
  private attribute = "";
  private value = "";
  private inSheet = false;
  /** The wordless element that is open, and how many of its name. */
  private wordless = "";
  private depth = 0;

  constructor(html: string, receive: (piece: Markup) => void) {
    this.html = html;
    this.receive = receive;
  }

  ontext(start: number, end: number): void {
    if (this.depth === 0) this.words += this.html.slice(start, end);
  }

  ontextentity(codePoint: number): void {
    if (this.depth === 0) this.words += String.fromCodePoint(codePoint);
  }

  onopentagname(start: number, end: number): void {
    this.name = this.html.slice(start, end).toLowerCase();
    this.attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.html.slice(start, end).toLowerCase();
    this.value = "";
  }

  onattribdata(start: number, end: number): void {
    this.value += this.html.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    this.value += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    if (!this.attributes.has(this.attribute)) this.attributes.set(this.attribute, this.value);
  }

  onopentagend(): void {
    this.open(false);
  }

  onselfclosingtag(): void {
    this.open(true);
  }

  onclosetag(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase();
    if (this.depth > 0) {
      if (name === this.wordless) this.depth -= 1;
      return;
    }
    this.endWords();
    if (name !== "style") this.receive({ kind: "close", name });
  }

  onend(): void {
    this.endWords();
  }

  // Comments, declarations and the conditions that Word writes (<![if !supportLists]>) say nothing.
  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  private open(closed: boolean): void {
    const { name, attributes } = this;
    const isEmpty = closed && FOREIGN.has(name);
    if (this.depth > 0) {
      if (name === this.wordless && !isEmpty) this.depth += 1;
    } else if (WORDLESS.has(name)) {
      this.wordless = name;
      this.depth = isEmpty ? 0 : 1;
    } else {
      this.endWords();
      if (name === "style") this.inSheet = true;
      else this.receive({ kind: "open", name, attributes, closed });
    }
  }

  private endWords(): void {
    const { words: text, inSheet } = this;
    this.words = "";
    this.inSheet = false;
    if (text !== "") this.receive({ kind: inSheet ? "sheet" : "text", text });
  }
}

/** Takes HTML apart as a browser does, in time that grows with its length; nothing in it is loaded, built or run. */
export function readMarkup(html: string, receive: (piece: Markup) => void): void {
  // The library's own parser looks through all open elements at each tag; the tokenizer keeps none.
  const tokenizer = new Tokenizer({}, new Pieces(html, receive));
  tokenizer.write(html);
  tokenizer.end();
}
