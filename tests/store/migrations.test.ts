import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { listBackups } from "../../electron/core/store/backupFiles.ts";
import { statement, type WritableDatabase } from "../../electron/core/store/connection.ts";
import { openDatabaseFile } from "../../electron/core/store/databaseFile.ts";
import { dataFolder } from "../../electron/core/store/dataFolder.ts";
import { expectedSchema, formOf, newestForm } from "../../electron/core/store/migrate.ts";
import { MIGRATIONS, type Migration } from "../../electron/core/store/migrations/all.ts";
import { openForReading } from "../../electron/core/store/openDatabase.ts";
import { sampleMinutes } from "./sampleMinutes.ts";
import { aMeeting, openedStore, temporaryFolder } from "./temporaryStore.ts";

const SNAPSHOT = fileURLToPath(new URL("./schema.snapshot.sql", import.meta.url));

const NEXT: Migration = {
  number: newestForm() + 1,
  slug: "next",
  sql: "ALTER TABLE series ADD COLUMN colour TEXT; CREATE TABLE extra (a INTEGER) STRICT;",
};
const BROKEN: Migration = { ...NEXT, slug: "broken", sql: `${NEXT.sql} INSERT INTO missing VALUES (1);` };

function open(folder: string, migrations: readonly Migration[]): WritableDatabase | string {
  const opening = openDatabaseFile(dataFolder(folder), migrations);
  if (!opening.ok) return opening.reason;
  const { db } = opening;
  onTestFinished(() => {
    db.close();
  });
  return db;
}

/** A folder with a closed store that holds one meeting. */
function usedFolder(): string {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  aMeeting(store, sampleMinutes());
  store.close();
  return folder;
}

const tablesOf = (db: WritableDatabase) =>
  statement(db, "SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all()
    .map(({ name }) => name);

test("the tables are those of the committed snapshot", async () => {
  await expect(expectedSchema(newestForm())).toMatchFileSnapshot(SNAPSHOT);
});

test("every table but those without content of their own is STRICT and sealed", () => {
  const definitions = expectedSchema(newestForm()).split(";\n\n");
  const tables = definitions.filter((each) => each.startsWith("CREATE TABLE"));
  expect(tables.length).toBeGreaterThan(10);
  expect(tables.filter((each) => !each.endsWith("STRICT") && !each.endsWith("STRICT;\n"))).toEqual([]);
  expect(tables.filter((each) => !each.includes("checksum BLOB NOT NULL"))).toEqual([
    expect.stringContaining("projection_state"),
  ]);
});

test("the numbers of the migrations rise", () => {
  const numbers = MIGRATIONS.map(({ number }) => number);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

test("a store with data is copied, and the copy verified, before it is changed", () => {
  const folder = usedFolder();
  const db = open(folder, [...MIGRATIONS, NEXT]);
  if (typeof db === "string") throw new Error(db);
  expect(formOf(db)).toBe(NEXT.number);
  expect(tablesOf(db)).toContain("extra");
  const [backup] = listBackups(dataFolder(folder));
  expect(backup).toMatchObject({ reason: "migration", isDamaged: false });
  const copy = openForReading(backup?.path ?? "");
  expect(formOf(copy)).toBe(newestForm());
  expect(statement(copy, "SELECT count(*) AS n FROM meeting").get()).toEqual({ n: 1 });
  copy.close();
});

test("a new store is made without a copy of nothing", () => {
  const folder = temporaryFolder();
  openedStore(folder).close();
  expect(listBackups(dataFolder(folder))).toEqual([]);
});

test("a migration that fails halfway leaves the store as it was, and it opens again", () => {
  const folder = usedFolder();
  const before = readFileSync(dataFolder(folder).database);
  expect(open(folder, [...MIGRATIONS, BROKEN])).toBe("migration-failed");
  expect(readFileSync(dataFolder(folder).database).equals(before)).toBe(true);
  const store = openedStore(folder);
  expect(store.verifyAll().damages).toEqual([]);
  expect(store.listMeetings()).toHaveLength(1);
});

test("a migration that would leave a row without what it refers to is undone", () => {
  const folder = usedFolder();
  const orphaning = { ...NEXT, sql: "DELETE FROM series;" };
  expect(open(folder, [...MIGRATIONS, orphaning])).toBe("migration-failed");
  expect(openedStore(folder).listSeries()).toHaveLength(1);
});

test("a migration stops before it begins where the data is damaged", () => {
  const folder = usedFolder();
  const db = open(folder, MIGRATIONS);
  if (typeof db === "string") throw new Error(db);
  db.exec("UPDATE series SET name = '別的名稱'");
  db.close();
  expect(open(folder, [...MIGRATIONS, NEXT])).toBe("damaged");
  expect(listBackups(dataFolder(folder))).toEqual([]);
});
