import { rulingName } from "../../../shared/followUp/rulingWords.ts";
import { FOLLOW_UP_COLUMNS, type FollowUpColumn, type FollowUpColumnKind } from "../../../shared/minutes/vocabulary.ts";
import { LIMITS } from "../../../shared/profiles/limits.ts";
import type { ColumnWidth, Profile } from "../../../shared/profiles/profile.ts";
import { strings } from "../../strings/zhTW.ts";
import { CheckBox } from "../../ui/CheckBox.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { isUsual, useEditing } from "./editingContext.ts";
import { Group, NumberField, ResetButton, WordsField } from "./fields.tsx";
import { lens } from "./lens.ts";
import { Rows } from "./Rows.tsx";
import { TICK_FORMS, tickFormOf, withTickForm } from "./tickForms.ts";

const COLUMNS = lens<readonly FollowUpColumn[]>("followUp.columns");
const TABLES = lens<Profile["followUp"]["tables"]>("followUp.tables");
const EARLIER = lens<string>("followUp.tables.earlier");
const LAST = lens<string>("followUp.tables.last");

/** 列管表: one table or two, its columns and how rulings are ticked. */
export function TablePart({ profile }: { readonly profile: Profile }) {
  const words = strings.profiles;
  const editing = useEditing();
  const { columns, tables } = profile.followUp;
  const names = strings.profilesSigns;
  return (
    <>
      <Group
        title={words.columns}
        reset={isUsual(COLUMNS, profile) ? null : <ResetButton lens={COLUMNS} label={words.columns} />}
      >
        <Rows
          what={words.columns}
          lens={COLUMNS}
          rows={columns}
          most={LIMITS.rows}
          fresh={freshColumn(columns)}
          canRemove={({ kind }) => kind !== "subject"}
        >
          {(column, index) => <ColumnFields column={column} index={index} profile={profile} />}
        </Rows>
        <p className="profiles-hint">{words.widthHint}</p>
      </Group>
      <Group title={words.ticks}>
        <Choice
          label={words.ticks}
          labelHidden
          chosen={tickFormOf(columns)}
          choices={TICK_FORMS.map((id) => ({ id, name: words.tickForms[id] }))}
          onChoose={(form) => editing.edit(COLUMNS, withTickForm(columns, form))}
        />
        <TickFields columns={columns} />
      </Group>
      <Group title={words.tabs.table}>
        <CheckBox
          isSelected={tables !== null}
          onChange={(on) => editing.edit(TABLES, on ? { earlier: names.earlierTable, last: names.lastTable } : null)}
        >
          {words.twoTables}
        </CheckBox>
        {tables === null ? null : (
          <>
            <WordsField label={words.earlierTable} lens={EARLIER} value={tables.earlier} />
            <WordsField label={words.lastTable} lens={LAST} value={tables.last} />
          </>
        )}
      </Group>
    </>
  );
}

interface ColumnFieldsProps {
  readonly column: FollowUpColumn;
  readonly index: number;
  readonly profile: Profile;
}

/** The kinds that a column may be changed to: its own, and those that no other column is. */
const kindsFor = (columns: readonly FollowUpColumn[], own: FollowUpColumnKind) =>
  FOLLOW_UP_COLUMNS.filter((kind) => kind === own || !columns.some((column) => column.kind === kind));

function ColumnFields({ column, index, profile }: ColumnFieldsProps) {
  const words = strings.profiles;
  const editing = useEditing();
  const names = strings.review.kinds.columns;
  const width = profile.followUp.widths[column.kind];
  const WIDTH = lens<ColumnWidth>(`followUp.widths.${column.kind}`);
  const unit = "em" in width ? "em" : "share";
  const value = "em" in width ? width.em : width.share;
  const isFixed = column.kind === "subject" || column.options !== undefined;
  return (
    <>
      {isFixed ? (
        <span className="profiles-fixed">{names[column.kind]}</span>
      ) : (
        <Choice
          label={words.kind}
          labelHidden
          chosen={column.kind}
          choices={kindsFor(profile.followUp.columns, column.kind).map((id) => ({ id, name: names[id] }))}
          onChoose={(kind) => editing.edit(lens<FollowUpColumn>(`followUp.columns.${index}`), { ...column, kind })}
        />
      )}
      <WordsField
        label={words.label}
        labelHidden
        lens={lens<string>(`followUp.columns.${index}.label`)}
        value={column.label}
      />
      {column.options === undefined ? (
        <>
          <NumberField
            label={words.columnWidth}
            labelHidden
            lens={lens<number>(`${WIDTH.key}.${unit}`)}
            value={value}
            least={0.5}
            most={LIMITS.column.most}
          />
          <Choice
            label={words.columnWidth}
            labelHidden
            chosen={unit}
            choices={(["em", "share"] as const).map((id) => ({ id, name: words.widthKinds[id] }))}
            onChoose={(next) => {
              if (next !== unit) editing.edit(WIDTH, next === "em" ? { em: 5 } : { share: 3 });
            }}
          />
        </>
      ) : null}
    </>
  );
}

/** A column of a kind that the table has not yet; null where it has all. */
function freshColumn(columns: readonly FollowUpColumn[]): FollowUpColumn | null {
  const kind = FOLLOW_UP_COLUMNS.find(
    (each) => each !== "ruling" && each !== "suggestion" && !columns.some((column) => column.kind === each),
  );
  return kind === undefined ? null : { kind, label: strings.review.kinds.columns[kind] };
}

/** The signs of the boxes and the words behind them. */
function TickFields({ columns }: { readonly columns: readonly FollowUpColumn[] }) {
  const words = strings.profiles;
  return columns.map((column, index) => {
    if (column.options === undefined || column.tick === undefined) return null;
    const at = `followUp.columns.${index}`;
    return (
      <div key={`${column.kind} ${column.label}`} className="profiles-pairs">
        <WordsField label={words.tickOn} lens={lens<string>(`${at}.tick.on`)} value={column.tick.on} most={4} />
        <WordsField label={words.tickOff} lens={lens<string>(`${at}.tick.off`)} value={column.tick.off} most={4} />
        {column.options.map((option, place) =>
          option.label === "" ? null : (
            <WordsField
              key={option.ruling}
              label={words.optionLabel(rulingName(option.ruling))}
              lens={lens<string>(`${at}.options.${place}.label`)}
              value={option.label}
            />
          ),
        )}
      </div>
    );
  });
}
