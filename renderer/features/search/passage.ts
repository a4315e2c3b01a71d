/** A stretch of a found passage, and whether it is what was searched for. */
export interface Stretch {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Where a match stands in the passage (UTF-16 offsets). */
export interface Match {
  readonly from: number;
  readonly to: number;
}

/** Room for two lines of a result at 1366 pixels. */
const SHOWN = 140;
const SENTENCE_END = /[。！？；\n]/u;

/** The sentence around the first match, with every match in it told apart; a sentence that is cut ends in ……. */
export function passageAround(text: string, matches: readonly Match[]): readonly Stretch[] {
  const ordered = merged(matches);
  const first = ordered[0]?.from ?? 0;
  const start = sentenceStart(text, first);
  const from = first - start > SHOWN / 2 ? safeCut(text, first - SHOWN / 4) : start;
  const to = text.length - from <= SHOWN ? text.length : safeCut(text, from + SHOWN);
  const stretches: Stretch[] = [];
  const put = (piece: string, isMatch: boolean) => {
    if (piece !== "") stretches.push({ text: piece, isMatch });
  };
  put(from > start ? "……" : "", false);
  let at = from;
  for (const match of ordered.filter((each) => each.from >= from && each.to <= to)) {
    put(text.slice(at, match.from), false);
    put(text.slice(match.from, match.to), true);
    at = match.to;
  }
  put(text.slice(at, to), false);
  put(to < text.length ? "……" : "", false);
  return stretches;
}

/** The matches in order, those that touch as one. */
function merged(matches: readonly Match[]): readonly Match[] {
  const result: Match[] = [];
  for (const match of [...matches].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && match.from <= last.to) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, match.to) };
    } else result.push(match);
  }
  return result;
}

function sentenceStart(text: string, before: number): number {
  for (let at = before - 1; at >= 0; at -= 1) if (SENTENCE_END.test(text.charAt(at))) return at + 1;
  return 0;
}

/** An offset that does not divide a character beyond the first plane (𠮷). */
function safeCut(text: string, offset: number): number {
  const at = Math.max(0, Math.floor(offset));
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) && at > 0 ? at - 1 : at;
}
