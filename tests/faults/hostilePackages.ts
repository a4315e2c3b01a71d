import type { ReadingFailure } from "../../electron/core/importers/reading.ts";
import { type RawEntry, rawZip } from "../builders/rawZip.ts";
import { run, wordFiles, wordParagraph } from "../builders/wordPackage.ts";

/** A file that was made to do harm, and what comes of reading it: a reason, or the words that are read. */
export interface HostileFile {
  readonly title: string;
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly outcome: ReadingFailure | { readonly reads: string };
}

export const MEBIBYTE = 1024 * 1024;
export const hostile = (
  title: string,
  name: string,
  bytes: () => Uint8Array,
  outcome: HostileFile["outcome"],
): HostileFile => ({ title, name, bytes, outcome });

const plain = (text = "內文"): RawEntry[] =>
  Object.entries(wordFiles({ body: wordParagraph(run(text)) })).map(([name, content]) => ({ name, content }));
const READS = { reads: "內文" } as const;

const withEntry = (entry: Partial<RawEntry> & { name: string }) => () =>
  rawZip([...plain(), { content: "x", ...entry }]);
const withMain = (changes: Partial<RawEntry>) => () => rawZip(plain().map((entry) => ({ ...entry, ...changes })));
const bomb =
  (size: number, changes: Partial<RawEntry> = {}) =>
  () =>
    withMain({ content: Buffer.alloc(size, " "), ...changes })();

const badName = (title: string, name: string) => hostile(title, "a.docx", withEntry({ name }), "damaged");

/** Zip packages whose headers or contents are made to do harm. */
export const HOSTILE_ZIPS: readonly HostileFile[] = [
  hostile("an honest bomb of 300 MB", "a.docx", bomb(300 * MEBIBYTE), "too-large"),
  hostile("an honest bomb under the size of an entry", "a.docx", bomb(60 * MEBIBYTE), "too-large"),
  hostile("a bomb that claims 1,000 bytes", "a.docx", bomb(60 * MEBIBYTE, { claimedSize: 1000 }), "damaged"),
  hostile("a bomb that claims 60 MB and holds 4", "a.docx", withMain({ claimedSize: 60 * MEBIBYTE }), "damaged"),
  hostile(
    "entries that share their data",
    "a.docx",
    () => rawZip([...plain(), { name: "b.xml", content: "", dataOf: 0 }]),
    "damaged",
  ),
  hostile(
    "65,535 entries",
    "a.docx",
    () =>
      rawZip([
        ...plain(),
        ...Array.from({ length: 65_534 }, (_, index) => ({ name: `n${index}`, content: "", method: 0 })),
      ]),
    "too-large",
  ),
  hostile(
    "2,001 entries",
    "a.docx",
    () => rawZip([...plain(), ...Array.from({ length: 2000 }, (_, index) => ({ name: `n${index}`, content: "" }))]),
    "too-large",
  ),
  hostile(
    "2,000 entries",
    "a.docx",
    () => rawZip([...plain(), ...Array.from({ length: 1999 }, (_, index) => ({ name: `n${index}`, content: "" }))]),
    READS,
  ),
  hostile("sizes in zip64 fields", "a.docx", withMain({ zip64: true }), READS),
  hostile("sizes behind the data", "a.docx", withMain({ descriptor: true }), READS),
  hostile("an encrypted entry", "a.docx", withMain({ flags: 0x801 }), "encrypted"),
  hostile("a method of packing that nobody knows", "a.docx", withMain({ method: 99 }), "damaged"),
  hostile("a sum that is wrong", "a.docx", withMain({ claimedCrc: 1 }), "damaged"),
  hostile(
    "a symbolic link",
    "a.docx",
    withEntry({ name: "link", content: "/etc/passwd", externalAttributes: 0xa1ff0000 }),
    "damaged",
  ),
  badName("a name that climbs out", "../../evil.xml"),
  badName("an absolute name", "/etc/evil.xml"),
  badName("a name with a drive", "C:/evil.xml"),
  badName("a name with backslashes", "word\\..\\..\\evil.xml"),
  badName("a share as a name", "\\\\evil\\share\\x.xml"),
  badName("a name with NUL", "word/evil\u0000.xml"),
  badName("a doubled name", "word/document.xml"),
  badName("a name doubled but for its case", "WORD/Document.xml"),
  hostile("an empty zip", "a.docx", () => rawZip([]), "damaged"),
  hostile(
    "a zip with nothing of an office in it",
    "a.docx",
    () => rawZip([{ name: "a.txt", content: "a" }]),
    "not-a-package",
  ),
  hostile("a package cut off in the middle", "a.docx", () => rawZip(plain()).subarray(0, 200), "damaged"),
  hostile("a package without its directory", "a.docx", () => rawZip(plain()).subarray(0, -60), "damaged"),
  hostile(
    "a package behind other bytes",
    "a.docx",
    () => Buffer.concat([Buffer.from("MZ"), rawZip(plain())]),
    "not-a-package",
  ),
];

const compound = (word: string) => () => {
  const bytes = Buffer.alloc(4096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  Buffer.from(word, "utf16le").copy(bytes, 1024);
  return new Uint8Array(bytes);
};
const nothing = () => new Uint8Array(0);
const text = (words: string) => () => new TextEncoder().encode(words);

/** Files that are not what their ending says. */
export const HOSTILE_DISGUISES: readonly HostileFile[] = [
  hostile("a .docx with a password", "a.docx", compound("EncryptedPackage"), "encrypted"),
  hostile("an .xlsx with a password", "a.xlsx", compound("EncryptedPackage"), "encrypted"),
  hostile("an old .doc renamed", "a.docx", compound("WordDocument"), "old-office"),
  hostile("an old .doc", "a.doc", compound("WordDocument"), "old-office"),
  hostile("an old .xls", "a.xls", compound("Workbook"), "old-office"),
  hostile("a web page called .xls", "a.xls", text("<html><table><tr><td>1</td></tr></table></html>"), {
    reads: "1",
  }),
  hostile("a new file called .doc", "a.doc", () => rawZip(plain()), READS),
  hostile("a .docx called .xlsx", "a.xlsx", () => rawZip(plain()), "not-a-package"),
  hostile("a .docx called .odt", "a.odt", () => rawZip(plain()), "not-a-package"),
  hostile("a .docx called .ods", "a.ods", () => rawZip(plain()), "not-a-package"),
  hostile("a .docx called .txt", "a.txt", () => rawZip(plain()), "not-text"),
  hostile("a .docx called .csv", "a.csv", () => rawZip(plain()), "not-text"),
  hostile("a text called .docx", "a.docx", text("會議紀錄"), "not-a-package"),
  hostile("a PDF called .docx", "a.docx", text("%PDF-1.7"), "not-a-package"),
  hostile("an ending that nobody reads", "a.exe", text("MZ"), "unknown-format"),
  hostile("a name with no ending", "會議紀錄", text("a"), { reads: "a" }),
  hostile("51 MB", "a.docx", () => new Uint8Array(51 * MEBIBYTE), "too-large"),
  ...["txt", "docx", "odt", "xlsx", "ods", "csv", "doc", "xls"].map((ending) =>
    hostile(`an empty .${ending}`, `a.${ending}`, nothing, "empty"),
  ),
];
