import type { LayoutParagraph, RunMark } from "../../../../shared/layout/blocks.ts";
import { emOf } from "../../../../shared/layout/measures.ts";
import { styleIdOf, textStyleOf } from "../../../../shared/layout/styleNames.ts";
import { assertNever } from "../../../../shared/minutes/never.ts";
import type { Profile } from "../../../../shared/profiles/profile.ts";
import type { CarriedRun } from "../docx/structure.ts";
import { escapeXml, xmlSafe } from "../xmlSafe.ts";
import type { AutomaticStyles } from "./automaticStyles.ts";
import { textWidth } from "./measures.ts";
import { attributes, pt } from "./odfPackage.ts";

/** The character formatting of a run, as far as it departs from its paragraph's style; "" where it does not. */
function formatting(marks: readonly RunMark[], boldByStyle: boolean): string {
  const has = (mark: RunMark) => marks.includes(mark);
  const weight = has("strong") === boldByStyle ? null : has("strong") ? "bold" : "normal";
  const position = has("superscript") ? "super 58%" : has("subscript") ? "sub 58%" : null;
  return attributes({
    "fo:font-weight": weight,
    "style:font-weight-asian": weight,
    "style:font-weight-complex": weight,
    "style:text-underline-style": has("underline") ? "solid" : null,
    "style:text-underline-width": has("underline") ? "auto" : null,
    "style:text-underline-color": has("underline") ? "font-color" : null,
    "style:text-line-through-style": has("strike") ? "solid" : null,
    "style:text-line-through-type": has("strike") ? "single" : null,
    "style:text-position": position,
  });
}

/** The id of the character style of doubtful words (待確認); it changes nothing that is seen. */
export const UNCERTAIN_STYLE = "Uncertain";

/** Blanks that a reader would fold or drop: all but a single one between words (ODF 1.2 part 1 §6.1.2). */
const FOLDED = /^ +| +$| {2,}/gu;

/** Words as character data, their blanks kept. */
export function characters(words: string): string {
  let xml = "";
  let end = 0;
  for (const { 0: blanks, index } of words.matchAll(FOLDED)) {
    const count = blanks.length > 1 ? ` text:c="${blanks.length}"` : "";
    xml += `${escapeXml(words.slice(end, index))}<text:s${count}/>`;
    end = index + blanks.length;
  }
  return xml + escapeXml(words.slice(end));
}

/** The name of the style that sets words of these marks; "" where they need none. */
function spanStyle(marks: readonly RunMark[], boldByStyle: boolean, styles: AutomaticStyles): string {
  const look = formatting(marks, boldByStyle);
  const parent = marks.includes("uncertain") ? UNCERTAIN_STYLE : "";
  return look === "" ? parent : styles.name("text", parent, `<style:text-properties${look}/>`);
}

const bookmark = (name: string) => `<text:bookmark text:name="${escapeXml(name)}"/>`;

/** The bookmarks among what stands in a block. */
export const bookmarksIn = (runs: readonly CarriedRun[] = []): string =>
  runs.map((run) => (run.kind === "name" ? bookmark(run.name) : "")).join("");

function paintRun(run: CarriedRun, boldByStyle: boolean, styles: AutomaticStyles): string {
  switch (run.kind) {
    case "name":
      return bookmark(run.name);
    case "text": {
      const name = spanStyle(run.marks, boldByStyle, styles);
      const words = characters(xmlSafe(run.text));
      return name === "" || words === "" ? words : `<text:span text:style-name="${name}">${words}</text:span>`;
    }
    case "tab":
      return "<text:tab/>";
    case "break":
      return "<text:line-break/>";
    default:
      return assertNever(run, "run");
  }
}

/** Where a tab goes whose words run up to its stop in a wider face: a quarter em on, and not to the next default stop. */
const SECOND_STOP = 0.25;

/** The stops that a paragraph's tabs go to, counted from its left indent as ODF does. */
function tabStops({ runs, indent }: LayoutParagraph, em: number, profile: Profile): string {
  const stops = new Map<string, string>();
  const add = (type: "left" | "right", points: number) => {
    const position = pt(points - indent.left * em);
    stops.set(position, `<style:tab-stop style:position="${position}" style:type="${type}"/>`);
  };
  for (const run of runs) {
    if (run.kind !== "tab") continue;
    if (run.to === "hang") for (const at of [run.at, run.at + SECOND_STOP]) add("left", at * em);
    if (run.to === "end") add("right", textWidth(profile));
  }
  return stops.size === 0 ? "" : `<style:tab-stops>${[...stops.values()].join("")}</style:tab-stops>`;
}

/** A paragraph's own properties beside those of the style of its kind. */
function paragraphProperties(paragraph: LayoutParagraph, profile: Profile): string {
  const em = emOf(paragraph.style, profile);
  const { left, hanging } = paragraph.indent;
  const values = attributes({
    "fo:margin-left": left === 0 ? null : pt(left * em),
    "fo:text-indent": hanging === 0 ? null : pt(-hanging * em),
    "fo:text-align": paragraph.align,
    "fo:keep-with-next": paragraph.keepWithNext ? "always" : null,
  });
  return `<style:paragraph-properties${values}>${tabStops(paragraph, em, profile)}</style:paragraph-properties>`;
}

/**
 * A printed paragraph in OpenDocument: text:p, or text:h for what stands in the navigator; `runs` are its own with the
 * names between them that tell the record's structure.
 */
export function paintParagraph(
  paragraph: LayoutParagraph,
  profile: Profile,
  styles: AutomaticStyles,
  runs: readonly CarriedRun[] = paragraph.runs,
): string {
  const style = styles.name("paragraph", styleIdOf(paragraph), paragraphProperties(paragraph, profile));
  const boldByStyle = textStyleOf(paragraph.style, profile).bold;
  const content = runs.map((run) => paintRun(run, boldByStyle, styles)).join("");
  const { headingLevel } = paragraph;
  if (headingLevel === null) return `<text:p text:style-name="${style}">${content}</text:p>`;
  return `<text:h text:style-name="${style}" text:outline-level="${headingLevel}">${content}</text:h>`;
}
