import type { FormatMark, TextSpan } from "../../../../shared/recognition/source.ts";

/** Adds the marks of the next `length` characters to those of a line that is `from` characters long so far. */
export function addSpan(spans: TextSpan[], from: number, length: number, marks: readonly FormatMark[]): void {
  if (marks.length === 0 || length === 0) return;
  const last = spans.at(-1);
  const goesOn = last !== undefined && last.to === from && last.marks.join() === marks.join();
  if (goesOn) spans[spans.length - 1] = { ...last, to: from + length };
  else spans.push({ from, to: from + length, marks });
}

/** A line's text in NFC with its formatting at the same characters. */
export function composed(text: string, spans: readonly TextSpan[]): { text: string; spans?: readonly TextSpan[] } {
  const normal = text.normalize("NFC");
  if (spans.length === 0) return { text: normal };
  const placeOf = (at: number) => (normal === text ? at : text.slice(0, at).normalize("NFC").length);
  const kept = spans
    .map(({ from, to, marks }) => ({ from: placeOf(from), to: Math.min(placeOf(to), normal.length), marks }))
    .filter(({ from, to }) => from < to);
  return kept.length === 0 ? { text: normal } : { text: normal, spans: kept };
}
