import { describe, expect, it } from "vitest";
import { clockText } from "../../../../renderer/features/drafting/clockText.ts";
import { readTimeFields } from "../../../../renderer/features/drafting/timeFields.ts";

const read = (date: string, start: string, end = "") => readTimeFields({ date, start, end });
const interval = (date: string, startsAt: string, endsAt: string | null) => ({
  ok: true,
  interval: { date, startsAt, endsAt },
});

describe("the form for day and time", () => {
  it("reads every usual way of writing a day", () => {
    for (const day of ["115/9/3", "115.9.3", "1150903", "115年9月3日", "中華民國115年9月3日", "１１５年９月３日"]) {
      expect(read(day, "14:30")).toEqual(interval("2026-09-03", "14:30", null));
    }
  });

  it("reads every usual way of writing a time", () => {
    for (const start of ["14:30", "1430", "下午2時30分", "下午2點半", "14時30分"]) {
      expect(read("115/9/3", start)).toEqual(interval("2026-09-03", "14:30", null));
    }
    expect(read("115/9/3", "930")).toEqual(interval("2026-09-03", "09:30", null));
  });

  it("takes the end to be in the afternoon where only that follows the start", () => {
    expect(read("115/9/3", "下午2時", "4時30分")).toEqual(interval("2026-09-03", "14:00", "16:30"));
    expect(read("115/9/3", "9:00", "1130")).toEqual(interval("2026-09-03", "09:00", "11:30"));
  });

  it("says which field it cannot read", () => {
    expect(read("115/13/3", "14:30")).toMatchObject({ ok: false, wrong: "date", because: "unread" });
    expect(read("", "14:30")).toMatchObject({ ok: false, wrong: "date" });
    expect(read("115/9/3", "25:00")).toMatchObject({ ok: false, wrong: "start" });
    expect(read("115/9/3", "")).toMatchObject({ ok: false, wrong: "start" });
    expect(read("115/9/3", "14:30", "甲")).toMatchObject({ ok: false, wrong: "end", because: "unread" });
    expect(read("115/9/3", "14:30", "14:00")).toMatchObject({ ok: false, wrong: "end", because: "too-early" });
  });
});

describe("what the page shows", () => {
  it("is the clock with seconds today and the day before that", () => {
    const now = new Date(2026, 8, 3, 15, 0, 0);
    expect(clockText(new Date(2026, 8, 3, 10, 32, 5).toISOString(), now)).toBe("10:32:05");
    expect(clockText(new Date(2026, 8, 2, 9, 5, 0).toISOString(), now)).toBe("115/09/02 09:05");
  });
});
