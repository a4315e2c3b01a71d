import { expect, test } from "vitest";
import {
  foldSpacing,
  foldTitle,
  joinAllLines,
  joinLines,
  widthOf,
  withoutSpace,
} from "../../../../shared/recognition/spacing.ts";

test.each([
  ["110 年 12 月 10 日", "110年12月10日"],
  [" 本府 B樓一樓 ", "本府 B樓一樓"],
  ["APA 7 格式", "APA 7格式"],
  ["詳簽到表                紀錄：丁", "詳簽到表\t紀錄：丁"],
  ["決  議：", "決議："],
  ["說明 (一)", "說明(一)"],
  ["English words stay", "English words stay"],
  ["□繼續 列管", "□繼續列管"],
])("folds the spaces of %s", (text, folded) => {
  expect(foldSpacing(text)).toBe(folded);
});

test("a title loses wide spaces too, but not between Latin words", () => {
  expect(foldTitle("第 3 次\u3000會 議 紀 錄")).toBe("第3次會議紀錄");
  expect(foldTitle("Annual General Meeting 會議紀錄")).toBe("Annual General Meeting 會議紀錄");
});

test("lines are joined with a space between Latin words alone", () => {
  expect(joinLines("本府", "秘書處")).toBe("本府秘書處");
  expect(joinLines("annual", "report")).toBe("annual report");
  expect(joinLines("http://", "ecare.example")).toBe("http://ecare.example");
  expect(joinLines("co-", "operate")).toBe("co-operate");
  expect(joinAllLines(["annual", "report", "如附", "件"])).toBe("annual report如附件");
});

test("widths count half for ASCII", () => {
  expect(widthOf("會議A1")).toBe(3);
});

test("white space of every kind is left out", () => {
  expect(withoutSpace(" 會\u3000議\t紀\u00a0錄\n")).toBe("會議紀錄");
});
