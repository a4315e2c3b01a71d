import { Label, Radio, RadioGroup } from "react-aria-components";
import "./Segments.css";

interface SegmentsProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly name: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** A few choices side by side, one of them taken; the arrows go through them. */
export function Segments<Id extends string>({ label, choices, chosen, onChoose }: SegmentsProps<Id>) {
  return (
    <RadioGroup
      className="segments"
      orientation="horizontal"
      value={chosen}
      onChange={(next) => {
        const picked = choices.find(({ id }) => id === next);
        if (picked !== undefined) onChoose(picked.id);
      }}
    >
      <Label className="visually-hidden">{label}</Label>
      {choices.map(({ id, name }) => (
        <Radio key={id} value={id} className="segment">
          {name}
        </Radio>
      ))}
    </RadioGroup>
  );
}
