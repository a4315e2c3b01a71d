import { memo, type ReactNode, useId, useState } from "react";
import { Input, Label, TextField } from "react-aria-components";
import { LIMITS } from "../../../shared/profiles/limits.ts";
import { strings } from "../../strings/zhTW.ts";
import { IconButton } from "../../ui/Button.tsx";
import { CheckBox } from "../../ui/CheckBox.tsx";
import { Choice } from "../../ui/Choice.tsx";
import type { ProfileEditing } from "./editing.ts";
import { useEditing, usualValue } from "./editingContext.ts";
import type { Lens } from "./lens.ts";

interface FieldProps<Value> {
  readonly label: string;
  readonly lens: Lens<Value>;
  readonly value: Value;
  /** Whether the label is only for those who do not see where the field stands. */
  readonly labelHidden?: boolean;
  /** Whether it can go back to the value of the profile it was made from. */
  readonly canReset?: boolean;
}

/** Puts a part back to the value of the profile that this one was made from; absent while it has that value. */
export function ResetButton<Value>({ lens, label }: { readonly lens: Lens<Value>; readonly label: string }) {
  const editing = useEditing();
  return (
    <IconButton
      icon="restore"
      className="profiles-reset"
      label={strings.profiles.reset(label)}
      onPress={() => editing.edit(lens, usualValue(lens, editing.snapshot().profile))}
    />
  );
}

interface Written {
  readonly of: string;
  readonly text: string;
  readonly editing: ProfileEditing;
}

/** What is written in a field, as long as it is not the value: a number being typed, a word too long. */
function useWritten(value: string): readonly [string, (text: string) => void] {
  const editing = useEditing();
  const [written, setWritten] = useState<Written | null>(null);
  const holds = written?.of === value && written.editing === editing;
  // Forgotten with the value it stood for: it must not come back when that does, nor in another profile or row.
  if (written !== null && !holds) setWritten(null);
  return [holds ? written.text : value, (text) => setWritten({ of: value, text, editing })];
}

interface WrittenFieldProps {
  readonly label: string;
  readonly labelHidden: boolean;
  readonly text: string;
  readonly error: string | null;
  readonly onText: (text: string) => void;
  readonly numeric?: boolean;
  readonly suggestions?: readonly string[];
}

function WrittenField({ label, labelHidden, text, error, onText, numeric = false, suggestions }: WrittenFieldProps) {
  const id = useId();
  return (
    <TextField
      className="profiles-written"
      value={text}
      onChange={onText}
      isInvalid={error !== null}
      {...(labelHidden ? { "aria-label": label } : {})}
      {...(error === null ? {} : { "aria-describedby": `${id}-error` })}
    >
      {labelHidden ? null : <Label className="text-field-label">{label}</Label>}
      <Input
        className="text-field-input"
        autoComplete="off"
        spellCheck={false}
        {...(numeric ? { inputMode: "decimal" as const } : {})}
        {...(suggestions === undefined ? {} : { list: `${id}-list` })}
      />
      {suggestions === undefined ? null : (
        <datalist id={`${id}-list`}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {error === null ? null : (
        <span className="text-field-error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </TextField>
  );
}

interface NumberFieldProps extends FieldProps<number> {
  readonly least: number;
  readonly most: number;
}

/** A number; what is none, or too small or large, is said and not kept. */
export const NumberField = memo(function NumberField(props: NumberFieldProps) {
  const { label, lens, value, least, most, labelHidden = false, canReset = false } = props;
  const editing = useEditing();
  const [text, write] = useWritten(String(value));
  const number = /^\d+(?:\.\d+)?$/u.test(text.trim()) ? Number(text) : Number.NaN;
  const isInRange = number >= least && number <= most;
  const refused = number === value ? null : strings.profiles.tooWide;
  const error = isInRange ? refused : strings.profiles.outOfRange(least, most);
  return (
    <div className="profiles-field">
      <WrittenField
        label={label}
        labelHidden={labelHidden}
        text={text}
        error={error}
        numeric
        onText={(next) => {
          write(next);
          const wanted = /^\d+(?:\.\d+)?$/u.test(next.trim()) ? Number(next) : Number.NaN;
          if (wanted >= least && wanted <= most) editing.edit(lens, wanted);
        }}
      />
      {canReset ? <ResetButton lens={lens} label={label} /> : null}
    </div>
  );
});

interface WordsFieldProps extends FieldProps<string> {
  readonly hint?: string;
  readonly suggestions?: readonly string[];
  readonly needed?: boolean;
  readonly most?: number;
}

/** A few words. */
export const WordsField = memo(function WordsField(props: WordsFieldProps) {
  const { label, lens, value, hint, suggestions, needed = false, most = LIMITS.words } = props;
  const { labelHidden = false, canReset = false } = props;
  const editing = useEditing();
  const [text, write] = useWritten(value);
  const words = strings.profiles;
  const errorOf = (next: string) => {
    if (needed && next.trim() === "") return words.empty;
    return next.length > most ? words.tooLong(most) : null;
  };
  return (
    <div className="profiles-field">
      <WrittenField
        label={label}
        labelHidden={labelHidden}
        text={text}
        error={errorOf(text)}
        {...(suggestions === undefined ? {} : { suggestions })}
        onText={(next) => {
          write(next);
          if (errorOf(next) === null) editing.edit(lens, next);
        }}
      />
      {canReset ? <ResetButton lens={lens} label={label} /> : null}
      {hint === undefined ? null : <p className="profiles-hint">{hint}</p>}
    </div>
  );
});

interface ChoiceFieldProps<Id extends string> extends FieldProps<Id> {
  readonly choices: readonly { readonly id: Id; readonly name: string }[];
}

/** One of a few. */
export const ChoiceField = memo(function ChoiceField<Id extends string>(props: ChoiceFieldProps<Id>) {
  const { label, lens, value, choices, labelHidden = false, canReset = false } = props;
  const editing = useEditing();
  return (
    <div className="profiles-field">
      <Choice
        label={label}
        labelHidden={labelHidden}
        chosen={value}
        choices={choices}
        onChoose={(chosen) => editing.edit(lens, chosen)}
      />
      {canReset ? <ResetButton lens={lens} label={label} /> : null}
    </div>
  );
}) as <Id extends string>(props: ChoiceFieldProps<Id>) => ReactNode;

/** On or off. */
export const FlagField = memo(function FlagField(props: FieldProps<boolean>) {
  const { label, lens, value, labelHidden = false, canReset = false } = props;
  const editing = useEditing();
  return (
    <div className="profiles-field profiles-flag">
      <CheckBox
        isSelected={value}
        onChange={(on) => editing.edit(lens, on)}
        {...(labelHidden ? { "aria-label": label } : {})}
      >
        {labelHidden ? null : label}
      </CheckBox>
      {canReset ? <ResetButton lens={lens} label={label} /> : null}
    </div>
  );
});

/** Some fields that belong together. */
export function Group(props: { readonly title: string; readonly reset?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="profiles-group" aria-label={props.title}>
      <h3 className="profiles-group-title">
        {props.title}
        {props.reset}
      </h3>
      {props.children}
    </section>
  );
}
