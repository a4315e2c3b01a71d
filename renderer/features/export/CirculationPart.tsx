import { CheckboxGroup, Label } from "react-aria-components";
import { SIGN_IN_FORMATS } from "../../../shared/contract/circulation.ts";
import { TABLE_FORMATS } from "../../../shared/contract/followUps.ts";
import { strings } from "../../strings/zhTW.ts";
import { CheckBox } from "../../ui/CheckBox.tsx";
import type { CirculationChoice } from "./useCirculation.ts";
import "./Circulation.css";

interface CirculationPartProps {
  readonly circulation: CirculationChoice;
  readonly isPublic: boolean;
  readonly units: readonly string[];
}

/** Whether all goes into one 傳閱資料夾, and what is in it beside the record. */
export function CirculationPart({ circulation, isPublic, units }: CirculationPartProps) {
  const words = strings.exporting.circulation;
  const { parts, turn, chooseTables, chooseSignIn, chooseExcerpts } = circulation;
  return (
    <div className="export-circulation">
      <CheckBox isSelected={parts !== null} onChange={turn}>
        {words.turn}
      </CheckBox>
      {parts === null ? null : (
        <div className="export-circulation-parts">
          <p className="export-note">{isPublic ? words.publicNote : words.note}</p>
          {isPublic ? null : (
            <>
              <FormatRow
                label={words.followUpTable}
                formats={TABLE_FORMATS}
                chosen={parts.followUpTable}
                onChoose={chooseTables}
              />
              <FormatRow label={words.signIn} formats={SIGN_IN_FORMATS} chosen={parts.signIn} onChoose={chooseSignIn} />
            </>
          )}
          {units.length === 0 ? null : (
            <CheckboxGroup className="export-excerpts" value={[...parts.excerpts]} onChange={chooseExcerpts}>
              <Label className="export-circulation-label">{words.excerpts}</Label>
              <div className="export-excerpt-list">
                {units.map((unit) => (
                  <CheckBox key={unit} value={unit}>
                    {unit}
                  </CheckBox>
                ))}
              </div>
            </CheckboxGroup>
          )}
        </div>
      )}
    </div>
  );
}

interface FormatRowProps {
  readonly label: string;
  readonly formats: readonly (keyof typeof strings.exporting.circulation.format)[];
  readonly chosen: readonly string[];
  readonly onChoose: (formats: readonly string[]) => void;
}

/** The formats of one kind of file, none for leaving it out. */
function FormatRow({ label, formats, chosen, onChoose }: FormatRowProps) {
  const words = strings.exporting.circulation;
  return (
    <CheckboxGroup className="export-format-row" value={[...chosen]} onChange={onChoose}>
      <Label className="export-circulation-label">{label}</Label>
      <div className="export-format-boxes">
        {formats.map((format) => (
          <CheckBox key={format} value={format}>
            {words.format[format]}
          </CheckBox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
