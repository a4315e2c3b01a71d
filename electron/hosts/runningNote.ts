import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { writeFileAtomically } from "../core/writeFile.ts";

const note = z.object({ pid: z.int(), launchFile: z.string().nullable() });

/** What a running host leaves in its data folder, so that a second one can say where the first is; the desktop has no launch file. */
export type RunningNote = z.infer<typeof note>;

const pathOf = (dataFolder: string) => join(dataFolder, "running.json");

export async function leaveNote(dataFolder: string, running: RunningNote): Promise<void> {
  await writeFileAtomically(pathOf(dataFolder), Buffer.from(`${JSON.stringify(running)}\n`));
}

/** The note of the host that holds the data folder; null where it left none that can be read. */
export function readNote(dataFolder: string): RunningNote | null {
  try {
    return note.parse(JSON.parse(readFileSync(pathOf(dataFolder), "utf8")));
  } catch {
    return null;
  }
}

export function removeNote(dataFolder: string): void {
  rmSync(pathOf(dataFolder), { force: true });
}
