import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { sampleMinutes } from "./sampleMinutes.ts";
import { aMeeting, openedStore, temporaryFolder, tryToOpen } from "./temporaryStore.ts";

/** A folder with a closed store that holds one meeting. */
function usedFolder(): { folder: string; database: string } {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  aMeeting(store, sampleMinutes());
  store.close();
  return { folder, database: join(folder, "lushi.db") };
}

function alter(database: string, sql: string): void {
  const db = new BetterSqlite(database);
  db.exec(sql);
  db.close();
}

function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => !name.startsWith("lock.db"));
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
    ]),
  );
}

test("a new store is made whole before it bears its name", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "lushi.new.db"), "left by a making that was cut short");
  openedStore(folder).close();
  expect(readdirSync(folder).filter((name) => !name.startsWith("lock.db"))).toEqual(["lushi.db"]);
});

test("a database of a newer version is refused in words and left as it was", () => {
  const { folder, database } = usedFolder();
  alter(database, "PRAGMA user_version = 999");
  const before = contents(folder);
  const opening = tryToOpen(folder);
  expect(opening).toMatchObject({ ok: false, reason: "newer" });
  expect(opening.ok ? "" : opening.message).toMatch(/較新版的錄事.*999.*請更新錄事/);
  expect(contents(folder)).toEqual(before);
});

test("a newer version that still stands in the log alone is seen, and the log kept", () => {
  const { database } = usedFolder();
  const db = new BetterSqlite(database);
  db.pragma("user_version = 999");
  const folder = temporaryFolder();
  for (const end of ["", "-wal"]) copyFileSync(`${database}${end}`, join(folder, `lushi.db${end}`));
  db.close();
  const before = contents(folder);
  expect(tryToOpen(folder)).toMatchObject({ ok: false, reason: "newer" });
  expect(contents(folder)).toMatchObject(before);
});

test("a database of another program is refused and left as it was", () => {
  const folder = temporaryFolder();
  alter(join(folder, "lushi.db"), "CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)");
  const before = contents(folder);
  expect(tryToOpen(folder)).toMatchObject({ ok: false, reason: "foreign" });
  expect(contents(folder)).toEqual(before);
});

test("a database cut off to nothing is damage, not a new store", () => {
  const { folder, database } = usedFolder();
  truncateSync(database, 0);
  expect(tryToOpen(folder)).toMatchObject({ ok: false, reason: "damaged" });
  expect(readFileSync(database).length).toBe(0);
});

test("a log whose database is gone is damage, not the beginning of a new store", () => {
  const { folder, database } = usedFolder();
  rmSync(database);
  writeFileSync(`${database}-wal`, "pages");
  expect(tryToOpen(folder)).toMatchObject({ ok: false, reason: "damaged" });
  expect(readFileSync(`${database}-wal`, "utf8")).toBe("pages");
});

test("a file that is no database is damage and is left as it was", () => {
  const { folder, database } = usedFolder();
  writeFileSync(database, "會議紀錄".repeat(5000));
  const before = contents(folder);
  expect(tryToOpen(folder)).toMatchObject({ ok: false, reason: "damaged" });
  expect(contents(folder)).toEqual(before);
});

test.each([
  ["a table is missing", "PRAGMA foreign_keys = OFF; DROP TABLE step"],
  ["an index is missing", "DROP INDEX meeting_by_series"],
  ["a table is there that is not ours", "CREATE TABLE other (a)"],
  ["the version is one that never was", "PRAGMA user_version = 0"],
])("a database is refused as damaged where %s", (_case, sql) => {
  const { folder, database } = usedFolder();
  alter(database, sql);
  expect(tryToOpen(folder)).toMatchObject({ ok: false, reason: "damaged" });
});

test("a folder that cannot be used is a reason, not a crash", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "file"), "");
  expect(tryToOpen(join(folder, "file"))).toMatchObject({ ok: false, reason: "folder" });
  expect(tryToOpen(join(folder, "file", "below"))).toMatchObject({ ok: false, reason: "folder" });
  mkdirSync(join(folder, "held", "lock.db"), { recursive: true });
  expect(tryToOpen(join(folder, "held"))).toMatchObject({ ok: false, reason: "folder" });
});
