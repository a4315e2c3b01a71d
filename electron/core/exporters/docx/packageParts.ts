import { strFromU8, strToU8, type Zippable, zipSync } from "fflate";
import { escapeXml } from "../xmlSafe.ts";

/** What a file says of itself; dates are ISO days. */
export interface DocumentProperties {
  readonly title: string;
  /** The day of the meeting, or null: the clock of the machine is never written. */
  readonly date: string | null;
}

/** The only parts that leave the office: no author, theme, comments, notes, thumbnails or custom data. */
const ALLOWED_PARTS: readonly RegExp[] = [
  /^\[Content_Types\]\.xml$/u,
  /^_rels\/\.rels$/u,
  /^docProps\/core\.xml$/u,
  /^word\/(?:document|styles|settings|fontTable|numbering|header\d+|footer\d+)\.xml$/u,
  /^word\/_rels\/document\.xml\.rels$/u,
  /^word\/media\/image\d+\.(?:png|jpg)$/u,
];

/** The part of list definitions. */
export const NUMBERING = "word/numbering.xml";

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** docProps/core.xml (ECMA-376 part 2 §11). */
function coreXml({ title, date }: DocumentProperties): string {
  const time = (name: string) =>
    date === null ? "" : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(date)}T00:00:00Z</dcterms:${name}>`;
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title>` +
    `<dc:language>zh-TW</dc:language>${time("created")}${time("modified")}</cp:coreProperties>`
  );
}

/** The relationships of a part whose targets stay in the package; targets are relative to `folder`. */
function keptRelationships(xml: string, folder: string, kept: ReadonlySet<string>): string {
  return xml.replace(/<Relationship\s[^>]*\/>/gu, (relationship) => {
    const target = /Target="([^"]*)"/u.exec(relationship)?.[1] ?? "";
    return kept.has(folder + target) ? relationship : "";
  });
}

/** The content types of parts that stay, and the extensions they use. */
function keptContentTypes(xml: string, kept: ReadonlySet<string>): string {
  const extensions = new Set([...kept].map((part) => part.slice(part.lastIndexOf(".") + 1)));
  return xml
    .replace(/<Override\s[^>]*\/>/gu, (entry) => {
      const part = /PartName="\/([^"]*)"/u.exec(entry)?.[1] ?? "";
      return kept.has(part) ? entry : "";
    })
    .replace(/<Default\s[^>]*\/>/gu, (entry) => {
      const extension = /Extension="([^"]*)"/u.exec(entry)?.[1] ?? "";
      return extensions.has(extension) ? entry : "";
    });
}

/**
 * Rewrites the package that the docx library made: the allowed parts only, our own properties, styles and fonts, entries in
 * order and without a clock, so that the same record gives the same bytes.
 */
export function cleanPackage(
  parts: Readonly<Record<string, Uint8Array>>,
  replaced: Readonly<Record<string, string>>,
  properties: DocumentProperties,
) {
  const allowed = Object.keys(parts).filter((part) => ALLOWED_PARTS.some((pattern) => pattern.test(part)));
  // The library makes a part of list definitions whether there are lists or not.
  const kept = new Set(allowed.filter((part) => part !== NUMBERING || NUMBERING in replaced));
  const entries: Zippable = {};
  // ZIP entries carry local time: built from local numbers, it is the same in every time zone.
  const zip = { mtime: new Date(1980, 0, 1), level: 6 } as const;
  for (const part of [...kept].sort()) {
    const content = parts[part] ?? new Uint8Array();
    entries[part] = [rewritten(part, content, kept, { ...replaced, "docProps/core.xml": coreXml(properties) }), zip];
  }
  return zipSync(entries);
}

function rewritten(
  part: string,
  content: Uint8Array,
  kept: ReadonlySet<string>,
  replaced: Readonly<Record<string, string>>,
): Uint8Array {
  const own = replaced[part];
  if (own !== undefined) return strToU8(own);
  switch (part) {
    case "[Content_Types].xml":
      return strToU8(keptContentTypes(strFromU8(content), kept));
    case "_rels/.rels":
      return strToU8(keptRelationships(strFromU8(content), "", kept));
    case "word/_rels/document.xml.rels":
      return strToU8(keptRelationships(strFromU8(content), "word/", kept));
    default:
      return content;
  }
}
