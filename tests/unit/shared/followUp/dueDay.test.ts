import { describe, expect, it } from "vitest";
import { dueDayOf } from "../../../../shared/followUp/dueDay.ts";

const text = (words: string) => ({ kind: "text", text: words }) as const;

describe("a due", () => {
  it("names a day as such or in words, or none", () => {
    expect(dueDayOf({ kind: "date", date: "2026-09-30" })).toBe("2026-09-30");
    expect(dueDayOf(text("115年9月30日前"))).toBe("2026-09-30");
    expect(dueDayOf(text("115年9月30日提初稿，115年12月31日完成"))).toBeNull();
    expect(dueDayOf(text("下次會議"))).toBeNull();
    expect(dueDayOf({ kind: "nextMeeting", when: "at" })).toBeNull();
    expect(dueDayOf(null)).toBeNull();
  });
});
