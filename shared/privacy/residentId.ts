import type { PersonalRule } from "./finding.ts";
import { BETWEEN, standsBefore } from "./foldedText.ts";
import { isIdentityNumber } from "./identityNumber.ts";

const NUMBER = new RegExp(`(?<![A-Z0-9])[A-Z]${BETWEEN}[A-D89](?:${BETWEEN}\\d){8}(?!\\d)`, "gi");
const LABEL = /居留證|統一證號|證號/;

/** 居留證統一證號, old (two letters) and new: by its check digit, or by the words before it. */
export const residentId: PersonalRule = ({ folded }) =>
  [...folded.matchAll(NUMBER)].flatMap(({ 0: found, index }) => {
    const isRight = isIdentityNumber(found.replace(/[^A-Z0-9]/gi, "").toUpperCase());
    if (!isRight && !standsBefore(folded, index, LABEL, 14)) return [];
    return [{ from: index, to: index + found.length, kind: "residentId", why: isRight ? "checksum" : "labelled" }];
  });
