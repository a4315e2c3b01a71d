import { existsSync, readFileSync, rmSync } from "node:fs";
import { type DataFolder, syncFolder } from "./dataFolder.ts";
import { writeDurably } from "./writeDurably.ts";

/** What a purge notes before it is committed. */
export interface PurgeNotes {
  readonly add: (meetingId: string) => void;
  readonly has: (meetingId: string) => boolean;
  /** Strikes what is noted of these; the others stay. */
  readonly remove: (meetingIds: readonly string[]) => void;
}

/**
 * The meetings whose purge (徹底清除) is not through every copy of the store: their ids and nothing else, one a line, on
 * disk when a change of it returns. It lies beside the database, because a backup may take that one's place.
 */
export class PendingPurges implements PurgeNotes {
  private readonly folder: DataFolder;
  private ids: readonly string[];

  constructor(folder: DataFolder) {
    this.folder = folder;
    const text = existsSync(folder.purges) ? readFileSync(folder.purges, "utf8") : "";
    this.ids = text.split("\n").filter((line) => line !== "");
  }

  list(): readonly string[] {
    return this.ids;
  }

  readonly has = (meetingId: string): boolean => this.ids.includes(meetingId);

  readonly add = (meetingId: string): void => {
    if (!this.ids.includes(meetingId)) this.write([...this.ids, meetingId]);
  };

  readonly remove = (meetingIds: readonly string[]): void => {
    const left = this.ids.filter((id) => !meetingIds.includes(id));
    if (left.length < this.ids.length) this.write(left);
  };

  private write(ids: readonly string[]): void {
    const { purges, path } = this.folder;
    if (ids.length === 0) rmSync(purges, { force: true });
    else writeDurably(purges, `${ids.join("\n")}\n`);
    this.ids = ids;
    syncFolder(path);
  }
}
