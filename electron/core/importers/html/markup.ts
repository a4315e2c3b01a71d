/** A piece of markup; names are in small letters. */
export type Markup =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "open"; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly kind: "close"; readonly name: string };

/** Elements whose content is no words of the page (HTML Living Standard §13.2.5, raw and escapable raw text). */
const RAW: ReadonlySet<string> = new Set([
  "script",
  "style",
  "title",
  "textarea",
  "xml",
  "noscript",
  "template",
  "svg",
]);

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ensp: "\u2002",
  emsp: "\u2003",
  hellip: "…",
  mdash: "—",
  ndash: "–",
  middot: "·",
  times: "×",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  bull: "•",
};

function character(code: number): string {
  const isScalar = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isScalar ? String.fromCodePoint(code) : "\ufffd";
}

/** Words with their character references resolved; an unknown one stays as written. */
export function unescapeHtml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/gu, (written, decimal, hex, name) => {
    if (decimal !== undefined) return character(Number(decimal));
    if (hex !== undefined) return character(Number.parseInt(hex, 16));
    return NAMED[String(name)] ?? written;
  });
}

const ATTRIBUTE = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;

function attributesOf(text: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = Object.create(null);
  for (const [, name = "", double, single, bare] of text.slice(0, 4000).matchAll(ATTRIBUTE)) {
    found[name.toLowerCase()] = unescapeHtml(double ?? single ?? bare ?? "");
  }
  return found;
}

/** Where a tag that begins at `from` ends: the first > outside of quotation marks, within reason. */
function endOfTag(html: string, from: number): number {
  let quote = "";
  for (let at = from; at < html.length && at < from + 20_000; at += 1) {
    const each = html[at] ?? "";
    if (quote !== "") {
      if (each === quote) quote = "";
    } else if (each === '"' || each === "'") quote = each;
    else if (each === ">") return at;
  }
  return html.indexOf(">", from);
}

/** Comments, declarations and the conditions that Word writes (<![if !supportLists]>); their end. */
function endOfDeclaration(html: string, from: number): number {
  const isComment = html.startsWith("<!--", from);
  const end = isComment ? html.indexOf("-->", from + 4) : html.indexOf(">", from);
  return end < 0 ? html.length : end + (isComment ? 3 : 1);
}

const TAG = /^<(\/?)([a-zA-Z][^\s/>]*)/u;

/** Takes HTML apart as leniently as a browser does, without building a page or running anything of it. */
export function* markupOf(html: string): Generator<Markup> {
  let at = 0;
  const folded = html.toLowerCase();
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) break;
    if (open > at) yield { kind: "text", text: unescapeHtml(html.slice(at, open)) };
    const [, slash = "", written = ""] = TAG.exec(html.slice(open, open + 80)) ?? [];
    if (html[open + 1] === "!" || html[open + 1] === "?") at = endOfDeclaration(html, open);
    else if (written === "") {
      yield { kind: "text", text: "<" };
      at = open + 1;
    } else {
      const end = endOfTag(html, open + 1 + slash.length + written.length);
      if (end < 0) return;
      const name = written.toLowerCase();
      at = end + 1;
      if (slash !== "") yield { kind: "close", name };
      else if (RAW.has(name)) {
        const close = folded.indexOf(`</${name}`, at);
        if (close < 0) return;
        at = close;
      } else {
        yield {
          kind: "open",
          name,
          attributes: attributesOf(html.slice(open + 1 + written.length, end)),
        };
      }
    }
  }
  if (at < html.length) yield { kind: "text", text: unescapeHtml(html.slice(at)) };
}
