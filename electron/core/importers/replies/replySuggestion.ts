import { namedRulings } from "../../../../shared/followUp/rulingWords.ts";
import type { Ruling } from "../../../../shared/minutes/vocabulary.ts";
import { hasBox, readTicks } from "../../../../shared/recognition/ticks.ts";

/** The suggestion of a cell; unclear where several are ticked or named. */
export interface ReadSuggestion {
  readonly suggestion: Ruling | null;
  readonly isUnclear: boolean;
}

const NAMES = "(?:建議)?(?:解除|繼續|持續|自行|撤銷)";
const SIGN = "[（(]?\\s*[VvＶｖˇⅴ✓✔√]\\s*[)）]?";
/** Ticks typed as letters: V解除列管, □V解除列管, 解除列管V. */
const TYPED_BEFORE = new RegExp(`[□☐]?\\s*${SIGN}\\s*[□☐]?\\s*(?=${NAMES})`, "gu");
const TYPED_BEHIND = new RegExp(`[□☐]\\s*(${NAMES}(?:列管|追蹤))\\s*${SIGN}`, "gu");

/** Reads a 建議 cell: the box that is filled, or the one ruling that is written without a box. */
export function readSuggestion(text: string): ReadSuggestion {
  const boxed = text.replace(TYPED_BEHIND, "■$1").replace(TYPED_BEFORE, "■");
  if (hasBox(boxed)) {
    const { chosen, written } = readTicks(boxed);
    const ticked = written.filter((box) => !/^[□☐○]/u.test(box));
    return { suggestion: chosen, isUnclear: chosen === null && ticked.length > 1 };
  }
  const named = new Set(namedRulings(boxed).map(({ ruling }) => ruling));
  const [only] = named;
  return { suggestion: named.size === 1 ? (only ?? null) : null, isUnclear: named.size > 1 };
}
