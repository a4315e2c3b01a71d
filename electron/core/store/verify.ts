import { createHash } from "node:crypto";
import type { ReadableDatabase } from "./connection.ts";
import { replayed } from "./documents.ts";
import { asStoreError, StoreDamagedError } from "./errors.ts";
import { boardDamages } from "./followUpCheck.ts";
import { FoundDamage } from "./foundDamage.ts";
import type { ReadHandle } from "./handle.ts";
import { projectionDifferences } from "./projections.ts";
import { damagedRows, selectRow, selectRows, soundRows } from "./rows.ts";
import type { Rows } from "./rowTypes.ts";
import { searchIndexDifferences } from "./searchIndexCheck.ts";
import { brokenPages } from "./verifiedCopy.ts";
import { documentOfVersion } from "./versions.ts";

/** What a full check found; sound where there is no damage. */
export interface Verification {
  readonly damages: readonly StoreDamagedError[];
  /** Rows whose checksum was compared. */
  readonly rows: number;
}

/**
 * Walks the whole store: pages and indexes by SQLite's own check, the checksum of every row, every present document
 * from its snapshot and steps, every version and attachment, and every projection against its document.
 */
export function verifyAll(store: ReadHandle): Verification {
  const damages: StoreDamagedError[] = [];
  let rows = 0;
  const collect = (check: () => readonly StoreDamagedError[]) => {
    try {
      damages.push(...check());
    } catch (error) {
      const known = asStoreError(error);
      if (!(known instanceof StoreDamagedError)) throw error;
      damages.push(known);
    }
  };
  const walk = () => {
    collect(() => brokenPages(store.db));
    collect(() => {
      const found = damagedRows(store.db);
      rows = found.rows;
      return found.damages;
    });
    collect(() => damagedAttachments(store.db));
    collect(() => damagedSearchIndex(store.db));
    collect(() => boardDamages(store));
    collect(() => {
      // The checksums of the rows themselves were compared above.
      for (const meeting of soundRows(store, "meeting", {}, "ORDER BY sequence")) {
        collect(() => meetingDamages(store, meeting));
      }
      return [];
    });
  };
  collect(() => {
    store.db.transaction(walk).deferred();
    return [];
  });
  return { damages, rows };
}

function meetingDamages(store: ReadHandle, meeting: Rows["meeting"]): StoreDamagedError[] {
  const doc = replayed(store, meeting);
  for (const version of selectRows(store.db, "version", { meeting_id: meeting.id })) documentOfVersion(version);
  return projectionDifferences(store, meeting, doc).map(
    (difference) => new StoreDamagedError("projection", meeting.id, difference),
  );
}

function damagedAttachments(db: ReadableDatabase): StoreDamagedError[] {
  return soundRows({ db, found: new FoundDamage() }, "attachment", {}).flatMap(({ id, sha256 }) => {
    const bytes = selectRow(db, "attachment_bytes", { attachment_id: id })?.bytes;
    const sound = bytes !== undefined && createHash("sha256").update(bytes).digest("hex") === sha256;
    return sound ? [] : [new StoreDamagedError("attachment_bytes", id, "bytes are not those that were attached")];
  });
}

function damagedSearchIndex(db: ReadableDatabase): StoreDamagedError[] {
  return searchIndexDifferences(db).map((row) => new StoreDamagedError("search_index", String(row), "words"));
}
