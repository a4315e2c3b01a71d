import { type KeyboardEvent, useId, useState } from "react";
import { foldUnitName, splitUnits } from "../../../../shared/people/units.ts";
import { strings } from "../../../strings/zhTW.ts";
import { IconButton } from "../../../ui/Button.tsx";
import { isComposing } from "../../../ui/composing.ts";

interface UnitsFieldProps {
  readonly units: readonly string[];
  /** Units to pick from. */
  readonly known: readonly string[];
  readonly onChange: (units: readonly string[]) => void;
}

/** The responsible units, each to be taken away; further ones are picked or typed. */
export function UnitsField({ units, known, onChange }: UnitsFieldProps) {
  const words = strings.items;
  const id = useId();
  const [typed, setTyped] = useState("");
  const add = () => {
    const names = splitUnits(typed).filter((name) => !units.some((unit) => foldUnitName(unit) === foldUnitName(name)));
    if (names.length > 0) onChange([...units, ...names]);
    setTyped("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === "Enter" && typed.trim() !== "") {
      event.preventDefault();
      add();
    } else if (event.key === "Backspace" && typed === "" && units.length > 0) onChange(units.slice(0, -1));
  };
  return (
    <div className="items-field">
      <label className="text-field-label" htmlFor={id}>
        {words.units}
      </label>
      {units.length === 0 ? (
        <span className="items-to-confirm">{words.toConfirm}</span>
      ) : (
        <ul className="items-units">
          {units.map((unit) => (
            <li key={unit} className="items-unit">
              {unit}
              <IconButton
                icon="close"
                label={words.removeUnit(unit)}
                onPress={() => onChange(units.filter((each) => each !== unit))}
              />
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        className="text-field-input items-unit-input"
        list={`${id}-known`}
        value={typed}
        placeholder={words.addUnitHint}
        autoComplete="off"
        maxLength={200}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
      <datalist id={`${id}-known`}>
        {known.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
    </div>
  );
}
