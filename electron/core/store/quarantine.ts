import { type ReadableDatabase, statement } from "./connection.ts";
import { replayed } from "./documents.ts";
import { StoreDamagedError } from "./errors.ts";
import { headerFactsOf } from "./factsProjection.ts";
import { FoundDamage } from "./foundDamage.ts";
import type { ReadHandle } from "./handle.ts";
import { soundRows } from "./rows.ts";
import type { Rows } from "./rowTypes.ts";

/** A record that the lists leave out because its row is not what was written; it stays in the file as it is. */
export interface DamagedRecord {
  readonly table: "meeting" | "series";
  /** The id as it can be read, which may itself be damaged. */
  readonly key: string;
  /** Title and ISO date of the meeting as its facts or its document give them; null where neither can be read. */
  readonly title: string | null;
  readonly date: string | null;
}

type Named = Pick<DamagedRecord, "title" | "date">;
const UNNAMED: Named = { title: null, date: null };

/** The meetings and series that the lists leave out, named as far as they can be. */
export function damagedRecords(store: ReadHandle): DamagedRecord[] {
  return [
    ...damagedKeys(store, "meeting").map((key): DamagedRecord => ({ table: "meeting", key, ...nameOf(store, key) })),
    ...damagedKeys(store, "series").map((key): DamagedRecord => ({ table: "series", key, ...UNNAMED })),
  ];
}

function damagedKeys({ db }: ReadHandle, table: DamagedRecord["table"]): string[] {
  const found = new FoundDamage();
  soundRows({ db, found }, table, {});
  return found.take().map(({ key }) => key);
}

function nameOf(store: ReadHandle, meetingId: string): Named {
  return factsUnder(store.db, meetingId) ?? fromDocument(store, meetingId) ?? unclaimedFacts(store.db) ?? UNNAMED;
}

function factsUnder(db: ReadableDatabase, meetingId: string): Named | null {
  const [facts] = soundRows({ db, found: new FoundDamage() }, "meeting_facts", { meeting_id: meetingId });
  return facts === undefined ? null : { title: facts.title, date: facts.date };
}

/** What the newest text of a meeting says, whatever revision its damaged row claims. */
function fromDocument(store: ReadHandle, meetingId: string): Named | null {
  const row = statement(store.db, "SELECT max(revision) AS revision FROM snapshot WHERE meeting_id = ?").get(meetingId);
  if (row?.revision === undefined || row.revision === null) return null;
  const meeting = { id: meetingId, revision: Number(row.revision) } as Rows["meeting"];
  try {
    return headerFactsOf(replayed(store, meeting));
  } catch (error) {
    if (!(error instanceof StoreDamagedError)) throw error;
    return null;
  }
}

/** The facts of the one meeting that has facts but no row of this id: its id is what was damaged. */
function unclaimedFacts(db: ReadableDatabase): Named | null {
  const unclaimed = statement(
    db,
    "SELECT meeting_id FROM meeting_facts WHERE meeting_id NOT IN (SELECT id FROM meeting)",
  ).all();
  const [only] = unclaimed;
  return unclaimed.length === 1 && only !== undefined ? factsUnder(db, String(only.meeting_id)) : null;
}
