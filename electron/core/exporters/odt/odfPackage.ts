import { strToU8, type Zippable, zipSync } from "fflate";
import { escapeXml } from "../xmlSafe.ts";

/** What a file says of itself; the date is an ISO day. */
export interface DocumentProperties {
  readonly title: string;
  /** The day of the meeting, or null: the clock of the machine is never written. */
  readonly date: string | null;
}

/** CNS 15251 is ODF 1.2; later versions make older Word offer to repair the file. */
const VERSION = "1.2";

const OASIS = "urn:oasis:names:tc:opendocument:xmlns";

const NAMESPACES = [
  `xmlns:office="${OASIS}:office:1.0"`,
  `xmlns:style="${OASIS}:style:1.0"`,
  `xmlns:text="${OASIS}:text:1.0"`,
  `xmlns:table="${OASIS}:table:1.0"`,
  `xmlns:draw="${OASIS}:drawing:1.0"`,
  `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${OASIS}:svg-compatible:1.0"`,
  `xmlns:meta="${OASIS}:meta:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(" ");

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A part of an ODF package: the root element of this name with its content. */
export function odfPart(root: "document-content" | "document-styles" | "document-meta", content: string): string {
  return `${XML_HEAD}<office:${root} ${NAMESPACES} office:version="${VERSION}">${content}</office:${root}>`;
}

/** A length in points, as attributes have it. */
export const pt = (points: number): string => `${Number(points.toFixed(3))}pt`;

/** An element's attributes from their values; those that are null are left out. */
export function attributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null ? "" : ` ${name}="${escapeXml(String(value))}"`))
    .join("");
}

/** meta.xml: the title and the day of the meeting, and nothing of who wrote it, when or with what. */
function metaXml({ title, date }: DocumentProperties): string {
  const time = date === null ? "" : `${escapeXml(date)}T00:00:00`;
  const dates = time === "" ? "" : `<meta:creation-date>${time}</meta:creation-date><dc:date>${time}</dc:date>`;
  const words = `<dc:title>${escapeXml(title)}</dc:title><dc:language>zh-TW</dc:language>${dates}`;
  return odfPart("document-meta", `<office:meta>${words}</office:meta>`);
}

const MEDIA_TYPES: Readonly<Record<string, string>> = { xml: "text/xml", png: "image/png", jpg: "image/jpeg" };

/** META-INF/manifest.xml (ODF 1.2 part 3 §3.2). */
function manifestXml(type: string, parts: readonly string[]): string {
  const entry = (path: string, media: string, version = "") =>
    `<manifest:file-entry manifest:full-path="${path}"${version} manifest:media-type="${media}"/>`;
  const entries = parts.map((part) => entry(part, MEDIA_TYPES[part.slice(part.lastIndexOf(".") + 1)] ?? ""));
  return (
    `${XML_HEAD}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0" manifest:version="${VERSION}">` +
    `${entry("/", type, ` manifest:version="${VERSION}"`)}${entries.join("")}</manifest:manifest>`
  );
}

/** What an ODF file holds beside its manifest and properties. */
export interface OdfContent {
  readonly kind: "text" | "spreadsheet";
  readonly contentXml: string;
  readonly stylesXml: string;
  /** Pictures by their place in the package. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/**
 * Zips an ODF package (ODF 1.2 part 3 §3.3: `mimetype` first and stored), entries in order and without a clock, so that
 * the same record gives the same bytes.
 */
export function packOdf({ kind, contentXml, stylesXml, pictures }: OdfContent, properties: DocumentProperties) {
  const type = `application/vnd.oasis.opendocument.${kind}`;
  // ZIP entries carry local time: built from local numbers, it is the same in every time zone.
  const zip = { mtime: new Date(1980, 0, 1), level: 6 } as const;
  const parts: Zippable = {
    "content.xml": [strToU8(contentXml), zip],
    "meta.xml": [strToU8(metaXml(properties)), zip],
    "styles.xml": [strToU8(stylesXml), zip],
  };
  for (const [path, bytes] of pictures) parts[path] = [bytes, { ...zip, level: 0 }];
  return zipSync({
    mimetype: [strToU8(type), { ...zip, level: 0 }],
    ...parts,
    "META-INF/manifest.xml": [strToU8(manifestXml(type, Object.keys(parts))), zip],
  });
}
