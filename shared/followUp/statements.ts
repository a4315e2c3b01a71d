import type { Node } from "prosemirror-model";
import type { PrintedMark } from "../minutes/marks.ts";
import { inlineText } from "../minutes/plainText.ts";
import { readMark } from "../numbering/listStyle.ts";
import { parseAnyNumeral } from "../numbering/numerals.ts";
import { leadingCaseNumber, namedCases } from "./caseNumbers.ts";
import { type CaseRuling, caseRulingsIn } from "./rulingSentence.ts";
import { namedRulings, readRuling } from "./rulingWords.ts";

/** What the words of a record state about one earlier case. */
export interface Statement extends Omit<CaseRuling, "tracks"> {
  readonly blockId: string;
  /** What the case is about, where it is ruled on in its own place; null where only its number is named. */
  readonly subject: string | null;
}

type Marks = ReadonlyMap<string, PrintedMark>;

/** Titles of what reports on earlier decisions. */
const ABOUT_EARLIER =
  /(?:前|上|歷)次.{0,16}(?:辦理|執行|列管|追蹤)|列管(?:事項|案件|案)|(?:決議|決定|裁[(（]?指?[)）]?示|交辦|指示)(?:事項|案件)?.{0,8}(?:辦理|執行|追蹤)(?:情形|進度)/u;

/** Blocks whose words rule nothing: what somebody said, and tables, which have rulings of their own. */
const isSilent = (node: Node) =>
  node.type.name === "remark" || node.type.name === "followUpTable" || node.type.name === "table";

function firstText(node: Node): string {
  let found = "";
  node.descendants((child) => {
    if (found === "" && child.isTextblock) found = inlineText(child);
    return found === "";
  });
  return found;
}

/** All statements of a block: its sentences, and the items listed below a sentence that ends in a colon. */
function statementsIn(block: Node, isAboutEarlier: boolean): Statement[] {
  const statements: Statement[] = [];
  let listed: Statement["ruling"] | null = null;
  const read = (node: Node) => {
    const text = inlineText(node);
    const blockId = String(node.attrs.id);
    const ruled = caseRulingsIn(text).filter((each) => isAboutEarlier || each.tracks);
    const leading = leadingCaseNumber(text);
    const introduces = /[：:]\s*$/u.test(text);
    if (ruled.length > 0) {
      for (const { caseNumber, ruling, excerpt } of ruled) {
        statements.push({ blockId, caseNumber, ruling, excerpt, subject: null });
      }
      listed = introduces ? (ruled.at(-1)?.ruling ?? null) : null;
    } else if (listed !== null && leading !== null) {
      statements.push({ blockId, caseNumber: leading, ruling: listed, excerpt: text, subject: null });
    } else if (leading === null && introduces) listed = readRuling(text);
  };
  block.descendants((node) => {
    if (node.isTextblock) read(node);
    return !node.isTextblock && !isSilent(node);
  });
  return statements;
}

const BEFORE_RULING = /^(?:本案|同意|准予|予以|請|應|並|均)*/u;

/** The ruling that a text ends with, by itself: 「…已完成，解除列管。」; a suggestion (建議解除列管) is none. */
function closingRuling(text: string): Statement["ruling"] | null {
  const last = text
    .replace(/[。；)）\s]+$/u, "")
    .split(/[，。；：:（(\n]/u)
    .at(-1);
  const words = last?.trim().replace(BEFORE_RULING, "") ?? "";
  const [only] = namedRulings(words);
  return only?.tracks && only.start === 0 && only.end === words.length ? only.ruling : null;
}

const TITLE = /^(.{2,60}?)[：:。]/u;

/** What an item is about: the words up to the first colon or full stop. */
const subjectOf = (text: string) => TITLE.exec(text)?.[1] ?? text;

function numberOf(item: Node, marks: Marks): number | null {
  const mark = marks.get(String(item.attrs.id))?.text ?? "";
  return readMark(mark)?.value ?? parseAnyNumeral(mark)?.value ?? null;
}

/** What is ruled on an item in its own place: by its outcome, or by the last words of its own. */
function ownRuling(item: Node): Statement["ruling"] | null {
  for (const child of item.children) {
    const text = child.type.name === "outcome" || child.type.name === "paragraph" ? child.textContent : "";
    const ruling = namedCases(text).length > 0 ? null : closingRuling(text);
    if (ruling !== null) return ruling;
  }
  return null;
}

/** The items of a report on earlier decisions that are ruled on one by one. */
function itemStatements(block: Node, marks: Marks): Statement[] {
  const statements: Statement[] = [];
  block.descendants((item) => {
    if (item.isTextblock || isSilent(item)) return false;
    const ruling = item.type.name === "clause" || item.type.name === "motion" ? ownRuling(item) : null;
    const caseNumber = ruling === null ? null : numberOf(item, marks);
    if (ruling !== null && caseNumber !== null) {
      const text = firstText(item);
      statements.push({ blockId: String(item.attrs.id), caseNumber, ruling, excerpt: text, subject: subjectOf(text) });
    }
    return true;
  });
  return statements;
}

/** What a section states of earlier cases: in its outcomes, and in all its words where it reports on them. */
export function statementsOf(section: Node, marks: Marks): Statement[] {
  const report = (block: Node) => [...statementsIn(block, true), ...itemStatements(block, marks)];
  if (section.attrs.kind === "followUpReport") return report(section);
  const visit = (node: Node): Statement[] =>
    node.children.flatMap((child) => {
      if (child.isTextblock || isSilent(child)) return [];
      const isItem = child.type.name === "clause" || child.type.name === "motion";
      if (isItem && ABOUT_EARLIER.test(firstText(child))) return report(child);
      return child.type.name === "outcome" ? statementsIn(child, false) : visit(child);
    });
  return visit(section);
}
