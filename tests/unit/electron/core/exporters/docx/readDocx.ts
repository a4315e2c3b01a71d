import { strFromU8, unzipSync } from "fflate";
import type { Node } from "prosemirror-model";
import { exportDocx } from "../../../../../../electron/core/exporters/docx/exportDocx.ts";
import { layOut } from "../../../../../../shared/layout/layOut.ts";
import { defaultProfile } from "../../../../../../shared/profiles/defaultProfile.ts";
import type { Profile } from "../../../../../../shared/profiles/profile.ts";
import { all, parseXml, textOf, type XmlElement } from "../xmlTree.ts";

export const properties = { title: "第3次會議紀錄", date: "2026-09-03" };

export async function docxOf(doc: Node, profile: Profile = defaultProfile): Promise<Uint8Array> {
  return exportDocx(layOut(doc, profile), profile, properties, new Map(), doc);
}

/**
 * A part of a package as text.
 * @throws RangeError where the package has no such part
 */
export function partText(docx: Uint8Array, part: string): string {
  const bytes = unzipSync(docx)[part];
  if (bytes === undefined) throw new RangeError(`No part ${part}`);
  return strFromU8(bytes);
}

export function partOf(docx: Uint8Array, part: string): XmlElement {
  return parseXml(partText(docx, part));
}

export async function bodyOf(doc: Node, profile: Profile = defaultProfile): Promise<XmlElement> {
  return partOf(await docxOf(doc, profile), "word/document.xml");
}

/**
 * The paragraph that holds these words.
 * @throws RangeError where there is none
 */
export function paragraphWith(body: XmlElement, words: string): XmlElement {
  const found = all(body, "w:p").find((paragraph) => textOf(paragraph).includes(words));
  if (found === undefined) throw new RangeError(`No paragraph with ${words}`);
  return found;
}
