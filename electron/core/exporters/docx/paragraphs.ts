import {
  AlignmentType,
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  type IParagraphOptions,
  type IRunStylePropertiesOptions,
  Paragraph,
  Tab,
  type TabStopDefinition,
  TabStopType,
  TextRun,
} from "docx";
import type { Alignment, LayoutParagraph, LayoutRun, RunMark } from "../../../../shared/layout/blocks.ts";
import { emOf } from "../../../../shared/layout/measures.ts";
import { styleIdOf, textStyleOf } from "../../../../shared/layout/styleNames.ts";
import { assertNever } from "../../../../shared/minutes/never.ts";
import type { Profile } from "../../../../shared/profiles/profile.ts";
import { xmlSafe } from "../xmlSafe.ts";
import { textWidthInTwips, twips } from "./measures.ts";
import type { CarriedRun } from "./structure.ts";
import { UNCERTAIN_STYLE } from "./stylesXml.ts";

const ALIGNMENTS: Readonly<Record<Alignment, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
};

/** The character formatting of a run, as far as it departs from its paragraph's style. */
function formatting(marks: readonly RunMark[], boldByStyle: boolean): IRunStylePropertiesOptions {
  const has = (mark: RunMark) => marks.includes(mark);
  return {
    ...(has("strong") !== boldByStyle && { bold: has("strong") }),
    ...(has("underline") && { underline: {} }),
    ...(has("strike") && { strike: true }),
    ...(has("superscript") && { superScript: true }),
    ...(has("subscript") && { subScript: true }),
  };
}

/** Numbers the bookmarks of one file. */
export type BookmarkCounter = () => number;

/** An empty bookmark whose name says what stands behind it; one that begins with a low line is hidden in Word. */
export class NameMark extends Bookmark {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;

  /** `number` is unique in its file; the library would count over all files of the process. */
  constructor(name: string, number: number) {
    super({ id: name, children: [] });
    this.start = new BookmarkStart(name, number);
    this.end = new BookmarkEnd(number);
  }
}

function paintRun(run: LayoutRun, boldByStyle: boolean): TextRun {
  switch (run.kind) {
    case "text":
      return new TextRun({
        text: xmlSafe(run.text),
        ...(run.marks.includes("uncertain") && { style: UNCERTAIN_STYLE }),
        ...formatting(run.marks, boldByStyle),
      });
    case "tab":
      return new TextRun({ children: [new Tab()] });
    case "break":
      return new TextRun({ break: 1 });
    default:
      return assertNever(run, "run");
  }
}

/** Where a tab goes whose words run up to its stop in a wider face: a quarter em on, and not to the next default stop. */
const SECOND_STOP = 0.25;

/** The stops that a paragraph's tabs go to: where its marks and labels end, and the right margin. */
function tabStops(runs: readonly LayoutRun[], em: number, profile: Profile): TabStopDefinition[] {
  const stops = new Map<number, TabStopDefinition>();
  const add = (type: TabStopDefinition["type"], position: number) => stops.set(position, { type, position });
  for (const run of runs) {
    if (run.kind !== "tab") continue;
    if (run.to === "hang") for (const at of [run.at, run.at + SECOND_STOP]) add(TabStopType.LEFT, twips(at * em));
    if (run.to === "end") add(TabStopType.RIGHT, textWidthInTwips(profile));
  }
  return [...stops.values()];
}

/** What a paragraph holds besides its own words: the names between its runs, and how bookmarks are numbered. */
export interface CarriedNames {
  readonly runs: readonly CarriedRun[] | undefined;
  readonly counter: BookmarkCounter;
}

/** A printed paragraph in WordprocessingML; indents are twips only, which Word and LibreOffice read alike. */
export function paintParagraph(
  paragraph: LayoutParagraph,
  profile: Profile,
  { runs, counter }: CarriedNames,
): Paragraph {
  const em = emOf(paragraph.style, profile);
  const left = twips(paragraph.indent.left * em);
  const hanging = twips(paragraph.indent.hanging * em);
  const stops = tabStops(paragraph.runs, em, profile);
  const boldByStyle = textStyleOf(paragraph.style, profile).bold;
  const options: IParagraphOptions = {
    style: styleIdOf(paragraph),
    alignment: ALIGNMENTS[paragraph.align],
    ...((left !== 0 || hanging !== 0) && { indent: { left, hanging } }),
    ...(stops.length > 0 && { tabStops: stops }),
    ...(paragraph.keepWithNext && { keepNext: true }),
    children: (runs ?? paragraph.runs).map((run) =>
      run.kind === "name" ? new NameMark(run.name, counter()) : paintRun(run, boldByStyle),
    ),
  };
  return new Paragraph(options);
}
