import { strFromU8, unzipSync } from "fflate";
import type { Node } from "prosemirror-model";
import { exportOdt } from "../../../../../../electron/core/exporters/odt/exportOdt.ts";
import { layOut } from "../../../../../../shared/layout/layOut.ts";
import { defaultProfile } from "../../../../../../shared/profiles/defaultProfile.ts";
import type { Profile } from "../../../../../../shared/profiles/profile.ts";
import { all, elementsOf, first, parseXml, textOf, type XmlElement } from "../xmlTree.ts";

export const properties = { title: "第3次會議紀錄", date: "2026-09-03" };

export function odtOf(doc: Node, profile: Profile = defaultProfile): Uint8Array {
  return exportOdt(layOut(doc, profile), profile, properties, new Map(), doc);
}

/**
 * A part of a package as text.
 * @throws RangeError where the package has no such part
 */
export function partText(odt: Uint8Array, part: string): string {
  const bytes = unzipSync(odt)[part];
  if (bytes === undefined) throw new RangeError(`No part ${part}`);
  return strFromU8(bytes);
}

export const contentOf = (doc: Node, profile: Profile = defaultProfile): XmlElement =>
  parseXml(partText(odtOf(doc, profile), "content.xml"));

export const stylesOf = (doc: Node, profile: Profile = defaultProfile): XmlElement =>
  parseXml(partText(odtOf(doc, profile), "styles.xml"));

/** Every text:p and text:h below an element, in order. */
export function paragraphsOf(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === "text:p" || child.name === "text:h" ? [child] : []),
    ...paragraphsOf(child),
  ]);
}

/**
 * The paragraph that holds these words.
 * @throws RangeError where there is none
 */
export function paragraphWith(content: XmlElement, words: string): XmlElement {
  const found = paragraphsOf(content).find((paragraph) => textOf(paragraph).includes(words));
  if (found === undefined) throw new RangeError(`No paragraph with ${words}`);
  return found;
}

/**
 * The style of this name in a part.
 * @throws RangeError where there is none
 */
export function styleNamed(part: XmlElement, name: string | undefined): XmlElement {
  const found = all(part, "style:style").find((style) => style.attributes["style:name"] === name);
  if (found === undefined) throw new RangeError(`No style ${name}`);
  return found;
}

/** The automatic style of the paragraph that holds these words: the style it is based on, and its own properties. */
export function lookOf(content: XmlElement, words: string) {
  const style = styleNamed(content, paragraphWith(content, words).attributes["text:style-name"]);
  const properties = first(style, "style:paragraph-properties");
  const stops = all(properties, "style:tab-stop").map(({ attributes }) => [
    attributes["style:type"],
    attributes["style:position"],
  ]);
  return { kind: style.attributes["style:parent-style-name"], ...properties.attributes, stops };
}

/** The words of an element as a reader of ODF sees them: white space folded, text:s, tabs and line breaks as what they are. */
export function wordsOf(element: XmlElement): string {
  let words = "";
  const visit = (each: XmlElement | string): void => {
    if (typeof each === "string") {
      const folded = each.replace(/[ \t\r\n]+/gu, " ");
      words += /(?:^|[ \t\n])$/u.test(words) ? folded.replace(/^ /u, "") : folded;
    } else if (each.name === "text:s") words += " ".repeat(Number(each.attributes["text:c"] ?? 1));
    else if (each.name === "text:tab") words += "\t";
    else if (each.name === "text:line-break") words += "\n";
    else each.children.forEach(visit);
  };
  element.children.forEach(visit);
  return words;
}
