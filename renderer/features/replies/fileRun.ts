import type { Refusal } from "../../../shared/contract/errors.ts";
import type { SavedFile } from "../../../shared/contract/meetings.ts";

/** What became of one file, and what is to be said about its content; cancelled where she closed the question for its place. */
export type SavedJob =
  | { readonly ok: true; readonly file: SavedFile; readonly notes: readonly string[] }
  | { readonly ok: false; readonly isCancelled: boolean; readonly message: string };

/** A refusal as what became of a file. */
export const notSaved = ({ code, message }: Refusal): SavedJob => ({
  ok: false,
  isCancelled: code === "cancelled",
  message,
});

/** One file to make: what it is called while it is made, and how. */
export interface FileJob {
  readonly name: string;
  readonly save: () => Promise<SavedJob>;
}

export interface FileRun {
  readonly working: { readonly name: string; readonly number: number; readonly all: number } | null;
  readonly saved: readonly SavedFile[];
  readonly notes: readonly string[];
  /** The one that could not be saved; nothing was tried behind it. */
  readonly failed: { readonly name: string; readonly message: string } | null;
  /** What was not made: behind a failure with it, or because she stopped. */
  readonly left: readonly FileJob[];
}

export const IDLE: FileRun = { working: null, saved: [], notes: [], failed: null, left: [] };

interface Watching {
  readonly isStopped: () => boolean;
  readonly show: (run: FileRun) => void;
}

/** Makes files one after the other, behind those of an earlier run, until one fails or somebody stops it. */
export async function runJobs(
  jobs: readonly FileJob[],
  before: FileRun,
  { isStopped, show }: Watching,
): Promise<FileRun> {
  let now: FileRun = { ...before, working: null, failed: null, left: [] };
  for (const [at, job] of jobs.entries()) {
    const left = jobs.slice(at);
    if (isStopped()) return { ...now, left };
    show({ ...now, working: { name: job.name, number: at + 1, all: jobs.length } });
    const result = await job.save();
    if (result.ok) {
      now = { ...now, saved: [...now.saved, result.file], notes: [...now.notes, ...result.notes] };
    } else if (result.isCancelled) {
      // Nothing has gone wrong: before the first file all is as if she had not begun.
      return { ...now, left: now.saved.length === 0 ? [] : left };
    } else return { ...now, failed: { name: job.name, message: result.message }, left };
  }
  return now;
}
