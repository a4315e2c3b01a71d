import { CheckboxGroup, Label } from "react-aria-components";
import { EXPORT_FORMATS, type ExportFormat } from "../../../shared/contract/exportFormats.ts";
import { strings } from "../../strings/zhTW.ts";
import { CheckBox } from "../../ui/CheckBox.tsx";
import { inOrder } from "./formats.ts";

interface FormatChoiceProps {
  readonly chosen: readonly ExportFormat[];
  readonly onChoose: (formats: readonly ExportFormat[]) => void;
}

/** The kinds of file to write, any number of them. */
export function FormatChoice({ chosen, onChoose }: FormatChoiceProps) {
  const words = strings.exporting;
  return (
    <CheckboxGroup className="export-formats" value={[...chosen]} onChange={(formats) => onChoose(inOrder(formats))}>
      <Label className="export-part-title">{words.formats}</Label>
      {EXPORT_FORMATS.map((format) => (
        <CheckBox key={format} value={format}>
          <span className="export-format-name">{words.format[format]}</span>
          <span className="export-note">{words.formatNote[format]}</span>
        </CheckBox>
      ))}
    </CheckboxGroup>
  );
}
