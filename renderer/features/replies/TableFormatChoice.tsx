import { Label, Radio, RadioGroup } from "react-aria-components";
import { TABLE_FORMATS, type TableFormat } from "../../../shared/contract/followUps.ts";
import { strings } from "../../strings/zhTW.ts";

interface TableFormatChoiceProps {
  readonly format: TableFormat;
  readonly onFormat: (format: TableFormat) => void;
}

/** DOCX or XLSX. */
export function TableFormatChoice({ format, onFormat }: TableFormatChoiceProps) {
  const words = strings.replies;
  return (
    <RadioGroup
      className="replies-formats"
      orientation="horizontal"
      value={format}
      onChange={(value) => {
        const picked = TABLE_FORMATS.find((each) => each === value);
        if (picked !== undefined) onFormat(picked);
      }}
    >
      <Label className="text-field-label">{words.formatLabel}</Label>
      <div className="replies-segments">
        {TABLE_FORMATS.map((each) => (
          <Radio key={each} value={each} className="replies-segment">
            {words.format[each]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
