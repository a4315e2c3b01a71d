import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { hasSwollenStream } from "../../../../../../electron/core/importers/pdf/swollenStream.ts";
import { pagePdf, pdfStream, rawPdf, wordsAt } from "../../../../../builders/rawPdf.ts";

const MEBIBYTE = 1024 * 1024;
const packed = (megabytes: number) => deflateSync(Buffer.alloc(megabytes * MEBIBYTE, " ")).toString("latin1");
const withStream = (dictionary: string, body: string) =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< ${dictionary} /Filter /FlateDecode >>\nstream\n${body}\nendstream\nendobj\n`,
    "latin1",
  );

describe("a stream of a PDF that swells", () => {
  it("is seen before PDF.js unpacks it", () => expect(hasSwollenStream(withStream("", packed(65)))).toBe(true));

  it("is seen though its end is cut off", () => {
    const whole = withStream("", packed(80));
    expect(hasSwollenStream(whole.subarray(0, whole.length - 200))).toBe(true);
  });

  it.each([
    ["is short of the limit", withStream("", packed(63))],
    ["is a picture, which is not unpacked", withStream("/Subtype /Image", packed(65))],
    ["is not packed at all", withStream("", "x".repeat(200_000))],
    ["is that of any page", pagePdf(Buffer.from(wordsAt("minutes", 72, 700)), true)],
    ["is in a file of other objects", rawPdf(["<< /Type /Catalog >>", pdfStream("stream of words, a stream")])],
  ])("is none where it %s", (_what, bytes) => expect(hasSwollenStream(bytes)).toBe(false));
});
