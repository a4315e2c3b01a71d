import { useCallback, useRef, useState } from "react";
import { type FileJob, type FileRun, IDLE, runJobs } from "./fileRun.ts";

/** Makes files one after the other; she can stop between two, and go on with those that are left. */
export function useFileRun() {
  const [run, setRun] = useState<FileRun>(IDLE);
  const busy = useRef(false);
  const stopped = useRef(false);

  const work = useCallback(async (jobs: readonly FileJob[], before: FileRun) => {
    if (busy.current || jobs.length === 0) return;
    busy.current = true;
    stopped.current = false;
    const ended = await runJobs(jobs, before, { isStopped: () => stopped.current, show: setRun });
    busy.current = false;
    setRun(ended);
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
