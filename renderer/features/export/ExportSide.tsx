import type { ExportFormat } from "../../../shared/contract/requests.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/icons.tsx";
import { Menu, MenuItem } from "../../ui/Menu.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Progress } from "../../ui/Progress.tsx";
import { RemarkList } from "./RemarkList.tsx";
import type { Remark } from "./remarks.ts";
import type { ExportState } from "./useExport.ts";

interface ExportSideProps {
  /** The file's name without its ending. */
  readonly name: string;
  /** Null while the record is being read. */
  readonly remarks: readonly Remark[] | null;
  readonly state: ExportState;
  readonly onExport: (format: ExportFormat) => void;
  readonly onDismiss: () => void;
  readonly onOpen: (blockId: string | null) => void;
}

/** The one button, what the file will be called, and what to look at before. */
export function ExportSide({ name, remarks, state, onExport, onDismiss, onOpen }: ExportSideProps) {
  const words = strings.exporting;
  const { host } = useBridge();
  const working = state.state === "working";
  return (
    <aside className="export-side" aria-label={words.side}>
      <section className="export-part">
        <h2 className="export-part-title">{words.fileName}</h2>
        <p className="export-name">{name}.docx</p>
        <p className="export-note">{host === "desktop" ? words.whereDesktop : words.whereLoopback}</p>
        <div className="export-verbs">
          <Button
            look="primary"
            icon="export"
            isDisabled={working}
            aria-keyshortcuts="Control+Enter"
            onPress={() => onExport("docx")}
          >
            {words.exportDocx}
            <kbd>Ctrl+Enter</kbd>
          </Button>
          <Menu
            label={words.otherFormats}
            placement="bottom end"
            button={<IconButton icon="more" label={words.otherFormats} isDisabled={working} />}
          >
            <MenuItem name={words.exportTxt} onAction={() => onExport("txt")} />
          </Menu>
        </div>
        <ExportResult state={state} onExport={onExport} onDismiss={onDismiss} />
      </section>
      {remarks === null ? null : <RemarkList remarks={remarks} onOpen={onOpen} />}
    </aside>
  );
}

function ExportResult({ state, onExport, onDismiss }: Pick<ExportSideProps, "state" | "onExport" | "onDismiss">) {
  const words = strings.exporting;
  return (
    <div className="export-result" role="status">
      {state.state === "working" && state.long ? <Progress words={words.working[state.format]} part={null} /> : null}
      {state.state === "saved" ? (
        <div className="export-saved">
          <Icon name="check" />
          <p className="export-saved-words">
            <strong>{words.saved(state.file.name)}</strong>
            <span>{words.savedIn(state.file.folder)}</span>
          </p>
          <IconButton icon="close" label={words.close} onPress={onDismiss} />
        </div>
      ) : null}
      {state.state === "failed" ? (
        <Notice
          kind="wrong"
          words={`${words.failed}。${state.refusal.message}`}
          closeName={words.close}
          onClose={onDismiss}
        >
          <Button look="quiet" onPress={() => onExport(state.format)}>
            {words.again}
          </Button>
        </Notice>
      ) : null}
    </div>
  );
}
