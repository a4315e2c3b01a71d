import { strToU8, zipSync } from "fflate";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

export interface SheetPart {
  readonly name: string;
  /** The inside of worksheet: sheetData and what follows it. */
  readonly content: string;
  readonly state?: string;
}

interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  /** The inside of sst. */
  readonly strings?: string;
  /** Number formats of the cells: style 1 is the first, 0 is General. */
  readonly formats?: readonly (string | number)[];
  readonly date1904?: boolean;
}

function stylesXml(formats: readonly (string | number)[]): string {
  const written = formats.flatMap((code, index) => (typeof code === "string" ? [{ code, id: 164 + index }] : []));
  const escaped = (code: string) => code.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  const numFmts = written.map(({ code, id }) => `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`).join("");
  const xfs = formats.map((code, index) => `<xf numFmtId="${typeof code === "number" ? code : 164 + index}"/>`);
  return `${HEAD}<styleSheet ${MAIN}><numFmts>${numFmts}</numFmts><cellXfs><xf numFmtId="0"/>${xfs.join("")}</cellXfs></styleSheet>`;
}

/** The parts of an .xlsx, by name, before they are zipped. */
export function workbookFiles({ sheets, strings, formats = [], date1904 }: WorkbookParts): Record<string, Uint8Array> {
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  const related = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${R}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const properties = date1904 === true ? '<workbookPr date1904="1"/>' : "";
  const types = [
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>',
  ];
  const text: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types">${types.join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r" Type="${R}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${R}">${properties}<sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${related.join("")}<Relationship Id="s" Type="${R}/styles" Target="styles.xml"/><Relationship Id="t" Type="${R}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": stylesXml(formats),
    "xl/sharedStrings.xml": `${HEAD}<sst ${MAIN}>${strings ?? ""}</sst>`,
  };
  sheets.forEach(({ content }, index) => {
    text[`xl/worksheets/sheet${index + 1}.xml`] = `${HEAD}<worksheet ${MAIN}>${content}</worksheet>`;
  });
  return Object.fromEntries(Object.entries(text).map(([name, each]) => [name, strToU8(each)]));
}

export const workbook = (parts: WorkbookParts): Uint8Array => zipSync(workbookFiles(parts));

export const textCell = (place: string, text: string) =>
  `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
export const valueCell = (place: string, value: string | number, style = 0, type = "n") =>
  `<c r="${place}" s="${style}" t="${type}"><v>${value}</v></c>`;

/** The rows of a sheet as sheetData; "" is no cell. */
export function textRows(rows: readonly (readonly string[])[], from = 1): string {
  const written = rows.map((cells, row) => {
    const inside = cells.map((text, column) =>
      text === "" ? "" : textCell(`${String.fromCharCode(65 + column)}${row + from}`, text),
    );
    return `<row r="${row + from}">${inside.join("")}</row>`;
  });
  return `<sheetData>${written.join("")}</sheetData>`;
}
