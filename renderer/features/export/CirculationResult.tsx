import type { SavedTogether, TogetherFile } from "../../../shared/contract/circulation.ts";
import { strings } from "../../strings/zhTW.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/icons.tsx";
import { ReadBack } from "./ReadBack.tsx";
import "./Circulation.css";

interface CirculationResultProps {
  readonly made: SavedTogether;
  readonly onDismiss: () => void;
}

const differs = ({ differences }: TogetherFile) => (differences?.length ?? 0) > 0;

/** 匯出檢核: what stands in the 傳閱資料夾, whether each file reads back as it should, and what is missing. */
export function CirculationResult({ made, onDismiss }: CirculationResultProps) {
  const words = strings.exporting.circulation;
  const { files, failed, notes } = made;
  const isWell = failed.length === 0 && !files.some(differs);
  return (
    <div className={`export-saved${isWell ? "" : " export-saved-differs"}`}>
      <Icon name={isWell ? "check" : "warning"} />
      <div className="export-saved-words">
        <p>
          <strong>{words.made(files.length)}</strong>
        </p>
        <p>{strings.exporting.savedIn(files[0]?.folder ?? "")}</p>
        <ul className="export-made">
          {files.map((file) => (
            <li key={file.name}>
              <span className="export-made-name">{file.name}</span>
              <ReadBack differences={file.differences} isPrinted={file.format === "pdf"} />
            </li>
          ))}
          {failed.map(({ name, message }) => (
            <li key={name}>
              <span className="export-made-name">{words.notMade(name)}</span>
              <p>{message}</p>
            </li>
          ))}
        </ul>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      <IconButton icon="close" label={strings.exporting.close} onPress={onDismiss} />
    </div>
  );
}
