import type { LayoutBlock, LayoutParagraph } from "../../../../shared/layout/blocks.ts";
import { readMark } from "../../../../shared/numbering/listStyle.ts";
import { formatWordNumber } from "../../importers/docx/numberFormat.ts";
import { escapeXml } from "../xmlSafe.ts";

/** Marks that Word counts itself: the list of each paragraph that has one, by layout id, and the part that defines them. */
export interface WordNumbering {
  readonly lists: ReadonlyMap<string, number>;
  /** word/numbering.xml; null where no paragraph has a list. */
  readonly xml: string | null;
}

/** All marks are text. */
export const MARKS_AS_TEXT: WordNumbering = { lists: new Map(), xml: null };

/** The number formats of Word (ECMA-376 §17.18.59) by the first numeral of a style. */
const FORMATS: readonly (readonly [string, string])[] = [
  ["壹", "ideographLegalTraditional"],
  ["一", "taiwaneseCountingThousand"],
  ["1", "decimal"],
  ["１", "decimalFullWidth"],
  ["甲", "ideographTraditional"],
  ["子", "ideographZodiac"],
  ["①", "decimalEnclosedCircle"],
  ["a", "lowerLetter"],
];

interface Marked {
  readonly id: string;
  /** Marks of one style and depth may go on counting. */
  readonly key: string;
  readonly value: number;
  readonly format: string;
  /** w:lvlText. */
  readonly text: string;
  /** Whether Word prints this number as the record does: it writes 壹拾 for 拾. */
  readonly isAlike: boolean;
}

/** The mark that begins a paragraph, as Word would count it; null where it begins with none that Word knows. */
function markedOf({ id, style, depth, runs }: LayoutParagraph): Marked | null {
  const [first] = runs;
  if (first?.kind !== "text" || first.role !== "mark") return null;
  // A mark is only read before words.
  const read = readMark(`${first.text}文`);
  const found = FORMATS.find(([numeral]) => read?.style.includes(numeral) === true);
  if (read === null || read.mark !== first.text || found === undefined) return null;
  const [numeral, format] = found;
  const text = read.style.replace(numeral, "%1");
  const isAlike = text.replace("%1", formatWordNumber(read.value, format) ?? "") === first.text;
  // Header lines and sections share one count.
  const place = style === "headerField" || style === "sectionHeading" ? "top" : `${style} ${depth}`;
  return { id, key: `${place} ${read.style}`, value: read.value, format, text, isAlike };
}

function marksIn(blocks: readonly LayoutBlock[]): Marked[] {
  return blocks.flatMap((block) => {
    if (block.kind === "table") return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => marksIn(cell.blocks)));
    const marked = block.kind === "paragraph" ? markedOf(block) : null;
    return marked === null ? [] : [marked];
  });
}

const abstractXml = ({ format, text }: Marked, number: number) =>
  `<w:abstractNum w:abstractNumId="${number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">` +
  `<w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${escapeXml(text)}"/>` +
  '<w:lvlJc w:val="left"/></w:lvl></w:abstractNum>';

const listXml = (number: number, abstract: number, start: number) =>
  `<w:num w:numId="${number}"><w:abstractNumId w:val="${abstract}"/><w:lvlOverride w:ilvl="0">` +
  `<w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`;

/**
 * Gives the marks of a record to Word to count (ECMA-376 §17.9): one list as long as its numbers follow each other. A
 * style of which Word would print one mark otherwise keeps all its marks as text.
 */
export function wordNumbering(blocks: readonly LayoutBlock[]): WordNumbering {
  const marked = marksIn(blocks);
  const unlike = new Set(marked.filter(({ isAlike }) => !isAlike).map(({ key }) => key));
  const lists = new Map<string, number>();
  const open = new Map<string, { readonly abstract: number; list: number; last: number }>();
  let abstracts = "";
  let instances = "";
  let count = 0;
  for (const mark of marked) {
    if (unlike.has(mark.key)) continue;
    const known = open.get(mark.key);
    const counted = known ?? { abstract: open.size, list: 0, last: 0 };
    if (known === undefined) {
      open.set(mark.key, counted);
      abstracts += abstractXml(mark, counted.abstract);
    }
    if (known === undefined || mark.value !== counted.last + 1) {
      count += 1;
      counted.list = count;
      instances += listXml(count, counted.abstract, mark.value);
    }
    counted.last = mark.value;
    lists.set(mark.id, counted.list);
  }
  const root = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return { lists, xml: count === 0 ? null : `${head}<w:numbering ${root}>${abstracts}${instances}</w:numbering>` };
}
