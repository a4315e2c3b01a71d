import { pagePdf, pdfStream, rawPdf, wordsAt } from "../builders/rawPdf.ts";
import { type HostileFile, hostile, MEBIBYTE } from "./hostilePackages.ts";

const READS = { reads: "minutes" } as const;

const CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>";
const FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
const page = (contents: string) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} /Resources << /Font << /F1 5 0 R >> >> >>`;
const onePage = (extra: string, ...more: readonly (string | Buffer)[]) =>
  rawPdf([
    `<< /Type /Catalog /Pages 2 0 R ${extra} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    page("4 0 R"),
    pdfStream(wordsAt("minutes", 72, 700)),
    FONT,
    ...more,
  ]);

/** A stream of words that is small in the file and 300 MB unpacked. */
const bomb = () => pagePdf(Buffer.alloc(300 * MEBIBYTE, " "), true);

/** Pages that all are the same one. */
const manyPages = (count: number) =>
  rawPdf([
    CATALOGUE,
    `<< /Type /Pages /Kids [${"3 0 R ".repeat(count)}] /Count ${count} >>`,
    page("4 0 R"),
    pdfStream(wordsAt("minutes", 72, 700)),
    FONT,
  ]);

/** Made by nobody's key: the standard security handler with an owner's and a user's password (ISO 32000-2 §7.6.4). */
const locked = () => {
  const word = `<${"41".repeat(32)}>`;
  const rule = `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O ${word} /U ${word} >>`;
  return rawPdf(
    [
      CATALOGUE,
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      page("4 0 R"),
      pdfStream(wordsAt("minutes", 72, 700)),
      FONT,
      rule,
    ],
    `/Encrypt 6 0 R /ID [<${"00".repeat(16)}> <${"00".repeat(16)}>]`,
  );
};

const action = (kind: string) => `/OpenAction << /S /${kind} >>`;

/** PDFs that would do something, hide something, or never end. */
export const HOSTILE_PDF: readonly HostileFile[] = [
  hostile("a PDF cut short", "a.pdf", () => new TextEncoder().encode("%PDF-1.7"), "damaged"),
  hostile("a PDF that is a page", "a.pdf", () => pagePdf(wordsAt("minutes", 72, 700)), READS),
  hostile("a PDF with nothing on its page", "a.pdf", () => pagePdf(""), "empty"),
  hostile("an empty .pdf", "a.pdf", () => new Uint8Array(0), "empty"),
  hostile("a PDF with a password", "a.pdf", locked, "encrypted"),
  hostile(
    "a PDF whose pages go round",
    "a.pdf",
    () => rawPdf([CATALOGUE, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]),
    "damaged",
  ),
  hostile("a PDF of 2,001 pages", "a.pdf", () => manyPages(2001), "too-large"),
  hostile("a PDF that runs a script", "a.pdf", () => onePage(action("JavaScript /JS (app.alert(1))")), READS),
  hostile("a PDF that starts a program", "a.pdf", () => onePage(action("Launch /F (cmd.exe)")), READS),
  hostile("a PDF that opens an address", "a.pdf", () => onePage(action("URI /URI (http://example.invalid/)")), READS),
  hostile(
    "a PDF with a file inside",
    "a.pdf",
    () => onePage("/Names << /EmbeddedFiles << /Names [(a.exe) << /EF << /F 6 0 R >> >>] >> >>", pdfStream("MZ")),
    READS,
  ),
  hostile("a PDF of 300 MB in 300 KB", "a.pdf", bomb, "too-large"),
];
