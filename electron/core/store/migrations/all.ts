import { sql as first } from "./0001-first.ts";
import { sql as settings } from "./0002-settings.ts";
import { sql as followUpLines } from "./0003-follow-up-lines.ts";

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
  { number: 3, slug: "follow-up-lines", sql: followUpLines },
];
