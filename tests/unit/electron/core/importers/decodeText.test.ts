import { describe, expect, test } from "vitest";
import { decodeText } from "../../../../../electron/core/importers/decodeText.ts";

const WORDS = "測試委員會第1次會議紀錄\n時間：115年3月5日上午9時\n決議：請各單位於下次會議報告辦理情形。\n";

/** Characters of WORDS in Big5, as an old Windows writes them; 測試會議紀錄 and a line end. */
const BIG5 = Uint8Array.from([0xb4, 0xfa, 0xb8, 0xd5, 0xb7, 0x7c, 0xc4, 0xb3, 0xac, 0xf6, 0xbf, 0xfd, 0x0d, 0x0a]);

const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...text].forEach((_, index) => {
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  });
  return bytes;
};

describe("text is read", () => {
  test("from UTF-8 with and without a byte order mark", () => {
    expect(decodeText(new TextEncoder().encode(WORDS))).toEqual({ ok: true, text: WORDS, encoding: "utf-8" });
    expect(decodeText(new TextEncoder().encode(`\ufeff${WORDS}`))).toMatchObject({ ok: true, text: WORDS });
  });

  test.each([
    ["utf-16le", true],
    ["utf-16be", false],
  ])("from %s with and without a byte order mark", (encoding, littleEndian) => {
    expect(decodeText(utf16(`\ufeff${WORDS}`, littleEndian))).toEqual({ ok: true, text: WORDS, encoding });
    expect(decodeText(utf16(WORDS, littleEndian))).toEqual({ ok: true, text: WORDS, encoding });
  });

  test("from Big5", () => {
    expect(decodeText(BIG5)).toEqual({ ok: true, text: "測試會議紀錄\r\n", encoding: "big5" });
  });

  test("although a control character strayed into it", () => {
    expect(decodeText(new TextEncoder().encode(WORDS.repeat(10).replace("議", "議\u0000")))).toMatchObject({
      ok: true,
    });
  });
});

describe("what is no text is refused", () => {
  test.each([
    ["a ZIP", [0x50, 0x4b, 0x03, 0x04, 1, 2, 3]],
    ["an old Word file", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
    ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ["a PNG", [0x89, 0x50, 0x4e, 0x47, 0x0d]],
    ["rich text", [..."{\\rtf1 hello}"].map((sign) => sign.charCodeAt(0))],
    ["zero bytes", Array(400).fill(0)],
  ])("%s", (_what, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ ok: false, reason: "not-text" });
  });
});

describe("an encoding that is not known is never guessed", () => {
  test("GB18030", () => {
    // 会议纪录 时间 地点 主席 决议 in GB18030.
    const bytes = [
      0xbb, 0xe1, 0xd2, 0xe9, 0xbc, 0xcd, 0xc2, 0xbc, 0x0a, 0xca, 0xb1, 0xbc, 0xe4, 0x0a, 0xb5, 0xd8, 0xb5, 0xe3, 0x0a,
      0xd6, 0xf7, 0xcf, 0xaf, 0x0a, 0xbe, 0xf6, 0xd2, 0xe9,
    ];
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ ok: false, reason: "unknown-encoding" });
  });

  test("high bytes at random", () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, index) => 0x80 + ((index * 7919 + 13) % 128));
    expect(decodeText(bytes)).toEqual({ ok: false, reason: "unknown-encoding" });
  });

  test("UTF-8 that was cut in the middle of a character", () => {
    expect(decodeText(new TextEncoder().encode(WORDS).subarray(0, -2))).toEqual({
      ok: false,
      reason: "unknown-encoding",
    });
  });
});
