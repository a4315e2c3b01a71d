import { strToU8, zipSync } from "fflate";

const OASIS = "urn:oasis:names:tc:opendocument:xmlns";
const NAMESPACES = [
  `xmlns:office="${OASIS}:office:1.0"`,
  `xmlns:text="${OASIS}:text:1.0"`,
  `xmlns:table="${OASIS}:table:1.0"`,
  `xmlns:style="${OASIS}:style:1.0"`,
  `xmlns:draw="${OASIS}:drawing:1.0"`,
  `xmlns:form="${OASIS}:form:1.0"`,
  `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(" ");

interface OdfParts {
  /** The inside of office:text or office:spreadsheet. */
  readonly body: string;
  /** The inside of office:automatic-styles. */
  readonly automatic?: string;
  /** The inside of office:styles. */
  readonly styles?: string;
  /** The inside of office:master-styles. */
  readonly master?: string;
}

/** The parts of an OpenDocument file, by name, before they are zipped. */
export function odfFiles(
  kind: "text" | "spreadsheet",
  { body, automatic = "", styles = "", master = "" }: OdfParts,
): Record<string, Uint8Array> {
  const content = `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body>`;
  const common = `<office:styles>${styles}</office:styles><office:master-styles>${master}</office:master-styles>`;
  return {
    mimetype: strToU8(`application/vnd.oasis.opendocument.${kind}`),
    "content.xml": strToU8(`<office:document-content ${NAMESPACES}>${content}</office:document-content>`),
    "styles.xml": strToU8(`<office:document-styles ${NAMESPACES}>${common}</office:document-styles>`),
  };
}

export const odtPackage = (parts: OdfParts): Uint8Array => zipSync(odfFiles("text", parts));
export const odsPackage = (parts: OdfParts): Uint8Array => zipSync(odfFiles("spreadsheet", parts));

export const odfParagraph = (text: string, style = "") =>
  `<text:p${style === "" ? "" : ` text:style-name="${style}"`}>${text}</text:p>`;
