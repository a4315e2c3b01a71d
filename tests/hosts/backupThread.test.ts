import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { startCore } from "../../electron/core/worker/startCore.ts";
import type { BackupRow } from "../../shared/contract/backups.ts";
import { SOURCES } from "./sources.ts";

it("the core's thread has backups made in a thread of their own, and makes the last one when it is closed", async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "lushi-backup-"));
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
  const unused = () => Promise.reject(new Error("Not asked here"));
  const ports = { log: () => undefined, saveFile: unused, readFile: unused, cancelReading: () => undefined };
  const starting = await startCore(SOURCES.coreWorker, { dataFolder }, ports);
  if (!starting.ok) throw new Error(starting.message);
  const { core } = starting;
  await core.handle("meeting.createSample", {});
  const making = core.handle("backup.make", {});
  // The core's own thread is free meanwhile.
  expect(await core.handle("series.list", {})).toMatchObject({ ok: true });
  const made = await making;
  if (!made.ok) throw new Error(made.refusal.message);
  expect(made.value as BackupRow).toMatchObject({ reason: "manual", isDamaged: false });
  await core.handle("meeting.createSample", {});
  await core.close();
  const names = readdirSync(join(dataFolder, "backups")).sort();
  expect(
    names.map((name) =>
      name
        .split("-")
        .slice(0, 3)
        .filter((_, at) => at !== 1),
    ),
  ).toEqual([
    ["000001", "manual"],
    ["000002", "closing"],
  ]);
  expect(existsSync(join(dataFolder, "lushi.db-wal"))).toBe(false);
});
