import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatFormal,
  formatPlain,
  type PersonName,
  parseChair,
  parsePersonName,
  samePerson,
  TITLES,
} from "../../../../shared/people/person.ts";

const parts = (text: string) => {
  const person = parsePersonName(text);
  return person && [person.surname, person.title, person.givenName];
};

describe("reading a name", () => {
  test.each([
    ["楊縣長文正", "楊", "縣長", "文正"],
    ["林政務委員萬里", "林", "政務委員", "萬里"],
    ["賴秘書長錫福", "賴", "秘書長", "錫福"],
    ["李委員宏遠", "李", "委員", "宏遠"],
    ["王副主任委員大明", "王", "副主任委員", "大明"],
    ["周主任檢察官玉珍", "周", "主任檢察官", "玉珍"],
    ["邱立法委員　宜", "邱", "立法委員", "宜"],
    ["歐陽委員志明", "歐陽", "委員", "志明"],
    ["張簡科長美惠", "張簡", "科長", "美惠"],
    ["范姜督導雅婷", "范姜", "督導", "雅婷"],
    ["錢林委員玉君", "錢林", "委員", "玉君"],
    ["高委員金玉梅", "高", "委員", "金玉梅"],
    ["王主任委員○○", "王", "主任委員", "○○"],
    ["林委員和平", "林", "委員", "和平"],
    ["李委員", "李", "委員", null],
  ])("takes %s with the title inside", (text, surname, title, givenName) => {
    expect(parts(text)).toEqual([surname, title, givenName]);
  });

  test.each([
    ["黃淑華委員", "黃", "委員", "淑華"],
    ["張松柏委員", "張", "委員", "松柏"],
    ["諸葛平主任委員", "諸葛", "主任委員", "平"],
    ["尉遲志德老師", "尉遲", "老師", "志德"],
    ["錢林玉君委員", "錢林", "委員", "玉君"],
    ["張蔡玉議員", "張", "議員", "蔡玉"],
    ["邱　宜委員", "邱", "委員", "宜"],
    ["瓦旦‧諾幹委員", null, "委員", "瓦旦‧諾幹"],
    ["Savi Takisian委員", null, "委員", "Savi Takisian"],
    ["李宏遠", "李", null, "宏遠"],
    ["委員李宏遠", "李", "委員", "宏遠"],
  ])("takes %s with the full name", (text, surname, title, givenName) => {
    expect(parts(text)).toEqual([surname, title, givenName]);
  });

  test("keeps both of two titles", () => {
    const person = parsePersonName("主任檢察官洪委員松青");
    expect(person).toEqual({
      surname: "洪",
      title: "委員",
      givenName: "松青",
      leadingTitle: "主任檢察官",
      text: "主任檢察官洪委員松青",
    });
    expect(person && formatFormal(person)).toBe("主任檢察官洪委員松青");
    expect(person && formatPlain(person)).toBe("主任檢察官洪松青委員");
  });

  test("is silent for titles, offices and sentences", () => {
    const silent = [
      "委員 主任檢察官 各位委員 全體委員 出席委員 外聘委員 李委員表示 李委員說明 李委員建議 李委員與會 李委員宏遠提案 許多委員 高中校長 連江縣長",
      "楊梅區長 林務局局長 衛生局長 關係人代表 家長代表 單位代表 安全督導 高級社工師 方案督導 該科長表示 常務次長 社會處 會議室 李 地點 a",
    ].flatMap((line) => line.split(" "));
    for (const text of silent) expect(parsePersonName(text), text).toBeNull();
    expect(parsePersonName("")).toBeNull();
  });
});

const surname = fc.constantFrom("李", "王", "歐陽", "張簡", "范姜", "司馬");
const givenName = fc.constantFrom("宏遠", "大明", "毅", "淑芬", "○○");
const person = fc
  .record({ surname, title: fc.constantFrom(...TITLES), givenName })
  .filter(({ surname, title, givenName }) => !/^[縣市鄉鎮區里村]長$/.test(title) || (surname + givenName).length > 2)
  .map((each): PersonName => ({ ...each, text: each.surname + each.title + each.givenName }));

describe("writing a name", () => {
  test("renders one person in two orders, both of which are read back", () => {
    fc.assert(
      fc.property(person, (each) => {
        expect(parsePersonName(formatFormal(each))).toEqual(each);
        expect(parsePersonName(formatPlain(each))).toMatchObject({ ...each, text: formatPlain(each) });
        expect(samePerson(formatFormal(each), formatPlain(each))).toBe(true);
      }),
      { seed: 1911, numRuns: 2000 },
    );
  });

  test("knows the two orders", () => {
    const member = parsePersonName("李宏遠委員");
    expect(member && [formatFormal(member), formatPlain(member)]).toEqual(["李委員宏遠", "李宏遠委員"]);
  });
});

describe("comparing names", () => {
  test("removes the title, whatever it is", () => {
    expect(samePerson("曾文彬委員", "曾委員文彬")).toBe(true);
    expect(samePerson("主任檢察官洪委員松青", "洪松青")).toBe(true);
    expect(samePerson("邱　宜委員", "邱委員宜")).toBe(true);
    expect(samePerson("瓦旦‧諾幹委員", "瓦旦．諾幹委員")).toBe(true);
  });

  test("never takes two for one where a given name is missing or differs", () => {
    expect(samePerson("李委員", "李委員宏遠")).toBe(false);
    expect(samePerson("李委員", "李委員")).toBe(false);
    expect(samePerson("李委員宏遠", "李委員宏武")).toBe(false);
    expect(samePerson("社會處", "社會處")).toBe(false);
  });
});

describe("reading the chair", () => {
  test.each([
    ["楊縣長文正（陳秘書長季芳 代）", "楊縣長文正", "陳秘書長季芳"],
    ["楊縣長文正(請假，由陳秘書長季芳代理)", "楊縣長文正", "陳秘書長季芳"],
    ["楊縣長文正（公出，陳秘書長季芳代理主持）", "楊縣長文正", "陳秘書長季芳"],
    ["楊縣長文正 請假 陳秘書長季芳代理", "楊縣長文正", "陳秘書長季芳"],
    ["陳秘書長季芳代", null, "陳秘書長季芳"],
    ["陳秘書長季芳 代", null, "陳秘書長季芳"],
    ["陳秘書長季芳（代）", null, "陳秘書長季芳"],
    ["王主任委員○○", "王主任委員○○", null],
    ["林 政務委員 萬里", "林政務委員萬里", null],
    ["張委員大明、李委員小華", "張委員大明、李委員小華", null],
    ["張局長大明（兼召集人）", "張局長大明", null],
    ["", null, null],
  ])("takes %s", (text, chair, actingChair) => {
    expect(parseChair(text)).toEqual({ chair, actingChair });
  });
});
