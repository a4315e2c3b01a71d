import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysOf } from "../../../../../renderer/app/commands.ts";
import { LISTED_COMMANDS, type ListedCommand, usualKeys } from "../../../../../renderer/app/keys/catalogue.ts";
import { changeKeys, resetKeys } from "../../../../../renderer/app/keys/keyChange.ts";
import { createKeyChoices, keysIn } from "../../../../../renderer/app/keys/keyChoices.ts";
import { refusalOf } from "../../../../../renderer/app/keys/reservedKeys.ts";
import { ariaKeys, fromKeymap, shownKeys, toKeymap } from "../../../../../renderer/app/keys/writtenKeys.ts";
import { COMMAND_NAMES } from "../../../../../renderer/editor/commands/command.ts";
import { EDITOR_COMMANDS } from "../../../../../renderer/editor/commands/registry.ts";

function commandOf(id: string): ListedCommand {
  const found = LISTED_COMMANDS.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(`No ${id}`);
  return found;
}

const arbitraryKeys = fc
  .tuple(fc.subarray(["Ctrl", "Alt", "Shift"]), fc.constantFrom("K", "1", "F7", "ArrowUp", "Enter", "/"))
  .map(([modifiers, key]) => [...modifiers, key].join("+"));

describe("keys in writing", () => {
  it("stand as they do on the keyboard, and for those who do not see them as browsers know them", () => {
    expect(["Ctrl+Enter", "Alt+ArrowUp", "Escape", "F6"].map(shownKeys)).toEqual(["Ctrl+Enter", "Alt+↑", "Esc", "F6"]);
    expect(["Ctrl+Enter", "Alt+↑", "Esc"].map(ariaKeys)).toEqual(["Control+Enter", "Alt+ArrowUp", "Escape"]);
  });

  it("come back from the way of the paper as they were", () => {
    fc.assert(
      fc.property(arbitraryKeys, (keys) => {
        expect(fromKeymap(toKeymap(keys))).toBe(keys);
      }),
      { seed: 81, numRuns: 100 },
    );
    expect(fromKeymap("Mod-Shift-k")).toBe("Ctrl+Shift+K");
    expect(fromKeymap("Alt-Shift-ArrowUp")).toBe("Alt+Shift+ArrowUp");
  });

  it("of a press are written in the same way", () => {
    const event = { key: "k", code: "KeyK", ctrlKey: true, shiftKey: true, altKey: false, metaKey: false };
    expect(keysOf(event as KeyboardEvent)).toBe(fromKeymap("Mod-Shift-k"));
  });
});

describe("the map of keys", () => {
  it("has every command once, every verb of the paper among them, with a name", () => {
    const ids = LISTED_COMMANDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.startsWith("editor-"))).toEqual(
      expect.arrayContaining(COMMAND_NAMES.map((name) => `editor-${name}`)),
    );
    for (const { name } of LISTED_COMMANDS) expect(name).toMatch(/\p{Script=Han}/u);
  });

  it("gives no key to two commands of one room, but for those of the paper that act at different places", () => {
    const shared = new Set(["Tab", "Shift+Tab", "Ctrl+Shift+Enter", "F9", "ArrowUp", "ArrowDown", "Enter"]);
    for (const one of LISTED_COMMANDS) {
      for (const keys of one.keys) {
        const { chosen: _chosen, ...change } = {
          chosen: null,
          ...changeKeys(LISTED_COMMANDS, {}, { ...one, id: "new", keys: [] }, keys),
        };
        if (change.kind === "taken" && change.by.id !== one.id) expect(shared).toContain(keys);
      }
    }
  });

  it("lets those be changed whose keys are not kept for the page, the paper or the system", () => {
    const fixed = LISTED_COMMANDS.filter(({ room, isFixed }) => room === "drafting" && isFixed).map(({ id }) => id);
    expect(fixed).toEqual(
      expect.arrayContaining([
        "editor-nextItem",
        "editor-levelIn",
        "editor-joinBackward",
        "editor-undo",
        "editor-pane",
      ]),
    );
    expect(commandOf("editor-toMotion").isFixed).toBe(false);
    expect(EDITOR_COMMANDS.length - fixed.length).toBeGreaterThan(20);
  });
});

describe("keys that no command can have", () => {
  it.each([
    ["A", "writes"],
    ["Shift+/", "writes"],
    ["Tab", "page"],
    ["Enter", "page"],
    ["Escape", "page"],
    ["Ctrl+C", "page"],
    ["Ctrl+Shift+Z", "page"],
    ["Alt+Enter", "page"],
    ["Ctrl+W", "system"],
    ["Ctrl+ ", "system"],
    ["Shift+ ", "system"],
    ["Alt+F4", "system"],
    ["Ctrl+Alt+K", "system"],
    ["F12", "system"],
  ])("%s: %s", (keys, why) => expect(refusalOf(keys)).toBe(why));

  it("leave the others", () => {
    for (const keys of ["Ctrl+6", "Alt+M", "F7", "Shift+F8", "Ctrl+Shift+L", "Alt+ArrowUp"])
      expect(refusalOf(keys)).toBeNull();
  });
});

describe("giving a command other keys", () => {
  const motion = commandOf("editor-toMotion");

  it("is kept beside the usual ones, and the usual ones are no choice", () => {
    const change = changeKeys(LISTED_COMMANDS, {}, motion, "Ctrl+Shift+G");
    expect(change).toEqual({ kind: "changed", chosen: { "editor-toMotion": "Ctrl+Shift+G" } });
    if (change.kind !== "changed") return;
    expect(keysIn(change.chosen, motion.id, usualKeys(motion.id))).toBe("Ctrl+Shift+G");
    expect(changeKeys(LISTED_COMMANDS, change.chosen, motion, "Ctrl+6")).toEqual({ kind: "changed", chosen: {} });
  });

  it("names the command that has them, and offers to swap", () => {
    const change = changeKeys(LISTED_COMMANDS, {}, motion, "Ctrl+5");
    expect(change.kind === "taken" && change.by.id).toBe("editor-toChairDirective");
    expect(change.kind === "taken" && change.swapped).toEqual({
      "editor-toMotion": "Ctrl+5",
      "editor-toChairDirective": "Ctrl+6",
    });
    const fixed = changeKeys(LISTED_COMMANDS, {}, motion, "Alt+Shift+ArrowUp");
    expect(fixed).toMatchObject({ kind: "taken", by: { id: "editor-moveUp" }, swapped: null });
  });

  it("takes no heed of another room", () => {
    expect(changeKeys(LISTED_COMMANDS, {}, motion, "Alt+N").kind).toBe("changed");
    expect(changeKeys(LISTED_COMMANDS, {}, motion, "Alt+1")).toMatchObject({
      kind: "taken",
      by: { id: "go-meetings" },
    });
  });

  it("is taken back alone, with the one that it was swapped with", () => {
    const swapped = { "editor-toMotion": "Ctrl+5", "editor-toChairDirective": "Ctrl+6", palette: "F7" };
    expect(resetKeys(LISTED_COMMANDS, swapped, motion)).toEqual({ palette: "F7" });
    expect(resetKeys(LISTED_COMMANDS, { "editor-toMotion": "Alt+M" }, motion)).toEqual({});
  });
});

describe("her choices", () => {
  it("are heard of and kept, and those that are loaded are not kept again", () => {
    const kept: unknown[] = [];
    const choices = createKeyChoices(async (chosen) => {
      kept.push(chosen);
      return null;
    });
    let heard = 0;
    choices.subscribe(() => {
      heard += 1;
    });
    choices.load({ palette: "F7" });
    void choices.choose({ palette: "" });
    expect([heard, kept]).toEqual([2, [{ palette: "" }]]);
    expect(keysIn(choices.chosen(), "palette", "Ctrl+K")).toBeNull();
    expect(keysIn({}, "palette", "Ctrl+K")).toBe("Ctrl+K");
  });

  it("are what was last kept where they are refused, unless she has chosen others since", async () => {
    const refusal = { code: "storage-failed", message: "磁碟滿了。" } as const;
    const answers: ((refused: typeof refusal | null) => void)[] = [];
    const choices = createKeyChoices(() => new Promise((resolve) => answers.push(resolve)));
    choices.load({ palette: "F7" });
    const [kept, first, second] = ["F8", "F9", "F6"].map((keys) => choices.choose({ palette: keys }));
    answers[0]?.(null);
    expect(await kept).toBeNull();
    answers[1]?.(refusal);
    expect(await first).toEqual(refusal);
    expect(choices.chosen()).toEqual({ palette: "F6" });
    answers[2]?.(refusal);
    expect(await second).toEqual(refusal);
    expect(choices.chosen()).toEqual({ palette: "F8" });
  });
});
