import { describe, expect, it } from "vitest";
import { changeText, dayText } from "../../../../renderer/features/meetings/whenText.ts";

const today = (time: string) => `今天 ${time}`;
const local = (iso: string) => new Date(iso).toISOString();

describe("the day of a meeting", () => {
  it("is written in the ROC calendar with its weekday", () => {
    expect(dayText("2026-09-03")).toBe("115年9月3日（四）");
    expect(dayText("2010-12-05")).toBe("99年12月5日（日）");
  });

  it("is none where the text is no day", () => {
    expect(dayText("2026-02-30")).toBeNull();
  });
});

describe("the time of a change", () => {
  const now = new Date("2026-09-03T17:00:00");

  it("is the clock on the same day", () => {
    expect(changeText(local("2026-09-03T09:05:00"), now, today)).toBe("今天 09:05");
  });

  it("is the day before that", () => {
    expect(changeText(local("2026-09-02T23:59:00"), now, today)).toBe("115/09/02");
  });
});
