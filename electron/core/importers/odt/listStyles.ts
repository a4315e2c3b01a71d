import { readSymbols } from "../package/symbols.ts";
import { childOf, elementsOf, type XmlElement } from "../package/xml.ts";
import { formatOdfNumber } from "./numberFormat.ts";

/** One level of a list style (text:list-level-style-*, ODF 1.3 §16.31). */
export interface ListLevel {
  readonly start: number;
  /** Prints the mark from the counts of the levels, the own one last. */
  readonly print: (counts: readonly number[]) => string;
}

export type ListStyle = ReadonlyMap<number, ListLevel>;

export const wholeNumber = (text: string | undefined, otherwise: number) =>
  text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : otherwise;

interface NumberShape {
  readonly format: string;
  readonly letterSync: boolean;
}

const shapeOf = ({ attributes }: XmlElement): NumberShape => ({
  format: attributes["style:num-format"] ?? "",
  letterSync: attributes["style:num-letter-sync"] === "true",
});

const PRIVATE_USE = /^[\ue000-\uf8ff]$/u;

function bulletOf(level: XmlElement): string {
  const properties = childOf(level, "style:text-properties")?.attributes;
  const font = properties?.["fo:font-family"] ?? properties?.["style:font-name"] ?? "";
  const sign = readSymbols(font.replaceAll("'", ""), level.attributes["text:bullet-char"] ?? "").text;
  return PRIVATE_USE.test(sign) ? "●" : sign;
}

/** Prints by LibreOffice's pattern (%1%.%2%、), which says more than prefix and suffix can. */
function byPattern(pattern: string, shapes: ReadonlyMap<number, NumberShape>) {
  return (counts: readonly number[]) =>
    pattern.replace(/%([1-9]|10)%/gu, (_, digits: string) => {
      const { format = "", letterSync = false } = shapes.get(Number(digits)) ?? {};
      return formatOdfNumber(counts[Number(digits) - 1] ?? 1, format, letterSync);
    });
}

function byLevels(element: XmlElement, index: number, shapes: ReadonlyMap<number, NumberShape>) {
  const { attributes } = element;
  const shown = Math.min(index, wholeNumber(attributes["text:display-levels"], 1));
  return (counts: readonly number[]) => {
    if (shapes.get(index)?.format === "")
      return (attributes["style:num-prefix"] ?? "") + (attributes["style:num-suffix"] ?? "");
    const numbers: string[] = [];
    for (let level = index - shown + 1; level <= index; level += 1) {
      const { format = "", letterSync = false } = shapes.get(level) ?? {};
      if (format !== "") numbers.push(formatOdfNumber(counts[level - 1] ?? 1, format, letterSync));
    }
    return (attributes["style:num-prefix"] ?? "") + numbers.join(".") + (attributes["style:num-suffix"] ?? "");
  };
}

/** Reads a text:list-style or the text:outline-style. */
export function readListStyle(element: XmlElement): ListStyle {
  const levels = elementsOf(element).filter(({ attributes }) => attributes["text:level"] !== undefined);
  const indexOf = (level: XmlElement) => wholeNumber(level.attributes["text:level"], 1);
  const shapes = new Map(levels.map((level) => [indexOf(level), shapeOf(level)]));
  return new Map(
    levels.map((level) => {
      const index = indexOf(level);
      const pattern = level.attributes["loext:num-list-format"];
      const bullet = bulletOf(level);
      const print =
        level.name === "text:list-level-style-bullet"
          ? () => bullet
          : pattern === undefined
            ? byLevels(level, index, shapes)
            : byPattern(pattern, shapes);
      return [index, { start: wholeNumber(level.attributes["text:start-value"], 1), print }];
    }),
  );
}
