import type { LayoutParagraph } from "../../../shared/layout/blocks.ts";
import { type Leaf, RunPainter, type Slice, WHOLE } from "./paintRuns.ts";
import type { TextLook } from "./textLook.ts";

/** A paragraph, or some of its lines, as an element; and its text piece by piece. */
export interface PaintedParagraph {
  readonly element: HTMLElement;
  readonly leaves: readonly Leaf[];
}

/** Headings below that of the page they are shown on. */
const TAGS = { 1: "h3", 2: "h4" } as const;

/** Paints a paragraph in `width` points. `ends` tells whether its last line is among those painted. */
export function paintParagraph(
  paragraph: LayoutParagraph,
  look: TextLook,
  width: number,
  slice: Slice = WHOLE,
  ends = true,
): PaintedParagraph {
  const { left, hanging } = paragraph.indent;
  const begins = slice.from === 0;
  const isHeading = begins && paragraph.headingLevel !== null;
  const element = document.createElement(
    paragraph.style === "title" && begins ? "h2" : isHeading ? TAGS[paragraph.headingLevel] : "p",
  );
  element.className = `preview-paragraph preview-align-${paragraph.align}`;
  if (paragraph.align === "justify" && !ends) element.classList.add("preview-goes-on");
  const { style } = element;
  style.width = `${width}pt`;
  style.paddingLeft = `${left * look.em}pt`;
  style.textIndent = begins ? `${-hanging * look.em}pt` : "0";
  style.fontSize = `${look.size}pt`;
  style.lineHeight = `${look.lineHeight}pt`;
  style.top = `${look.sink}pt`;
  const runs = new RunPainter(slice, look.em);
  runs.paint(paragraph, element);
  return { element, leaves: runs.leaves };
}
