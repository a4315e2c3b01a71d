import type { LayoutStyle } from "../../../shared/layout/blocks.ts";
import { emOf } from "../../../shared/layout/measures.ts";
import { textStyleOf } from "../../../shared/layout/styleNames.ts";
import type { Profile, TextStyle } from "../../../shared/profiles/profile.ts";

/** How a paragraph's text is set, in points. */
export interface TextLook {
  readonly size: number;
  readonly lineHeight: number;
  /** How far the text stands below the middle of its line. */
  readonly sink: number;
  readonly before: number;
  /** One em of its indents and tabs. */
  readonly em: number;
}

/** An exact line has its baseline at four fifths of its height, a line of at least so much all its white above the text. */
const EXACT_SINK = 0.3;

/** The height in points that the paper's font gives a line of text of `size` points. */
export type NaturalHeight = (size: number) => number;

function lineHeightOf({ line, size }: TextStyle, natural: NaturalHeight): number {
  switch (line.rule) {
    case "exact":
      return line.height;
    case "atLeast":
      return Math.max(line.height, natural(size));
    case "single":
      return natural(size);
  }
}

export function textLookOf(style: LayoutStyle, profile: Profile, natural: NaturalHeight): TextLook {
  const text = textStyleOf(style, profile);
  const lineHeight = lineHeightOf(text, natural);
  return {
    size: text.size,
    lineHeight,
    sink: (lineHeight - natural(text.size)) * (text.line.rule === "exact" ? EXACT_SINK : 0.5),
    before: text.before,
    em: emOf(style, profile),
  };
}
