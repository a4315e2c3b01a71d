import { describe, expect, it } from "vitest";
import { type Command, commandFor, createCommandRegistry, keysOf } from "../../../../renderer/app/commands.ts";
import { createKeyChoices } from "../../../../renderer/app/keys/keyChoices.ts";

function press(key: string, given: Partial<KeyboardEvent> = {}): KeyboardEvent {
  const base = { key, code: "", keyCode: 0, isComposing: false, repeat: false, defaultPrevented: false };
  return { ...base, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...given } as KeyboardEvent;
}

const command = (id: string, keys: string | null, anywhere = true): Command => ({
  id,
  name: id,
  group: "會議",
  keys,
  anywhere,
  run: () => {},
});

describe("the keys of a press", () => {
  it("are written as commands write them", () => {
    expect(keysOf(press("k", { ctrlKey: true, code: "KeyK" }))).toBe("Ctrl+K");
    expect(keysOf(press("L", { ctrlKey: true, shiftKey: true, code: "KeyL" }))).toBe("Ctrl+Shift+L");
    expect(keysOf(press("F2", { code: "F2" }))).toBe("F2");
  });

  it("are those of the place on the keyboard where Alt writes another character", () => {
    expect(keysOf(press("¡", { altKey: true, code: "Digit1" }))).toBe("Alt+1");
  });
});

describe("a command", () => {
  const commands = [command("new", "Alt+N"), command("next", "Enter", false)];

  it("is found by its keys", () => {
    expect(commandFor(press("n", { altKey: true, code: "KeyN" }), commands)?.id).toBe("new");
  });

  it("is not run while a word is being composed", () => {
    const composed = { altKey: true, code: "KeyN" };
    expect(commandFor(press("n", { ...composed, isComposing: true }), commands)).toBeNull();
    expect(commandFor(press("Process", { ...composed, keyCode: 229 }), commands)).toBeNull();
  });

  it("is run once however long its key is held", () => {
    expect(commandFor(press("n", { altKey: true, code: "KeyN", repeat: true }), commands)).toBeNull();
  });

  it("is left to the page whose keys it has, and to whoever took the press before", () => {
    expect(commandFor(press("Enter", { code: "Enter" }), commands)).toBeNull();
    expect(commandFor(press("n", { altKey: true, code: "KeyN", defaultPrevented: true }), commands)).toBeNull();
  });
});

describe("the commands of a page", () => {
  it("are there as long as the page is", () => {
    const registry = createCommandRegistry(createKeyChoices(async () => null));
    registry.add([command("go", null)]);
    const leave = registry.add([command("new", "Alt+N")]);
    expect(registry.all().map(({ id }) => id)).toEqual(["go", "new"]);
    leave();
    expect(registry.all().map(({ id }) => id)).toEqual(["go"]);
  });
});

describe("keys of her choice", () => {
  it("take the place of the usual ones wherever the commands are asked for, at once", () => {
    const choices = createKeyChoices(async () => null);
    const registry = createCommandRegistry(choices);
    registry.add([command("new", "Alt+N"), command("look", null, false), command("editor-x", "Ctrl+6", false)]);
    void choices.choose({ new: "F7", look: "Ctrl+Shift+D", "editor-x": "Ctrl+9" });
    expect(commandFor(press("F7"), registry.all())?.id).toBe("new");
    expect(commandFor(press("n", { altKey: true, code: "KeyN" }), registry.all())).toBeNull();
    expect(commandFor(press("D", { ctrlKey: true, shiftKey: true, code: "KeyD" }), registry.all())?.id).toBe("look");
    expect(registry.all()[2]).toMatchObject({ keys: "Ctrl+9", anywhere: false });
    void choices.choose({});
    expect(registry.all()[0]?.keys).toBe("Alt+N");
  });
});
