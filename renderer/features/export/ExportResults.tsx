import { strings } from "../../strings/zhTW.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/icons.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Progress } from "../../ui/Progress.tsx";
import { CirculationResult } from "./CirculationResult.tsx";
import { ReadBack } from "./ReadBack.tsx";
import type { ExportRun, OneFile, Outcome } from "./useExport.ts";

interface ExportResultsProps {
  readonly run: ExportRun;
  readonly onDismiss: (outcome: Outcome) => void;
}

/** What became of each file: where it is, and whether it says what the record says. */
export function ExportResults({ run, onDismiss }: ExportResultsProps) {
  const words = strings.exporting;
  const { working, outcomes } = run;
  return (
    <div className="export-results" role="status">
      {outcomes.map((outcome) => (
        <OneResult key={outcome.key} outcome={outcome} onDismiss={() => onDismiss(outcome)} />
      ))}
      {working?.long === true ? <Progress words={words.working(working.what)} part={null} /> : null}
    </div>
  );
}

interface OneResultProps {
  readonly outcome: Outcome;
  readonly onDismiss: () => void;
}

function OneResult({ outcome, onDismiss }: OneResultProps) {
  const words = strings.exporting;
  if ("folder" in outcome) return <CirculationResult made={outcome.folder} onDismiss={onDismiss} />;
  if ("file" in outcome) return <Saved file={outcome.file} onDismiss={onDismiss} />;
  return (
    <Notice
      kind="wrong"
      words={`${words.failed(outcome.what)}。${outcome.message}`}
      closeName={words.close}
      onClose={onDismiss}
    >
      <Button look="quiet" onPress={outcome.again}>
        {words.again}
      </Button>
    </Notice>
  );
}

function Saved({ file, onDismiss }: { readonly file: OneFile; readonly onDismiss: () => void }) {
  const words = strings.exporting;
  const differs = (file.differences?.length ?? 0) > 0;
  return (
    <div className={`export-saved${differs ? " export-saved-differs" : ""}`}>
      <Icon name={differs ? "warning" : "check"} />
      <div className="export-saved-words">
        <p>
          <strong>{words.saved(file.name)}</strong>
        </p>
        <p>{words.savedIn(file.folder)}</p>
        <ReadBack differences={file.differences} isPrinted={file.name.endsWith(".pdf")} />
      </div>
      <IconButton icon="close" label={words.close} onPress={onDismiss} />
    </div>
  );
}
