import { describe, expect, test } from "vitest";
import { newRemark, undo } from "../../../../../renderer/editor/commands/registry.ts";
import { accept } from "../../../../../renderer/editor/suggest/accept.ts";
import { phraseSuggestions, speakerSuggestions } from "../../../../../renderer/editor/suggest/suggestions.ts";
import { stockPhrase, suggesting } from "../../../../../renderer/editor/suggest/suggestPlugin.ts";
import { rosterOf, speakersOf } from "../../../../../shared/minutes/participants.ts";
import { recogniseText } from "../../../../builders/recognised.ts";
import { desk, lines, run, typing } from "../desk.ts";

const record = (body: string) =>
  recogniseText(`山城縣政府道路安全會報115年第1次會議紀錄
時間：115年3月5日（星期四）下午2時
主席：周副縣長明華
紀錄：邱怡君
出席：李委員宏遠、王大同委員、李委員佳穎、警察局（陳科長立）、詳簽到表
列席：工務處、教育處邱處長雅文
壹、討論事項
${body}
貳、散會
`).doc;

const TALK = "案由一：路口號誌。\n李委員佳穎：太暗了。\n王委員大同：同意。\n李委員宏遠：請說明。\n決議：照案通過。";

describe("the roster", () => {
  test("is read from 出席 and 列席, persons as 姓+職銜+名, the chair first", () => {
    expect(rosterOf(record(TALK))).toEqual([
      "周副縣長明華",
      "李委員宏遠",
      "王委員大同",
      "李委員佳穎",
      "警察局",
      "工務處",
      "教育處邱處長雅文",
    ]);
  });

  test("of speakers begins with the last one", () => {
    expect(speakersOf(record(TALK))).toEqual(["李委員宏遠", "王委員大同", "李委員佳穎"]);
  });
});

describe("a speaker", () => {
  /** A new remark behind the last one, with so much of its speaker typed. */
  const naming = (typed: string) => {
    const opened = run(
      desk(record("案由一：路口號誌。\n李委員佳穎：太暗了。\n王委員大同：同意。|\n決議：照案通過。")),
      newRemark,
    );
    return typed === "" ? opened : run(opened, typing(typed));
  };
  const choices = (typed: string) => speakerSuggestions(naming(typed))?.choices ?? null;

  test("is offered by the first character, who spoke last before the rest of the roster", () => {
    expect(choices("李")).toEqual(["李委員佳穎", "李委員宏遠"]);
  });

  test("is offered before a character is typed, and found by any part of the name", () => {
    expect(choices("")?.slice(0, 3)).toEqual(["王委員大同", "李委員佳穎", "周副縣長明華"]);
    expect(choices("宏")).toEqual(["李委員宏遠"]);
    expect(choices("陳")).toBe(null);
  });

  test("that is put in leads on to what is said, and one undo takes it back", () => {
    const state = naming("李");
    const suggestions = speakerSuggestions(state);
    if (suggestions === null) throw new Error("No suggestion");
    const written = state.apply(accept(state, suggestions, "李委員宏遠"));
    expect(lines(run(written, typing("請說明。")))).toContain("李委員宏遠：請說明。|");
    expect(lines(run(written, undo)).filter((line) => line.includes("宏遠"))).toHaveLength(1);
  });
});

describe("set words", () => {
  const at = (body: string, own: readonly string[] = []) => phraseSuggestions(desk(record(body)), own)?.choices ?? [];

  test("are those of the slot at the cursor", () => {
    expect(at("案由一：路口號誌。\n決議：|照案。")[0]).toBe("照案通過。");
    expect(at("案由一：路口號誌。\n主席裁示：|照案。")).toContain("本案繼續列管。");
  });

  test("begin with the user's own, each once, nine at the most", () => {
    const own = ["送請議會審議。", "照案通過。", ...Array.from({ length: 9 }, (_, index) => `自訂${index}。`)];
    expect(at("案由一：路口號誌。\n決議：|照案。", own).slice(0, 2)).toEqual(own.slice(0, 2));
    expect(at("案由一：路口號誌。\n決議：|照案。", own)).toHaveLength(9);
  });

  test("take the place of what is selected", () => {
    const state = desk(record("案由一：路口號誌。\n決議：|照案|。"));
    const suggestions = phraseSuggestions(state, []);
    if (suggestions === null) throw new Error("No suggestion");
    expect(lines(state.apply(accept(state, suggestions, "緩議")))).toContain("決議：緩議|。");
  });

  test("are asked for only where the list can open", () => {
    expect(stockPhrase(desk(record("案由一：路口號誌。\n決議：|照案。")))).toBe(false);
    const { plugin } = suggesting(() => []);
    const state = desk(record("案由一：路口號誌。\n決議：|照案。"));
    const withList = state.reconfigure({ plugins: [...state.plugins, plugin] });
    expect(stockPhrase(withList)).toBe(true);
  });
});
