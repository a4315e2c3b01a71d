import { expect, it } from "vitest";
import { readReplyDay } from "../../../../renderer/features/replies/replyDay.ts";

const TODAY = "2026-09-03";

it.each(["115/10/5", "1151005", "115年10月5日", "2026-10-05", "10/5", "10月5日", "１０月５日"])(
  "reads %s as a day",
  (typed) => {
    expect(readReplyDay(typed, TODAY)).toEqual({ iso: "2026-10-05" });
  },
);

it("takes a day without its year as the next of that name", () => {
  expect(readReplyDay("9/3", TODAY)).toEqual({ iso: "2026-09-03" });
  expect(readReplyDay("9/2", TODAY)).toEqual({ iso: "2027-09-02" });
});

it("takes an empty field for no day", () => {
  expect(readReplyDay("  ", TODAY)).toEqual({ iso: null });
});

it.each(["下週", "13/1", "2/30", "115/2/29", "3"])("does not guess at %s", (typed) => {
  expect(readReplyDay(typed, TODAY)).toBe("unread");
});
