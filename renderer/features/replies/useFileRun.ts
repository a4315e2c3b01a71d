import { useCallback, useRef, useState } from "react";
import type { SavedFile } from "../../../shared/contract/meetings.ts";

/** What became of one file, and what is to be said about its content. */
export type SavedJob =
  | { readonly ok: true; readonly file: SavedFile; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string };

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

const IDLE: FileRun = { working: null, saved: [], notes: [], failed: null, left: [] };

/** Makes files one after the other; she can stop between two, and go on with those that are left. */
export function useFileRun() {
  const [run, setRun] = useState<FileRun>(IDLE);
  const busy = useRef(false);
  const stopped = useRef(false);

  const work = useCallback(async (jobs: readonly FileJob[], before: FileRun) => {
    if (busy.current || jobs.length === 0) return;
    busy.current = true;
    stopped.current = false;
    let now: FileRun = { ...before, failed: null, left: [] };
    for (const [at, job] of jobs.entries()) {
      if (stopped.current) {
        now = { ...now, left: jobs.slice(at) };
        break;
      }
      setRun({ ...now, working: { name: job.name, number: at + 1, all: jobs.length } });
      const result = await job.save();
      if (!result.ok) {
        now = { ...now, failed: { name: job.name, message: result.message }, left: jobs.slice(at) };
        break;
      }
      now = { ...now, saved: [...now.saved, result.file], notes: [...now.notes, ...result.notes] };
    }
    busy.current = false;
    setRun({ ...now, working: null });
  }, []);

  return {
    run,
    start: useCallback((jobs: readonly FileJob[]) => void work(jobs, IDLE), [work]),
    goOn: useCallback(() => void work(run.left, run), [work, run]),
    stop: useCallback(() => {
      stopped.current = true;
    }, []),
  };
}
