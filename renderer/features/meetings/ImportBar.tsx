import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
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
    case "refused": {
      const { unrecognised } = state;
      return (
        <Notice kind="wrong" words={state.words} closeName={strings.shell.close} onClose={run.clear}>
          {unrecognised === null ? null : (
            <Button look="quiet" onPress={() => void run.start(unrecognised, true)}>
              {strings.importing.asList}
            </Button>
          )}
        </Notice>
      );
    }
  }
}
