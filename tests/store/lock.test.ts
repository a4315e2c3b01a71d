import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startChild } from "./childProcess.ts";
import { openedStore, temporaryFolder, tryToOpen } from "./temporaryStore.ts";

test("the second opener of a folder is told that it is in use", () => {
  const folder = temporaryFolder();
  openedStore(folder);
  const second = tryToOpen(folder);
  expect(second).toMatchObject({ ok: false, reason: "in-use" });
  expect(second.ok ? "" : second.message).toMatch(/已經在這台電腦上開啟/);
});

test("the second opener is refused before it looks at the database", () => {
  const folder = temporaryFolder();
  const child = openedStore(folder);
  const database = join(folder, "lushi.db");
  child.close();
  const holder = openedStore(folder);
  // With the lock held, not even a database that cannot be opened at all is noticed.
  rmSync(database);
  mkdirSync(database);
  expect(tryToOpen(folder)).toMatchObject({ ok: false, reason: "in-use" });
  expect(readdirSync(database)).toEqual([]);
  holder.close();
  rmSync(database, { recursive: true });
});

test("a folder that another process holds is free again as soon as that process is killed", async () => {
  const folder = temporaryFolder();
  const holder = startChild("holdFolder.ts", folder);
  await holder.printed(1);
  expect(holder.lines).toEqual(["open"]);
  expect(tryToOpen(folder)).toMatchObject({ ok: false, reason: "in-use" });
  await holder.kill();
  openedStore(folder);
});

test("closing a store frees its folder", () => {
  const folder = temporaryFolder();
  openedStore(folder).close();
  openedStore(folder).close();
  expect(existsSync(join(folder, "lushi.db-wal"))).toBe(false);
});

test("a refused opening leaves the folder free", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "lushi.db"));
  expect(tryToOpen(folder)).toMatchObject({ ok: false });
  rmSync(join(folder, "lushi.db"), { recursive: true });
  openedStore(folder);
});
