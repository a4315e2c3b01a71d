import { messages } from "./messages.ts";

/** What `rebuildProjections` makes anew from the documents. */
const DERIVED = new Set([
  ...["meeting_facts", "follow_up_entry", "follow_up_link", "follow_up_line", "follow_up_count"],
  ...["search_block", "search_index", "projection"],
]);

/** Bytes on disk are not what was written; `table` and `key` name the row, or the part of the file, in English. */
export class StoreDamagedError extends Error {
  override readonly name = "StoreDamagedError";
  readonly table: string;
  readonly key: string;
  /** What is wrong, for a developer's eye; the message is for the user. */
  readonly detail: string;

  constructor(table: string, key: string, detail: string, cause?: unknown) {
    super(DERIVED.has(table) ? messages.damagedProjection : messages.damaged, cause === undefined ? {} : { cause });
    this.table = table;
    this.key = key;
    this.detail = detail;
  }

  /** Whether no record is touched: lists or search alone are damaged, and can be made anew. */
  get isDerived(): boolean {
    return DERIVED.has(this.table);
  }
}

export type UnavailableReason = "full" | "read-only" | "busy" | "disk";

/** The disk did not do what was asked; nothing of the request was kept and what was saved before is whole. */
export class StoreUnavailableError extends Error {
  override readonly name = "StoreUnavailableError";
  readonly reason: UnavailableReason;

  constructor(reason: UnavailableReason, cause: unknown) {
    super(messages.unavailable[reason], { cause });
    this.reason = reason;
  }
}

/** Text that SQLite would hand back changed (a lone surrogate or NUL) came as far as a table. */
export class UnstorableTextError extends Error {
  override readonly name = "UnstorableTextError";

  constructor(table: string, column: string) {
    super(`${messages.unstorableText} (${table}.${column})`);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && error.name === "SqliteError" && "code" in error ? String(error.code) : "";

/** Codes that no sound file leads to. */
const DAMAGE = /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ|IOERR_CORRUPTFS)/;

/** Names an error of SQLite by what it means to the user; any other error is handed back as it is. */
export function asStoreError(error: unknown): unknown {
  const code = codeOf(error);
  const detail = error instanceof Error ? `${code}: ${error.message}` : code;
  if (code === "SQLITE_CORRUPT_VTAB") return new StoreDamagedError("search_index", code, detail, error);
  if (DAMAGE.test(code)) return new StoreDamagedError("file", code, detail, error);
  if (code === "SQLITE_ERROR" && /no such table|malformed|vtable constructor failed/.test(detail)) {
    return new StoreDamagedError("file", "schema", detail, error);
  }
  if (code === "SQLITE_FULL") return new StoreUnavailableError("full", error);
  if (code.startsWith("SQLITE_READONLY")) return new StoreUnavailableError("read-only", error);
  if (code.startsWith("SQLITE_BUSY")) return new StoreUnavailableError("busy", error);
  if (error instanceof Error && "syscall" in error && "code" in error) return ofFile(String(error.code), error);
  if (/^SQLITE_(IOERR|CANTOPEN|PERM|AUTH|PROTOCOL)/.test(code)) return new StoreUnavailableError("disk", error);
  return error;
}

/** What an error of the file system means; `code` is its name in errno(3). */
function ofFile(code: string, error: Error): StoreUnavailableError {
  if (code === "ENOSPC" || code === "EDQUOT") return new StoreUnavailableError("full", error);
  if (code === "EROFS" || code === "EACCES" || code === "EPERM") return new StoreUnavailableError("read-only", error);
  return new StoreUnavailableError(code === "EBUSY" ? "busy" : "disk", error);
}
