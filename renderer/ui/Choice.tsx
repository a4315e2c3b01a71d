import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import { Icon } from "./icons.tsx";
import "./Menu.css";
import "./TextField.css";
import "./Choice.css";

export interface ChoiceProps<Id extends string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  /** Without a border until it is pointed at: for a choice that stands in a line of text. */
  readonly quiet?: boolean;
  readonly chosen: Id;
  readonly choices: readonly { readonly id: Id; readonly name: string }[];
  readonly onChoose: (id: Id) => void;
  readonly className?: string;
}

/** One of a few, from a list under a button. */
export function Choice<Id extends string>(props: ChoiceProps<Id>) {
  const { label, labelHidden = false, quiet = false, chosen, choices, onChoose, className = "" } = props;
  return (
    <Select
      className={`choice ${className}`}
      value={chosen}
      onChange={(key) => {
        const picked = choices.find(({ id }) => id === key);
        if (picked !== undefined) onChoose(picked.id);
      }}
      {...(labelHidden ? { "aria-label": label } : {})}
    >
      {labelHidden ? null : <Label className="text-field-label">{label}</Label>}
      <Button className={`choice-button${quiet ? " choice-quiet" : ""}`}>
        <SelectValue className="choice-value" />
        <Icon name="chevron" />
      </Button>
      <Popover className="floating" offset={4}>
        <ListBox className="menu" items={choices}>
          {({ id, name }) => (
            <ListBoxItem id={id} className="menu-item choice-item" textValue={name}>
              {({ isSelected }) => (
                <>
                  <span className="choice-mark">{isSelected ? <Icon name="check" /> : null}</span>
                  <span className="menu-item-name">{name}</span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
