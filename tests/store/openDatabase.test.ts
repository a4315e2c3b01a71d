import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { pragmaValue } from "../../electron/core/store/connection.ts";
import { openDatabase, openForReading } from "../../electron/core/store/openDatabase.ts";
import { temporaryFolder } from "./temporaryStore.ts";

const file = () => join(temporaryFolder(), "some.db");

function aDatabase(path = file()) {
  const db = openDatabase(path, { create: true });
  onTestFinished(() => {
    db.close();
  });
  return db;
}

test("a writing connection answers with every setting on which the data rests", () => {
  const db = aDatabase();
  const names = [
    "journal_mode",
    "synchronous",
    "foreign_keys",
    "trusted_schema",
    "cell_size_check",
    "temp_store",
    "secure_delete",
    "busy_timeout",
  ];
  expect(Object.fromEntries(names.map((name) => [name, pragmaValue(db, name)]))).toEqual({
    journal_mode: "wal",
    synchronous: 2,
    foreign_keys: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    temp_store: 2,
    secure_delete: 1,
    busy_timeout: 5000,
  });
});

test("the settings hold after a database that is in WAL already is opened again", () => {
  const path = file();
  openDatabase(path, { create: true }).close();
  const db = openDatabase(path);
  expect(pragmaValue(db, "journal_mode")).toBe("wal");
  expect(pragmaValue(db, "synchronous")).toBe(2);
  db.close();
});

test("a database where a setting does not hold is not opened", () => {
  expect(() => openDatabase(":memory:", { create: true })).toThrow(/journal_mode is memory/);
});

test("a missing database is not made by opening it", () => {
  const path = file();
  expect(() => openDatabase(path)).toThrow();
  expect(existsSync(path)).toBe(false);
});

test("a reading connection cannot write", () => {
  const path = file();
  aDatabase(path).exec("CREATE TABLE t (a)");
  const reader = openForReading(path);
  expect(() => reader.prepare("INSERT INTO t VALUES (1)").run()).toThrow(/readonly/);
  reader.close();
});
