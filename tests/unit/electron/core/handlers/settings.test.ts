import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { DEFAULT_SETTINGS } from "../../../../../shared/contract/settings.ts";
import { openTestCore } from "../../../../builders/testCore.ts";

it("what was never chosen is as it comes, and what was chosen is there after the next start", async () => {
  const scratch = mkdtempSync(join(tmpdir(), "lushi-settings-"));
  onTestFinished(() => rmSync(scratch, { recursive: true, force: true }));
  const moved = join(scratch, "data");
  const first = await openTestCore();
  expect(await first.get("settings.get", {})).toEqual(DEFAULT_SETTINGS);
  expect(await first.get("settings.set", { theme: "dark" })).toEqual({ ...DEFAULT_SETTINGS, theme: "dark" });
  expect(await first.get("settings.set", {})).toEqual({ ...DEFAULT_SETTINGS, theme: "dark" });
  expect(await first.handle("settings.set", { theme: "sepia" })).toMatchObject({ ok: false });
  await first.keep(moved);
  const second = await openTestCore({ dataFolder: moved });
  expect(await second.get("settings.get", {})).toEqual({ ...DEFAULT_SETTINGS, theme: "dark" });
  await second.close();
});

it("keeps her set words trimmed and in order, and refuses empty or endless ones", async () => {
  const core = await openTestCore();
  onTestFinished(() => core.close());
  await core.get("settings.set", { phrases: [" 送請議會審議。", "請提供書面資料。"] });
  expect((await core.get("settings.get", {})).phrases).toEqual(["送請議會審議。", "請提供書面資料。"]);
  for (const phrases of [[""], ["長".repeat(201)], Array.from({ length: 51 }, (_, index) => `第${index}句`)])
    expect(await core.handle("settings.set", { phrases })).toMatchObject({ ok: false });
  expect((await core.get("settings.get", {})).phrases).toHaveLength(2);
});

it("keeps the keys of her choice, one set in the place of the other, and refuses endless ones", async () => {
  const core = await openTestCore();
  onTestFinished(() => core.close());
  await core.get("settings.set", { keys: { "editor-toMotion": "Ctrl+5", palette: "" } });
  await core.get("settings.set", { keys: { palette: "F7" } });
  expect((await core.get("settings.get", {})).keys).toEqual({ palette: "F7" });
  const many = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`command-${index}`, "F7"]));
  for (const keys of [many, { palette: "長".repeat(41) }, { palette: null }])
    expect(await core.handle("settings.set", { keys })).toMatchObject({ ok: false });
});
