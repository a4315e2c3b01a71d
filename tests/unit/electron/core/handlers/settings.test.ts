import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openTestCore } from "../../../../builders/testCore.ts";

it("what was never chosen is as it comes, and what was chosen is there after the next start", async () => {
  const scratch = mkdtempSync(join(tmpdir(), "lushi-settings-"));
  onTestFinished(() => rmSync(scratch, { recursive: true, force: true }));
  const moved = join(scratch, "data");
  const first = await openTestCore();
  expect(await first.get("settings.get", {})).toEqual({ theme: "system" });
  expect(await first.get("settings.set", { theme: "dark" })).toEqual({ theme: "dark" });
  expect(await first.get("settings.set", {})).toEqual({ theme: "dark" });
  expect(await first.handle("settings.set", { theme: "sepia" })).toMatchObject({ ok: false });
  await first.keep(moved);
  const second = await openTestCore({ dataFolder: moved });
  expect(await second.get("settings.get", {})).toEqual({ theme: "dark" });
  await second.close();
});
