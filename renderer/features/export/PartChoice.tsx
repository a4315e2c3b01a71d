import { EXPORT_PARTS, type ExportPart } from "../../../shared/contract/exportFormats.ts";
import { strings } from "../../strings/zhTW.ts";
import { Choice } from "../../ui/Choice.tsx";

interface PartChoiceProps {
  readonly part: ExportPart;
  readonly onPart: (part: ExportPart) => void;
}

/** Whether the 會議紀錄 is exported or the 會議議程 made from it. */
export function PartChoice({ part, onPart }: PartChoiceProps) {
  const words = strings.agenda;
  return (
    <section className="export-part">
      <Choice
        label={words.part}
        chosen={part}
        choices={EXPORT_PARTS.map((each) => ({ id: each, name: words.parts[each] }))}
        onChoose={onPart}
      />
      {part === "agenda" ? <p className="export-note">{words.partNote}</p> : null}
    </section>
  );
}
