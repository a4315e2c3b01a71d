import { sql as first } from "./0001-first.ts";
import { sql as settings } from "./0002-settings.ts";

/** One step of the store's form: its number becomes the file's `user_version`. Never edited once released. */
export interface Migration {
  readonly number: number;
  readonly slug: string;
  readonly sql: string;
}

/** All migrations, numbers rising. */
export const MIGRATIONS: readonly Migration[] = [
  { number: 1, slug: "first", sql: first },
  { number: 2, slug: "settings", sql: settings },
];
