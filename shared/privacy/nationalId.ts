import type { PersonalRule } from "./finding.ts";
import { BETWEEN, standsBefore } from "./foldedText.ts";
import { isIdentityNumber } from "./identityNumber.ts";

const NUMBER = new RegExp(`(?<![A-Z0-9])[A-Z]${BETWEEN}[12](?:${BETWEEN}\\d){8}(?!\\d)`, "gi");
const LABEL = /身分證|身份證|統一編號|證號/;

/** 身分證字號: by its check digit, or, where that is wrong, by the words before it. */
export const nationalId: PersonalRule = ({ folded }) =>
  [...folded.matchAll(NUMBER)].flatMap(({ 0: found, index }) => {
    const isRight = isIdentityNumber(found.replace(/[^A-Z0-9]/gi, "").toUpperCase());
    if (!isRight && !standsBefore(folded, index, LABEL, 14)) return [];
    return [{ from: index, to: index + found.length, kind: "nationalId", why: isRight ? "checksum" : "labelled" }];
  });
