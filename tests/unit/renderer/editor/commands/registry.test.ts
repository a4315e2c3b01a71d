import { describe, expect, it } from "vitest";
import { BLOCK_KINDS, COMMAND_NAMES } from "../../../../../renderer/editor/commands/command.ts";
import { EDITOR_COMMANDS } from "../../../../../renderer/editor/commands/registry.ts";
import { strings } from "../../../../../renderer/strings/zhTW.ts";

/** Keys that two commands may share, since one acts only in tables and in the header. */
const SHARED = new Set(["Tab", "Shift-Tab", "Mod-Shift-Enter"]);

describe("the commands", () => {
  it("are all there, each once, with a key and a Chinese name of its own", () => {
    expect(EDITOR_COMMANDS.map(({ name }) => name).sort()).toEqual([...COMMAND_NAMES].sort());
    for (const { keys } of EDITOR_COMMANDS) expect(keys.length).toBeGreaterThan(0);
    const labels = COMMAND_NAMES.map((name) => strings.editor.commands[name]);
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label).toMatch(/\p{Script=Han}/u);
  });

  it("do not share a key unless they act in different places", () => {
    const keys = EDITOR_COMMANDS.flatMap((command) => command.keys);
    const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
    expect(twice.filter((key) => !SHARED.has(key))).toEqual([]);
  });

  it("leave alone the keys that Windows and Chromium keep for themselves", () => {
    const kept = /^(?:Mod-(?:[nwt]|Shift-[nwtji])|F1[12]|Alt-F4|Mod-Alt-.*)$/u;
    expect(EDITOR_COMMANDS.flatMap(({ keys }) => keys).filter((key) => kept.test(key))).toEqual([]);
  });

  it("name every kind of passage", () => {
    for (const kind of BLOCK_KINDS) expect(strings.editor.kinds[kind]).toMatch(/\p{Script=Han}/u);
  });
});
