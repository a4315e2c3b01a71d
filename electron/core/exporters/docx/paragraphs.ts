import type { Alignment, LayoutParagraph, LayoutRun, RunMark } from "../../../../shared/layout/blocks.ts";
import { emOf } from "../../../../shared/layout/measures.ts";
import { styleIdOf, textStyleOf } from "../../../../shared/layout/styleNames.ts";
import { assertNever } from "../../../../shared/minutes/never.ts";
import type { Profile } from "../../../../shared/profiles/profile.ts";
import { textWidthInTwips, twips } from "./measures.ts";
import type { CarriedRun } from "./structure.ts";
import { UNCERTAIN_STYLE } from "./stylesXml.ts";
import { nameMarkXml, textRunXml } from "./wordXml.ts";

/** Values of w:jc (ECMA-376 transitional §17.18.44). */
const ALIGNMENTS: Readonly<Record<Alignment, string>> = {
  start: "left",
  center: "center",
  end: "right",
  justify: "both",
};

/** The character formatting of a run, as far as it departs from its paragraph's style, in the order of §17.3.2.28. */
function formatting(marks: readonly RunMark[], boldByStyle: boolean): string {
  if (marks.length === 0 && !boldByStyle) return "";
  const has = (mark: RunMark) => marks.includes(mark);
  const bold = has("strong") ? "<w:b/><w:bCs/>" : '<w:b w:val="false"/><w:bCs w:val="false"/>';
  const position = has("subscript") ? "subscript" : has("superscript") ? "superscript" : null;
  return (
    (has("uncertain") ? `<w:rStyle w:val="${UNCERTAIN_STYLE}"/>` : "") +
    (has("strong") === boldByStyle ? "" : bold) +
    (has("strike") ? "<w:strike/>" : "") +
    (has("underline") ? '<w:u w:val="single"/>' : "") +
    (position === null ? "" : `<w:vertAlign w:val="${position}"/>`)
  );
}

/** Numbers the bookmarks of one file. */
export type BookmarkCounter = () => number;

function paintRun(run: LayoutRun, boldByStyle: boolean): string {
  switch (run.kind) {
    case "text":
      return textRunXml(run.text, formatting(run.marks, boldByStyle));
    case "tab":
      return "<w:r><w:tab/></w:r>";
    case "break":
      return "<w:r><w:br/></w:r>";
    default:
      return assertNever(run, "run");
  }
}

/** Where a tab goes whose words run up to its stop in a wider face: a quarter em on, and not to the next default stop. */
const SECOND_STOP = 0.25;

/** The stops that a paragraph's tabs go to: where its marks and labels end, and the right margin. */
function tabStops(runs: readonly LayoutRun[], em: number, profile: Profile): string {
  const stops = new Map<number, string>();
  const add = (type: "left" | "right", position: number) =>
    stops.set(position, `<w:tab w:val="${type}" w:pos="${position}"/>`);
  for (const run of runs) {
    if (run.kind !== "tab") continue;
    if (run.to === "hang") for (const at of [run.at, run.at + SECOND_STOP]) add("left", twips(at * em));
    if (run.to === "end") add("right", textWidthInTwips(profile));
  }
  return stops.size === 0 ? "" : `<w:tabs>${[...stops.values()].join("")}</w:tabs>`;
}

/** What a paragraph holds besides its own words: the names between its runs, and how bookmarks are numbered. */
export interface CarriedNames {
  readonly runs: readonly CarriedRun[] | undefined;
  readonly counter: BookmarkCounter;
  /** The list by which Word counts its mark; left out where the mark is text. */
  readonly list?: number | undefined;
}

/** How many characters at its beginning are its mark. */
const markLength = ([first]: readonly LayoutRun[]) =>
  first?.kind === "text" && first.role === "mark" ? first.text.length : 0;

/**
 * A printed paragraph as WordprocessingML (ECMA-376 §17.3.1, properties in the order of its schema); indents are twips
 * only, which Word and LibreOffice read alike. Written by hand: the docx library takes some ten times as long.
 */
export function paintParagraph(paragraph: LayoutParagraph, profile: Profile, carried: CarriedNames): string {
  const { runs, counter, list } = carried;
  const em = emOf(paragraph.style, profile);
  const left = twips(paragraph.indent.left * em);
  const hanging = twips(paragraph.indent.hanging * em);
  const boldByStyle = textStyleOf(paragraph.style, profile).bold;
  const indent = left === 0 && hanging === 0 ? "" : `<w:ind w:left="${left}" w:hanging="${hanging}"/>`;
  let content = "";
  let counted = list === undefined ? 0 : markLength(paragraph.runs);
  for (const run of runs ?? paragraph.runs) {
    if (counted > 0 && run.kind === "text") {
      counted -= run.text.length;
      continue;
    }
    content += run.kind === "name" ? nameMarkXml(run.name, counter()) : paintRun(run, boldByStyle);
  }
  return (
    `<w:p><w:pPr><w:pStyle w:val="${styleIdOf(paragraph)}"/>${paragraph.keepWithNext ? "<w:keepNext/>" : ""}` +
    `${list === undefined ? "" : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`}` +
    `${tabStops(paragraph.runs, em, profile)}${indent}<w:jc w:val="${ALIGNMENTS[paragraph.align]}"/></w:pPr>${content}</w:p>`
  );
}
