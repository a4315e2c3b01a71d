import { useState } from "react";
import { ORDINAL_RULES, type OrdinalRule, type SeriesRow } from "../../../shared/contract/meetings.ts";
import { useKeys } from "../../app/keys/useKeys.ts";
import { strings } from "../../strings/zhTW.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { Tooltip } from "../../ui/Tooltip.tsx";

interface SeriesHeadingProps {
  readonly series: SeriesRow;
  readonly renaming: boolean;
  readonly onRenaming: (renaming: boolean) => void;
  readonly onRename: (name: string) => void;
  readonly onRule: (rule: OrdinalRule) => void;
}

/** The name of the series over its meetings, renamed where it stands (F2), and how they are counted. */
export function SeriesHeading({ series, renaming, onRenaming, onRename, onRule }: SeriesHeadingProps) {
  const keys = useKeys("series-rename");
  const words = strings.meetings;
  return (
    <div className="meetings-heading">
      {renaming ? (
        <>
          <h1 className="visually-hidden">{series.name}</h1>
          <RenameField
            name={series.name}
            onDone={(name) => {
              onRenaming(false);
              if (name !== null && name !== series.name) onRename(name);
            }}
          />
        </>
      ) : (
        <div className="meetings-name-line">
          <h1 className="meetings-name" title={series.name}>
            {series.name}
          </h1>
          <Tooltip words={words.rename} {...(keys === null ? {} : { keys })} placement="bottom">
            <IconButton icon="rename" label={words.rename} onPress={() => onRenaming(true)} />
          </Tooltip>
        </div>
      )}
      <div className="meetings-rule">
        <span>{words.ordinalRule}</span>
        <Choice
          label={words.changeRule}
          labelHidden
          quiet
          chosen={series.ordinalRule}
          choices={ORDINAL_RULES.map((rule) => ({ id: rule, name: words.ordinalRuleOf(rule) }))}
          onChoose={onRule}
        />
      </div>
    </div>
  );
}

/** Enter or leaving the field renames, Escape does not; `onDone` gets null where there is nothing to change. */
function RenameField({ name, onDone }: { readonly name: string; readonly onDone: (name: string | null) => void }) {
  const words = strings.meetings;
  const [text, setText] = useState(name);
  const rename = () => onDone(text.trim() === "" ? null : text.trim());
  return (
    <TextField
      className="meetings-rename"
      label={words.renameField}
      labelHidden
      autoFocus
      maxLength={200}
      value={text}
      onChange={setText}
      onFocus={(event) => {
        if (event.target instanceof HTMLInputElement) event.target.select();
      }}
      onBlur={rename}
      onEnter={rename}
      onEscape={() => onDone(null)}
    />
  );
}
