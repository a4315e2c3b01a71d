import { createHash } from "node:crypto";
import { CHECKSUM_LENGTH, checksumOf } from "./checksum.ts";
import { type ReadableDatabase, statement, type Value, type WritableDatabase } from "./connection.ts";
import { StoreDamagedError, UnstorableTextError } from "./errors.ts";
import type { FoundDamage } from "./foundDamage.ts";
import type { Rows, SequencedTable, TableName } from "./rowTypes.ts";
import { isStorableText } from "./storableText.ts";

interface Table {
  readonly columns: readonly string[];
  readonly keys: readonly string[];
}

const tables = new WeakMap<object, Map<string, Table>>();

/** The columns of a table in their order, `checksum` left out, and those of its primary key. */
function tableOf(db: ReadableDatabase, name: string): Table {
  const known = tables.get(db) ?? new Map<string, Table>();
  tables.set(db, known);
  const found = known.get(name);
  if (found !== undefined) return found;
  const info = statement(db, "SELECT name, pk FROM pragma_table_info(?) ORDER BY cid").all(name);
  const table = {
    columns: info.map((column) => String(column.name)).filter((column) => column !== "checksum"),
    keys: info.filter((column) => column.pk !== 0).map((column) => String(column.name)),
  };
  if (table.keys.length === 0) throw new StoreDamagedError(name, "schema", "no such table");
  known.set(name, table);
  return table;
}

const keyOf = (table: Table, row: Readonly<Record<string, Value>>) =>
  table.keys.map((key) => String(row[key])).join(" ");

/** Takes the checksum off a row that was read; a row that does not answer to it is damage. */
function unsealed(
  db: ReadableDatabase,
  name: string,
  sealed: Record<string, Value>,
): Record<string, Value> | StoreDamagedError {
  const { checksum, ...row } = sealed;
  const sound =
    checksum instanceof Uint8Array &&
    checksum.length === CHECKSUM_LENGTH &&
    checksumOf(name, row).equals(checksum as Uint8Array<ArrayBuffer>);
  return sound ? row : new StoreDamagedError(name, keyOf(tableOf(db, name), row), "checksum differs");
}

/** Equality conditions; null matches rows without a value. */
export type Match<Name extends TableName> = Partial<Rows[Name]>;

function condition(match: object): string {
  const columns = Object.keys(match);
  return columns.length === 0 ? "1" : columns.map((column) => `${column} IS ?`).join(" AND ");
}

const valuesOf = (row: object): Value[] => Object.values(row);

/**
 * Reads and verifies the rows that match; `rest` is further SQL (AND …, ORDER BY …) with its own values.
 * @throws StoreDamagedError where a row is not what was written, or an index led to another row
 */
export function selectRows<Name extends TableName>(
  db: ReadableDatabase,
  name: Name,
  match: Match<Name>,
  rest = "",
  ...values: Value[]
): Rows[Name][] {
  return readRows(db, name, match, rest, values).map((row) => {
    if (row instanceof StoreDamagedError) throw row;
    return row;
  });
}

/** The rows that match and are what was written; the others are handed to `found`. */
export function soundRows<Name extends TableName>(
  { db, found }: { readonly db: ReadableDatabase; readonly found: FoundDamage },
  name: Name,
  match: Match<Name>,
  rest = "",
  ...values: Value[]
): Rows[Name][] {
  return readRows(db, name, match, rest, values).filter((row) => {
    if (row instanceof StoreDamagedError) found.add(row);
    return !(row instanceof StoreDamagedError);
  }) as Rows[Name][];
}

function readRows<Name extends TableName>(
  db: ReadableDatabase,
  name: Name,
  match: Match<Name>,
  rest: string,
  values: readonly Value[],
): (Rows[Name] | StoreDamagedError)[] {
  const found = statement(db, `SELECT * FROM ${name} WHERE ${condition(match)} ${rest}`);
  return found.all(...valuesOf(match), ...values).map((sealed) => {
    const row = unsealed(db, name, sealed);
    if (row instanceof StoreDamagedError) return row;
    const differing = Object.entries(match).find(([column, value]) => row[column] !== value);
    if (differing === undefined) return row as unknown as Rows[Name];
    return new StoreDamagedError(name, keyOf(tableOf(db, name), row), `${differing[0]} differs`);
  });
}

export function selectRow<Name extends TableName>(
  db: ReadableDatabase,
  name: Name,
  match: Match<Name>,
): Rows[Name] | undefined {
  return selectRows(db, name, match)[0];
}

/** Writes a row under its primary key, with its checksum; a row that was there is replaced. */
export function putRow<Name extends TableName>(db: WritableDatabase, name: Name, row: Rows[Name]): void {
  const table = tableOf(db, name);
  const given: Readonly<Record<string, Value>> = { ...row };
  const ordered: Record<string, Value> = {};
  for (const column of table.columns) {
    const value = given[column];
    if (value === undefined) throw new RangeError(`${name} without ${column}`);
    if (typeof value === "string" && !isStorableText(value)) throw new UnstorableTextError(name, column);
    ordered[column] = value;
  }
  statement(db, putSql(name, table)).run(...valuesOf(ordered), checksumOf(name, ordered));
}

function putSql(name: string, { columns, keys }: Table): string {
  const all = [...columns, "checksum"];
  const changed = all.filter((column) => !keys.includes(column));
  return `INSERT INTO ${name} (${all.join(", ")}) VALUES (${all.map(() => "?").join(", ")})
    ON CONFLICT (${keys.join(", ")}) DO UPDATE SET ${changed.map((each) => `${each} = excluded.${each}`).join(", ")}`;
}

/** Deletes the rows that match and says how many there were. */
export function deleteRows<Name extends TableName>(
  db: WritableDatabase,
  name: Name,
  match: Match<Name>,
  rest = "",
  ...values: Value[]
): number {
  return statement(db, `DELETE FROM ${name} WHERE ${condition(match)} ${rest}`).run(...valuesOf(match), ...values)
    .changes;
}

/** The next number of a table's `sequence`; order of making does not follow the clock. */
export function nextSequence(db: ReadableDatabase, name: SequencedTable): number {
  return Number(statement(db, `SELECT coalesce(max(sequence), 0) + 1 AS next FROM ${name}`).get()?.next);
}

/** What a walk over all sealed rows found. */
export interface RowCheck {
  readonly damages: StoreDamagedError[];
  readonly rows: number;
  /** The first hex digits of SHA-256 over the checksums of all rows in the order of their tables and making. */
  readonly digest: string;
}

const DIGEST_LENGTH = 16;

/**
 * Verifies every row of every sealed table, whatever the form of the store; returns what is wrong.
 * A row is sealed where its table has a `checksum` column.
 */
export function damagedRows(db: ReadableDatabase): RowCheck {
  const damages: StoreDamagedError[] = [];
  const digest = createHash("sha256");
  let rows = 0;
  const sealed = statement(
    db,
    `SELECT t.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
     WHERE t.schema = 'main' AND t.type = 'table' AND c.name = 'checksum' ORDER BY t.name`,
  ).all();
  for (const { name } of sealed) {
    for (const row of statement(db, `SELECT * FROM ${String(name)} NOT INDEXED`).iterate()) {
      rows += 1;
      const read = unsealed(db, String(name), row);
      if (row.checksum instanceof Uint8Array) digest.update(row.checksum);
      // A sound row is what its checksum says; another is told by what it has become.
      if (read instanceof StoreDamagedError) digest.update(checksumOf(String(name), row));
      if (read instanceof StoreDamagedError) damages.push(read);
    }
  }
  return { damages, rows, digest: digest.digest("hex").slice(0, DIGEST_LENGTH) };
}
