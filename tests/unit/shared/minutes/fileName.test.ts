import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileNameOf } from "../../../../shared/minutes/fileName.ts";

describe("the name of an exported file", () => {
  it.each([
    [{ title: "兒少委員會第5次會議紀錄", date: "2026-09-03" }, "1150903_兒少委員會第5次會議紀錄"],
    [{ title: '兒少／A:B*?"<>|委員會\t第5次', date: null }, "兒少／AB委員會第5次"],
    [{ title: null, date: "2026-09-03" }, "1150903_會議紀錄"],
    [{ title: "../../etc/passwd", date: null }, "etcpasswd"],
    [{ title: "...", date: null }, "會議紀錄"],
  ])("of %j is %s", (facts, name) => {
    expect(fileNameOf(facts)).toBe(name);
  });

  it("is always one short, visible, portable name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (title) => {
        const name = fileNameOf({ title, date: null });
        expect(name).not.toMatch(/[<>:"/\\|?*\p{C}\p{Z}]|^\.|\.$/u);
        expect(name.length).toBeGreaterThan(0);
        expect(Array.from(name).length).toBeLessThanOrEqual(80);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
      }),
      { seed: 5 },
    );
  });
});
