import { pragmaValue, type ReadableDatabase, statement, type WritableDatabase } from "./connection.ts";
import { MIGRATIONS, type Migration } from "./migrations/all.ts";
import { APPLICATION_ID, openInMemory } from "./openDatabase.ts";

/** The version of the store's form that a database has; 0 for an empty one. */
export const formOf = (db: ReadableDatabase): number => Number(pragmaValue(db, "user_version"));

/** The version of the store's form that this build reads and writes. */
export const newestForm = (migrations: readonly Migration[] = MIGRATIONS): number => migrations.at(-1)?.number ?? 0;

/**
 * Brings a database to the newest form: all migrations that it lacks, its version with them, in one transaction.
 * @throws on any error, with the database as it was
 */
export function migrate(db: WritableDatabase, migrations: readonly Migration[] = MIGRATIONS): void {
  const from = formOf(db);
  db.pragma("foreign_keys = OFF");
  try {
    db.transaction(() => {
      for (const { number, sql } of migrations) if (number > from) db.exec(sql);
      const broken = statement(db, "SELECT * FROM pragma_foreign_key_check").all();
      if (broken.length > 0) throw new Error(`${broken.length} rows refer to rows that are not there`);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${newestForm(migrations)}`);
    }).exclusive();
  } finally {
    db.pragma("foreign_keys = ON");
  }
}

/** The definitions of all tables and indexes as SQL; those that FTS5 makes for itself are left out. */
export function schemaOf(db: ReadableDatabase): string {
  const parts = statement(
    db,
    `SELECT sql FROM sqlite_schema
     WHERE sql IS NOT NULL AND name NOT LIKE 'search\\_index\\_%' ESCAPE '\\'
       AND name NOT LIKE 'follow\\_up\\_index\\_%' ESCAPE '\\' ORDER BY tbl_name, type DESC, name`,
  ).all();
  return parts.map(({ sql }) => `${String(sql).trim()};\n`).join("\n");
}

/** The definitions that a database of a given form must have. */
export function expectedSchema(form: number, migrations: readonly Migration[] = MIGRATIONS): string {
  const db = openInMemory();
  try {
    migrate(
      db,
      migrations.filter(({ number }) => number <= form),
    );
    return schemaOf(db);
  } finally {
    db.close();
  }
}
