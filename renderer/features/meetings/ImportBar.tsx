import { strings } from "../../strings/zhTW.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Progress } from "../../ui/Progress.tsx";
import type { ImportRun, ImportState } from "./importRun.ts";

/** How the import goes, or the one sentence why it did not. */
export function ImportBar({ state, run }: { readonly state: ImportState; readonly run: ImportRun }) {
  const words = strings.meetings.importing;
  switch (state.state) {
    case "idle":
      return null;
    case "running":
      return (
        <Progress
          words={state.phase === "reading" ? words.reading(state.name) : words.recognising(state.name)}
          part={null}
          cancelName={words.cancel}
          onCancel={run.cancel}
        />
      );
    case "refused":
      return <Notice kind="wrong" words={state.words} closeName={strings.shell.close} onClose={run.clear} />;
  }
}
