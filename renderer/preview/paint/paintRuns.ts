import type { LayoutParagraph, LayoutRun, RunMark } from "../../../shared/layout/blocks.ts";

/** A piece of painted text and where it begins in its paragraph; a tab or line break counts as one character. */
export interface Leaf {
  readonly node: Text | HTMLElement;
  readonly start: number;
  readonly length: number;
}

/** The part of a paragraph's characters that is painted. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

export const WHOLE: Slice = { from: 0, to: Number.POSITIVE_INFINITY };

/** Letters and digits that are set in the Latin face, with the blanks between them; all other signs are Chinese. */
const LATIN = /[!-~\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+(?: +[!-~\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+)*/gu;

const MARK_TAGS: Readonly<Record<Exclude<RunMark, "uncertain">, string>> = {
  strong: "strong",
  underline: "u",
  strike: "s",
  superscript: "sup",
  subscript: "sub",
};

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  return made;
}

/** Wraps what comes into the elements of a run's marks and returns the innermost. */
function inMarks(parent: HTMLElement, marks: readonly RunMark[]): HTMLElement {
  let inner = parent;
  for (const mark of marks) {
    if (mark === "uncertain") continue;
    const wrapper = element(MARK_TAGS[mark], "");
    inner.append(wrapper);
    inner = wrapper;
  }
  return inner;
}

/** A text in stretches of one face each. */
function faces(text: string): { readonly text: string; readonly latin: boolean }[] {
  const found: { text: string; latin: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(LATIN)) {
    if (match.index > end) found.push({ text: text.slice(end, match.index), latin: false });
    found.push({ text: match[0], latin: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ text: text.slice(end), latin: false });
  return found;
}

/** Puts a paragraph's runs into its element. A mark or label stands in a box as wide as its tab leads. */
export class RunPainter {
  readonly leaves: Leaf[] = [];
  private offset = 0;
  private readonly slice: Slice;
  private readonly em: number;

  constructor(slice: Slice, em: number) {
    this.slice = slice;
    this.em = em;
  }

  paint(paragraph: LayoutParagraph, into: HTMLElement): void {
    let reached = paragraph.indent.left - paragraph.indent.hanging;
    let rest: readonly LayoutRun[] = paragraph.runs;
    for (;;) {
      const tab = rest.findIndex((run) => run.kind === "tab" && run.to !== "next");
      const stop = rest[tab];
      if (stop?.kind !== "tab") break;
      const before = rest.slice(0, tab);
      if (stop.to === "hang") {
        this.box(before, stop.at - reached, into);
        reached = stop.at;
      } else {
        this.runs(before, into);
        this.offset += 1;
        const end = element("span", "preview-end");
        into.append(end);
        this.runs(rest.slice(tab + 1), end);
        return;
      }
      rest = rest.slice(tab + 1);
    }
    this.runs(rest, into);
  }

  private box(runs: readonly LayoutRun[], width: number, into: HTMLElement): void {
    const begins = this.offset >= this.slice.from;
    const box = element("span", "preview-stop");
    box.style.minWidth = `${width * this.em}pt`;
    this.runs(runs, box);
    this.offset += 1;
    if (begins || box.hasChildNodes()) into.append(box);
  }

  private runs(runs: readonly LayoutRun[], into: HTMLElement): void {
    for (const run of runs) {
      if (run.kind === "text") this.text(run.text, inMarks(into, run.marks));
      else this.sign(run.kind === "break" ? "br" : "tab", into);
    }
  }

  private sign(kind: "br" | "tab", into: HTMLElement): void {
    const { offset } = this;
    this.offset += 1;
    if (offset < this.slice.from || offset >= this.slice.to) return;
    const sign = element(kind === "br" ? "br" : "span", kind === "br" ? "" : "preview-tab");
    if (kind === "tab") sign.textContent = "\t";
    into.append(sign);
    this.leaves.push({ node: sign, start: offset, length: 1 });
  }

  private text(text: string, into: HTMLElement): void {
    for (const face of faces(text)) {
      const { offset } = this;
      this.offset += face.text.length;
      const from = Math.max(0, this.slice.from - offset);
      const words = face.text.slice(from, Math.max(from, this.slice.to - offset));
      if (words === "") continue;
      const node = document.createTextNode(words);
      if (face.latin) {
        const latin = element("span", "preview-latin");
        latin.append(node);
        into.append(latin);
      } else into.append(node);
      this.leaves.push({ node, start: offset + from, length: words.length });
    }
  }
}
