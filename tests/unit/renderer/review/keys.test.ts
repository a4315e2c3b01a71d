import { describe, expect, it } from "vitest";
import { EDITOR_COMMANDS } from "../../../../renderer/editor/commands/registry.ts";
import { keysFor, lineKey, pageKey } from "../../../../renderer/features/review/keys.ts";
import type { LineContext } from "../../../../renderer/features/review/reviewAction.ts";
import { seriesNamed } from "../../../../renderer/features/review/seriesName.ts";
import { seriesNameOf } from "../../../../shared/series/seriesName.ts";

const CONTEXTS: readonly LineContext[] = ["title", "header", "section", "column", "cell", "body"];

const press = (key: string, code = "", given: Partial<KeyboardEvent> = {}) =>
  ({
    key,
    code,
    isComposing: false,
    keyCode: 0,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...given,
  }) as KeyboardEvent;

describe("the keys of the review", () => {
  it("mean one thing each on every kind of line", () => {
    for (const context of CONTEXTS) {
      const keys = keysFor(context).map((each) => each.keys);
      expect(new Set(keys).size, context).toBe(keys.length);
    }
  });

  it("are found by their place, whatever the layout types, and with Ctrl as in the editor", () => {
    const statement = { verb: "block", kind: { name: "remark", role: "statement" } };
    expect(lineKey(press("ㄉ", "Digit2"), "body")).toEqual(statement);
    expect(lineKey(press("2", "Numpad2"), "body")).toEqual(statement);
    expect(lineKey(press("2", "Digit2", { ctrlKey: true }), "body")).toEqual(statement);
    expect(lineKey(press("ㄋ", "KeyS"), "body")).toEqual({ verb: "split" });
    expect(lineKey(press("Tab", "Tab", { shiftKey: true }), "body")).toEqual({ verb: "shallower" });
    expect(lineKey(press("-", "Minus"), "column")).toEqual({ verb: "column", kind: "note" });
  });

  it("name the kinds in the order of the editor's", () => {
    const editor = EDITOR_COMMANDS.flatMap(({ name, keys }) =>
      keys.filter((key) => /^Mod-\d$/.test(key)).map((key) => [key.slice(4), name]),
    );
    expect(editor.map(([key]) => key)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
    expect(
      keysFor("body")
        .slice(0, 8)
        .map(({ keys }) => keys),
    ).toEqual(editor.map(([key]) => key));
  });

  it("do nothing while a word is being composed", () => {
    for (const context of CONTEXTS) {
      for (const { keys } of keysFor(context)) {
        expect(lineKey(press(keys, "", { isComposing: true }), context)).toBeNull();
        expect(lineKey(press(keys, "", { keyCode: 229 }), context)).toBeNull();
      }
    }
    expect(pageKey(press("F6", "F6", { isComposing: true }))).toBeNull();
    expect(pageKey(press("z", "KeyZ", { ctrlKey: true, keyCode: 229 }))).toBeNull();
  });

  it("leave alone what they do not know", () => {
    expect(lineKey(press("a", "KeyA"), "body")).toBeNull();
    expect(lineKey(press("s", "KeyS", { ctrlKey: true }), "body")).toBeNull();
    expect(pageKey(press("s", "KeyS", { ctrlKey: true }))).toBe("accept");
    expect(pageKey(press("Z", "KeyZ", { ctrlKey: true, shiftKey: true }))).toBe("redo");
  });
});

describe("the series that a title names", () => {
  it.each([
    ["強化社會安全網跨部會平台第 5 次會議紀錄", "強化社會安全網跨部會平台"],
    ["花田市公所資訊安全推動小組115年第2次會議紀錄", "花田市公所資訊安全推動小組"],
    ["南岬縣 110年第 1次長照諮詢委員會\n會議紀錄".replace("\n", ""), "南岬縣長照諮詢委員會"],
    ["第3屆第2次性別平等工作小組會議紀錄", "性別平等工作小組"],
    ["114學年度第1學期第2次校務會議記錄", "校務會議"],
    ["一百一十五年度第三次臨時主管會報紀錄", "主管會報"],
    ["", ""],
  ])("%s → %s", (title, name) => {
    expect(seriesNameOf(title)).toBe(name);
  });

  it("is the one that is there, with or without 會議 at its end", () => {
    const row = { id: "s1", name: "長照諮詢委員會", ordinalRule: "continuous", meetings: 3 } as const;
    expect(seriesNamed("長照諮詢委員會會議", [row])).toBe(row);
    expect(seriesNamed("長照諮詢委員會", [row])).toBe(row);
    expect(seriesNamed("主管會報", [row])).toBeNull();
    expect(seriesNamed("", [row])).toBeNull();
  });
});
