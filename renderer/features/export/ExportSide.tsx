import type { Node } from "prosemirror-model";
import type { ExportFormat, ExportPart } from "../../../shared/contract/exportFormats.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { CirculationPart } from "./CirculationPart.tsx";
import { CoverSentence } from "./CoverSentence.tsx";
import { EditionPart } from "./EditionPart.tsx";
import { ExportResults } from "./ExportResults.tsx";
import { FormatChoice } from "./FormatChoice.tsx";
import { PartChoice } from "./PartChoice.tsx";
import { PrivacyGate } from "./PrivacyGate.tsx";
import { RemarkList } from "./RemarkList.tsx";
import type { Remark } from "./remarks.ts";
import type { CirculationChoice } from "./useCirculation.ts";
import type { EditionChoice } from "./useEdition.ts";
import type { ExportRun, Outcome } from "./useExport.ts";

interface ExportSideProps {
  /** The files' name without an ending, or that of their folder. */
  readonly name: string;
  readonly doc: Node;
  readonly part: ExportPart;
  readonly onPart: (part: ExportPart) => void;
  readonly edition: EditionChoice;
  /** Null for an agenda, which is sent by itself. */
  readonly circulation: CirculationChoice | null;
  readonly chosen: readonly ExportFormat[];
  readonly onChoose: (formats: readonly ExportFormat[]) => void;
  /** Null while the record is being read. */
  readonly remarks: readonly Remark[] | null;
  readonly run: ExportRun;
  readonly onExport: () => void;
  readonly onDismiss: (outcome: Outcome) => void;
  readonly onOpen: (blockId: string | null) => void;
}

/** What the files will be called, the one button, what became of them, and what to look at before. */
export function ExportSide(props: ExportSideProps) {
  const { name, doc, part, onPart, edition, circulation, chosen, onChoose, remarks, run, onExport, onDismiss, onOpen } =
    props;
  const words = strings.exporting;
  const isPublic = edition.audience === "public";
  const files = circulation?.filesWith(chosen.length) ?? chosen.length;
  const isFolder = (circulation?.parts ?? null) !== null;
  const { host } = useBridge();
  return (
    <aside className="export-side" aria-label={words.side}>
      <PartChoice part={part} onPart={onPart} />
      <EditionPart edition={edition} />
      {isPublic ? <PrivacyGate edition={edition} onOpen={onOpen} /> : null}
      <section className="export-part">
        <h2 className="export-part-title">{isFolder ? words.circulation.folder : words.fileName}</h2>
        <p className="export-name">{name}</p>
        <p className="export-note">{host === "desktop" ? words.whereDesktop : words.whereLoopback}</p>
        <FormatChoice chosen={chosen} onChoose={onChoose} />
        {circulation === null ? null : (
          <CirculationPart circulation={circulation} isPublic={isPublic} units={edition.units} />
        )}
        {isFolder && files > 0 ? <p className="export-note">{words.circulation.files(files)}</p> : null}
        <div className="export-verbs">
          <Button
            look="primary"
            icon="export"
            isDisabled={run.working !== null || files === 0 || edition.left > 0}
            aria-keyshortcuts="Control+Enter"
            onPress={onExport}
          >
            <span className="export-verb">
              {isFolder ? words.circulation.folderVerb : words.exportAll(chosen.map((each) => words.format[each]))}
            </span>
            <kbd>Ctrl+Enter</kbd>
          </Button>
        </div>
        {files === 0 ? <p className="export-note">{words.noFormat}</p> : null}
        {edition.left > 0 ? (
          <p className="export-note">{strings.privacy.left(edition.left, edition.entries.length)}</p>
        ) : null}
        <ExportResults run={run} onDismiss={onDismiss} />
      </section>
      {remarks === null ? null : <RemarkList remarks={remarks} onOpen={onOpen} />}
      {circulation === null ? null : <CoverSentence doc={doc} />}
    </aside>
  );
}
