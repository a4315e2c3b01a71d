/** Turns a stored document of version n into one of version n + 1. */
type Migration = (doc: unknown) => unknown;

/** One entry per released version, by the version it starts from; never edited once released. */
const MIGRATIONS: ReadonlyMap<number, Migration> = new Map();

export function migrateDocument(doc: unknown, from: number, to: number): unknown {
  let current = doc;
  for (let version = from; version < to; version += 1) {
    const migration = MIGRATIONS.get(version);
    if (migration === undefined) throw new RangeError(`No migration from document version ${version}`);
    current = migration(current);
  }
  return current;
}
