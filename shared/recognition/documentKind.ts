import type { DocumentKind } from "../minutes/vocabulary.ts";
import { readMark } from "../numbering/listStyle.ts";
import type { Header } from "./header.ts";
import { readOutcomeLabel } from "./labels.ts";
import type { Line } from "./lines.ts";

const BULLET = /^[\uf000-\uf0ff◎●•‧※→■◆○▪·]/u;
const BRIEFING_WORD = /簡報|大綱|報告人|目錄/u;

/** Share of the lines that look like those of slides: bullets and short phrases without an end. */
function looksLikeSlides(lines: readonly Line[]): boolean {
  if (lines.length < 12) return false;
  const bullets = lines.filter((line) => BULLET.test(line.text)).length;
  const short = lines.filter((line) => line.width <= 20 && !/[。；]$/u.test(line.text)).length;
  const named =
    lines.slice(0, 40).some((line) => BRIEFING_WORD.test(line.text)) ||
    /簡\s*報/u.test(
      lines
        .slice(0, 40)
        .map((line) => line.text)
        .join(""),
    );
  const score =
    (bullets >= 8 ? 1 : 0) +
    (bullets / lines.length >= 0.05 ? 1 : 0) +
    (short / lines.length >= 0.5 ? 1 : 0) +
    (named ? 1 : 0);
  return score >= 2;
}

/** Words that only a record of a meeting has, besides its header. */
function hasMeetingWords(lines: readonly Line[]): boolean {
  const outcomes = lines.filter((line) => {
    const mark = readMark(line.text);
    return readOutcomeLabel(mark === null ? line.text : line.text.slice(mark.length)) !== null;
  }).length;
  const adjourned = lines.some((line) => /散\s*會/u.test(line.text.slice(0, 12)));
  return outcomes >= 2 || (outcomes >= 1 && adjourned);
}

/** Tells 會議紀錄 from a bare 列管表, a 簡報 and anything else; `tables` counts the 列管表 that were found. */
export function documentKindOf(lines: readonly Line[], header: Header | null, tables: number): DocumentKind {
  const kinds = new Set(header?.fields.map((field) => field.attrs.kind));
  const essential = ["time", "place", "chair", "minuteTaker"].filter((kind) => kinds.has(kind)).length;
  if (essential >= 2 || (essential >= 1 && hasMeetingWords(lines))) return "minutes";
  if (tables > 0) return "follow-up-list";
  if (hasMeetingWords(lines)) return "minutes";
  return looksLikeSlides(lines) ? "briefing" : "unknown";
}
