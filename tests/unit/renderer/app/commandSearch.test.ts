import { describe, expect, it } from "vitest";
import { initialsOf, isMeant } from "../../../../renderer/app/commandSearch.ts";
import type { Command } from "../../../../renderer/app/commands.ts";

const command = (id: string, name: string): Command => ({
  id,
  name,
  group: "編輯",
  keys: null,
  anywhere: false,
  run: () => undefined,
});

describe("a command", () => {
  const nextItem = command("editor-nextItem", "下一項");
  const draft = command("draft-export", "匯出 DOCX");

  it("is found by any part of its name", () => {
    expect(isMeant(nextItem, "一項")).toBe(true);
    expect(isMeant(draft, "docx")).toBe(true);
    expect(isMeant(nextItem, "刪除")).toBe(false);
    expect(isMeant(nextItem, " ")).toBe(true);
  });

  it("is found by 注音 initials, as signs or as the keys that give them", () => {
    expect(initialsOf("下一項")).toBe("ㄒㄧㄒ");
    expect(initialsOf("改成主席裁示")).toBe("ㄍㄔㄓㄒㄘㄕ");
    expect(isMeant(nextItem, "ㄒㄧ")).toBe(true);
    expect(isMeant(nextItem, "vuv")).toBe(true);
    expect(isMeant(nextItem, "ㄅㄆ")).toBe(false);
  });

  it("is found by its English words, two letters and more", () => {
    expect(isMeant(nextItem, "next")).toBe(true);
    expect(isMeant(draft, "export")).toBe(true);
    expect(isMeant(nextItem, "editor")).toBe(false);
  });
});
