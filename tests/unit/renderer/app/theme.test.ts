import { describe, expect, it } from "vitest";
import { createTheme } from "../../../../renderer/app/theme.ts";

function world(systemIsDark: boolean, kept = new Map<string, string>()) {
  const changed = new Set<() => void>();
  const systemDark = {
    matches: systemIsDark,
    addEventListener: (_type: string, listener: EventListenerOrEventListenerObject) => {
      if (typeof listener === "function") changed.add(() => listener(new Event("change")));
    },
  };
  const root = { dataset: {} as DOMStringMap };
  const memory = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  return {
    root,
    kept,
    theme: createTheme({ root, systemDark, memory }),
    turn: (dark: boolean) => {
      systemDark.matches = dark;
      for (const tell of changed) tell();
    },
  };
}

describe("the theme", () => {
  it("follows the system, also when that changes", () => {
    const { root, turn } = world(true);
    expect(root.dataset.theme).toBe("dark");
    turn(false);
    expect(root.dataset.theme).toBe("light");
  });

  it("stays as she chose it, whatever the system does", () => {
    const { root, theme, turn } = world(false);
    theme.choose("dark");
    turn(true);
    turn(false);
    expect(root.dataset.theme).toBe("dark");
  });

  it("is found again after a reload of the window", () => {
    const first = world(false);
    first.theme.choose("dark");
    const second = world(false, first.kept);
    expect(second.theme.choice()).toBe("dark");
    expect(second.root.dataset.theme).toBe("dark");
  });

  it("takes a word it does not know for the system's", () => {
    expect(world(true, new Map([["theme", "sepia"]])).theme.choice()).toBe("system");
  });
});
