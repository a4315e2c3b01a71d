import type { DocumentKind } from "../minutes/vocabulary.ts";
import type { Header } from "./header.ts";
import { readOutcomeLabel } from "./labels/outcomeLabels.ts";
import type { Line } from "./lines.ts";

const BULLET = /^[\uf000-\uf0ff◎●•‧※→■◆○▪·]/u;
const BRIEFING_WORD = /簡報|大綱|報告人|目錄/u;

/** Share of the lines that look like those of slides: bullets and short phrases without an end. */
function looksLikeSlides(lines: readonly Line[]): boolean {
  if (lines.length < 12) return false;
  const bullets = lines.filter((line) => BULLET.test(line.text)).length;
  const short = lines.filter((line) => line.width <= 20 && !/[。；]$/u.test(line.text)).length;
  const opening = lines.slice(0, 40).map((line) => line.text);
  const named = opening.some((text) => BRIEFING_WORD.test(text)) || /簡\s*報/u.test(opening.join(""));
  const score =
    (bullets >= 8 ? 1 : 0) +
    (bullets / lines.length >= 0.05 ? 1 : 0) +
    (short / lines.length >= 0.5 ? 1 : 0) +
    (named ? 1 : 0);
  return score >= 2;
}

interface MeetingWords {
  readonly outcomes: number;
  readonly adjourned: boolean;
}

/** Words that only a record of a meeting has, besides its header. */
function meetingWordsOf(lines: readonly Line[]): MeetingWords {
  return {
    outcomes: lines.filter((line) => readOutcomeLabel(line.words) !== null).length,
    adjourned: lines.some((line) => /^散\s*會/u.test(line.words)),
  };
}

/** 開會通知單 and 議程 have the same header and announce a meeting that is still to come. */
const ANNOUNCES = /開會通知單?|會議議程|議程表?\s*$|邀請函|簽到[表簿單冊]\s*$/u;

function announcesMeeting(header: Header | null, words: MeetingWords): boolean {
  const recorded = header?.fields.some(({ attrs }) => attrs.kind === "minuteTaker") === true;
  if (recorded || words.outcomes > 0 || words.adjourned) return false;
  return header?.title.text.split("\n").some((line) => ANNOUNCES.test(line)) === true;
}

/** Tells 會議紀錄 from a bare 列管表, a 簡報 and anything else; `tables` counts the 列管表 that were found. */
export function documentKindOf(lines: readonly Line[], header: Header | null, tables: number): DocumentKind {
  const kinds = new Set(header?.fields.map((field) => field.attrs.kind));
  const essential = ["time", "place", "chair", "minuteTaker"].filter((kind) => kinds.has(kind)).length;
  const words = meetingWordsOf(lines);
  const hasMeetingWords = words.outcomes >= 2 || (words.outcomes >= 1 && words.adjourned);
  if (announcesMeeting(header, words)) return "unknown";
  if (essential >= 2 || (essential >= 1 && hasMeetingWords)) return "minutes";
  if (tables > 0) return "follow-up-list";
  if (hasMeetingWords) return "minutes";
  return looksLikeSlides(lines) ? "briefing" : "unknown";
}
