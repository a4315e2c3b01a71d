import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  attachmentName,
  circulationFolderName,
  distinctNames,
  LONGEST_ATTACHMENT,
} from "../../../../shared/privacy/circulationName.ts";
import { coverSentences } from "../../../../shared/privacy/coverSentence.ts";
import { minutes, title } from "../../../builders/minutes.ts";

const named = (words: string, classification: string | null = null, date: string | null = "2026-09-03") =>
  attachmentName({ date, classification, words, ending: "odt" });

describe("the name of an attachment", () => {
  it.each([
    ["會議紀錄", "1150903_會議紀錄.odt"],
    ["節錄_社會處（婦幼科）", "1150903_節錄_社會處婦幼科.odt"],
    ["節錄_ＮＧＯ　ａ／ｂ", "1150903_節錄_NGOab.odt"],
    ["節錄_衛生福利部社會及家庭署中區老人之家", "1150903_節錄_衛生福利部社會及家庭.odt"],
  ])("for 「%s」 is %s", (words, name) => expect(named(words)).toBe(name));

  it("bears 密等, and no day where none is known", () => {
    expect(named("列管表", "密")).toBe("1150903_密_列管表.odt");
    expect(named("列管表", null, null)).toBe("列管表.odt");
  });

  it("is short and of plain signs, and each in a folder its own", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 60 }), { maxLength: 12 }), (all) => {
        const names = distinctNames(all.map((words) => named(`節錄_${words}`)));
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(all.length);
        for (const name of names) {
          expect(name).toMatch(/^[\p{Script=Han}A-Za-z0-9_-]+\.odt$/u);
          expect(Array.from(name).length).toBeLessThanOrEqual(LONGEST_ATTACHMENT);
        }
      }),
      { seed: 7, numRuns: 50 },
    );
  });
});

it("the folder is named by the meeting", () => {
  const facts = { title: "河川 委員會：第5次會議紀錄", date: "2026-09-03" };
  expect(circulationFolderName(facts, null)).toBe("1150903_河川委員會第5次會議紀錄_傳閱");
  expect(circulationFolderName(facts, "密")).toBe("1150903_密_河川委員會第5次會議紀錄_傳閱");
  expect(circulationFolderName({ title: null, date: null }, null)).toBe("傳閱");
});

describe("the words of the 函", () => {
  it("send the record, in the usual form", () => {
    const [subject, ...rest] = coverSentences(minutes([title("河川委員會第5次會議紀錄")]));
    expect(subject).toBe("檢送河川委員會第5次會議紀錄1份，請查照。");
    expect(rest.join("")).toContain("逾期視同確認");
    expect(coverSentences(minutes([title("河川委員會第5次會議")]))[0]).toBe("檢送河川委員會第5次會議紀錄1份，請查照。");
  });

  it("speak of 密等 where there is one", () => {
    const record = minutes([title("會議紀錄")], { classification: "機密" });
    expect(coverSentences(record).join("")).toContain("機密");
  });
});
