import type { ExportFormat } from "../../../shared/contract/exportFormats.ts";
import type { ExportedFile, ReadBackDifference } from "../../../shared/contract/meetings.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/icons.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Progress } from "../../ui/Progress.tsx";
import type { ExportRun, Outcome } from "./useExport.ts";

interface ExportResultsProps {
  readonly run: ExportRun;
  readonly onExport: (formats: readonly ExportFormat[]) => void;
  readonly onDismiss: (format: ExportFormat) => void;
}

/** What became of each file: where it is, and whether it says what the record says. */
export function ExportResults({ run, onExport, onDismiss }: ExportResultsProps) {
  const words = strings.exporting;
  const { working, outcomes } = run;
  return (
    <div className="export-results" role="status">
      {outcomes.map((outcome) => (
        <OneResult
          key={outcome.format}
          outcome={outcome}
          onAgain={() => onExport([outcome.format])}
          onDismiss={() => onDismiss(outcome.format)}
        />
      ))}
      {working?.long === true ? (
        <Progress words={words.working(words.format[working.format], working.number, working.all)} part={null} />
      ) : null}
    </div>
  );
}

interface OneResultProps {
  readonly outcome: Outcome;
  readonly onAgain: () => void;
  readonly onDismiss: () => void;
}

function OneResult({ outcome, onAgain, onDismiss }: OneResultProps) {
  const words = strings.exporting;
  if ("file" in outcome) return <Saved file={outcome.file} onDismiss={onDismiss} />;
  return (
    <Notice
      kind="wrong"
      words={`${words.failed(words.format[outcome.format])}。${outcome.refusal.message}`}
      closeName={words.close}
      onClose={onDismiss}
    >
      <Button look="quiet" onPress={onAgain}>
        {words.again}
      </Button>
    </Notice>
  );
}

function Saved({ file, onDismiss }: { readonly file: ExportedFile; readonly onDismiss: () => void }) {
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
        <ReadBack differences={file.differences} />
      </div>
      <IconButton icon="close" label={words.close} onPress={onDismiss} />
    </div>
  );
}

/** What reading the file back found. */
function ReadBack({ differences }: { readonly differences: readonly ReadBackDifference[] | null }) {
  const words = strings.exporting.readBack;
  if (differences === null) return <p>{words.notRead}</p>;
  if (differences.length === 0) return <p>{words.same}</p>;
  if (differences.some(({ part }) => part === "file")) return <p>{words.unreadable}</p>;
  return (
    <>
      <p>{words.different(differences.length)}</p>
      <ul className="export-differences">
        {differences.map(({ part, written, read }) => (
          <li key={part}>{words.pair(words.part[part], written, read)}</li>
        ))}
      </ul>
    </>
  );
}
