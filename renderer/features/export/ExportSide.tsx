import type { ExportFormat } from "../../../shared/contract/exportFormats.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { EditionPart } from "./EditionPart.tsx";
import { ExportResults } from "./ExportResults.tsx";
import { FormatChoice } from "./FormatChoice.tsx";
import { PrivacyGate } from "./PrivacyGate.tsx";
import { RemarkList } from "./RemarkList.tsx";
import type { Remark } from "./remarks.ts";
import type { EditionChoice } from "./useEdition.ts";
import type { ExportRun } from "./useExport.ts";

interface ExportSideProps {
  /** The files' name without an ending. */
  readonly name: string;
  readonly edition: EditionChoice;
  readonly chosen: readonly ExportFormat[];
  readonly onChoose: (formats: readonly ExportFormat[]) => void;
  /** Null while the record is being read. */
  readonly remarks: readonly Remark[] | null;
  readonly run: ExportRun;
  readonly onExport: (formats: readonly ExportFormat[]) => void;
  readonly onDismiss: (format: ExportFormat) => void;
  readonly onOpen: (blockId: string | null) => void;
}

/** What the files will be called, the one button, what became of them, and what to look at before. */
export function ExportSide(props: ExportSideProps) {
  const { name, edition, chosen, onChoose, remarks, run, onExport, onDismiss, onOpen } = props;
  const words = strings.exporting;
  const { host } = useBridge();
  return (
    <aside className="export-side" aria-label={words.side}>
      <EditionPart edition={edition} />
      {edition.audience === "public" ? <PrivacyGate edition={edition} onOpen={onOpen} /> : null}
      <section className="export-part">
        <h2 className="export-part-title">{words.fileName}</h2>
        <p className="export-name">{name}</p>
        <p className="export-note">{host === "desktop" ? words.whereDesktop : words.whereLoopback}</p>
        <FormatChoice chosen={chosen} onChoose={onChoose} />
        <div className="export-verbs">
          <Button
            look="primary"
            icon="export"
            isDisabled={run.working !== null || chosen.length === 0 || edition.left > 0}
            aria-keyshortcuts="Control+Enter"
            onPress={() => onExport(chosen)}
          >
            <span className="export-verb">{words.exportAll(chosen.map((format) => words.format[format]))}</span>
            <kbd>Ctrl+Enter</kbd>
          </Button>
        </div>
        {chosen.length === 0 ? <p className="export-note">{words.noFormat}</p> : null}
        {edition.left > 0 ? (
          <p className="export-note">{strings.privacy.left(edition.left, edition.entries.length)}</p>
        ) : null}
        <ExportResults run={run} onExport={onExport} onDismiss={onDismiss} />
      </section>
      {remarks === null ? null : <RemarkList remarks={remarks} onOpen={onOpen} />}
    </aside>
  );
}
