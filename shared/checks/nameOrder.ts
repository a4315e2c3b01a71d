import { excerptOf } from "../minutes/excerpt.ts";
import { COMPOUND_SURNAMES, SURNAMES } from "../people/surnames.ts";
import { TITLES } from "../people/titles.ts";
import type { Check, Finding } from "./check.ts";
import { perBlock, textBlocksOf } from "./textBlocks.ts";

/** A person as some words name one: the whole name, and whether the title stands inside it (李委員宏遠). */
interface Naming {
  readonly name: string;
  readonly written: string;
  readonly formal: boolean;
}

const longestFirst = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join("|");
const SURNAME = `(?:${COMPOUND_SURNAMES.join("|")}|[${[...SURNAMES].filter((name) => name.length === 1).join("")}])`;
const TITLE = `(?:${longestFirst([...TITLES].filter((title) => title.length > 1))})`;
const FORMAL = new RegExp(
  `(${SURNAME})(${TITLE})(\\p{Script=Han}{2})(?=[：:，、。；（()）\\s]|提案|提問|發言|表示|建議|$)`,
  "gu",
);
const PLAIN = new RegExp(`(?<=^|[，、。；：（(\\s])(${SURNAME})(\\p{Script=Han}{2})(${TITLE})`, "gu");

const namingsOf = perBlock((text): readonly Naming[] => [
  ...[...text.matchAll(FORMAL)].map(([written, surname = "", , given = ""]) => ({
    name: surname + given,
    written,
    formal: true,
  })),
  ...[...text.matchAll(PLAIN)].map(([written, surname = "", given = ""]) => ({
    name: surname + given,
    written,
    formal: false,
  })),
]);

/** One person named in two orders, 李委員宏遠 and 李宏遠委員; flagged where the second order first stands. */
export const nameOrder: Check = (doc) => {
  const first = new Map<string, Naming>();
  const findings = new Map<string, Finding>();
  for (const block of textBlocksOf(doc))
    for (const naming of namingsOf(block)) {
      const earlier = first.get(naming.name);
      if (earlier === undefined) first.set(naming.name, naming);
      if (earlier === undefined || earlier.formal === naming.formal || findings.has(naming.name)) continue;
      findings.set(naming.name, {
        code: "name-order",
        message: `前面寫「${earlier.written}」，這裡寫「${naming.written}」，請用同一種寫法。`,
        excerpt: excerptOf(block.text),
        blockId: block.id,
      });
    }
  return [...findings.values()];
};
