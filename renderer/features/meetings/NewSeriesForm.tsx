import { useState } from "react";
import { ORDINAL_RULES, type OrdinalRule } from "../../../shared/contract/meetings.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { TextField } from "../../ui/TextField.tsx";
import "./NewSeriesForm.css";

interface NewSeriesFormProps {
  /** The verb of its button: with or without a first meeting. */
  readonly verb: string;
  readonly onCreate: (name: string, ordinalRule: OrdinalRule) => void;
  readonly onCancel: () => void;
}

/** The name of a series and how its meetings are counted (次別). */
export function NewSeriesForm({ verb, onCreate, onCancel }: NewSeriesFormProps) {
  const words = strings.meetings;
  const [name, setName] = useState("");
  const [rule, setRule] = useState<OrdinalRule>("rocYear");
  const [missing, setMissing] = useState(false);
  const create = () => {
    if (name.trim() === "") setMissing(true);
    else onCreate(name.trim(), rule);
  };
  return (
    <section className="new-series" aria-label={words.newSeriesLong}>
      <TextField
        className="new-series-name"
        label={words.seriesName}
        placeholder={words.seriesNameExample}
        autoFocus
        maxLength={200}
        value={name}
        onChange={(next) => {
          setName(next);
          setMissing(false);
        }}
        error={missing ? words.seriesNameMissing : null}
        onEnter={create}
        onEscape={onCancel}
      />
      <Choice
        className="new-series-rule"
        label={words.ordinalRule}
        chosen={rule}
        choices={ORDINAL_RULES.map((each) => ({ id: each, name: words.ordinalRuleOf(each) }))}
        onChoose={setRule}
      />
      <div className="new-series-verbs">
        <Button look="primary" onPress={create}>
          {verb}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}
