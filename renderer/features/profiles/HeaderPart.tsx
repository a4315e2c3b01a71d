import {
  CLASSIFICATIONS,
  type Classification,
  HEADER_FIELD_KINDS,
  type HeaderFieldKind,
} from "../../../shared/minutes/vocabulary.ts";
import { LIMITS } from "../../../shared/profiles/limits.ts";
import type { Profile } from "../../../shared/profiles/profile.ts";
import { strings } from "../../strings/zhTW.ts";
import { Choice } from "../../ui/Choice.tsx";
import { isUsual, useEditing } from "./editingContext.ts";
import { ChoiceField, FlagField, Group, ResetButton, WordsField } from "./fields.tsx";
import { lens } from "./lens.ts";
import { Rows } from "./Rows.tsx";

type HeaderRow = Profile["headerFields"][number];

const TITLE = lens<string>("titleForm");
const FIELDS = lens<readonly HeaderRow[]>("headerFields");
const LEVEL = lens<Classification | null>("classification.level");
const CONDITION = lens<string>("classification.condition");

const FRESH: HeaderRow = { kind: "other", label: "", numbered: false, sameLine: false };

/** 表頭: the title of a new record, its header lines, its 密等. */
export function HeaderPart({ profile }: { readonly profile: Profile }) {
  const words = strings.profiles;
  const editing = useEditing();
  const { level, condition } = profile.classification;
  const kinds = HEADER_FIELD_KINDS.map((id) => ({ id, name: strings.review.kinds.headerFields[id] }));
  return (
    <>
      <Group title={words.titleForm}>
        <WordsField
          label={words.titleForm}
          labelHidden
          lens={TITLE}
          value={profile.titleForm}
          hint={words.titleFormHint}
          needed
          canReset={!isUsual(TITLE, profile)}
        />
      </Group>
      <Group
        title={words.headerFields}
        reset={isUsual(FIELDS, profile) ? null : <ResetButton lens={FIELDS} label={words.headerFields} />}
      >
        <Rows what={words.headerFields} lens={FIELDS} rows={profile.headerFields} most={LIMITS.rows} fresh={FRESH}>
          {(row, index) => (
            <>
              <ChoiceField
                label={words.kind}
                labelHidden
                lens={lens<HeaderFieldKind>(`headerFields.${index}.kind`)}
                value={row.kind}
                choices={kinds}
              />
              <WordsField
                label={words.label}
                labelHidden
                lens={lens<string>(`headerFields.${index}.label`)}
                value={row.label}
              />
              <FlagField
                label={words.numbered}
                lens={lens<boolean>(`headerFields.${index}.numbered`)}
                value={row.numbered}
              />
              <FlagField
                label={words.sameLine}
                lens={lens<boolean>(`headerFields.${index}.sameLine`)}
                value={row.sameLine}
              />
            </>
          )}
        </Rows>
        <p className="profiles-hint">
          {words.sameLineHint}
          {words.moveHint}
        </p>
      </Group>
      <Group title={words.classification}>
        <div className="profiles-line">
          <Choice
            label={words.classification}
            labelHidden
            chosen={level ?? "none"}
            choices={[
              { id: "none", name: words.noClassification },
              ...CLASSIFICATIONS.map((each) => ({ id: each, name: each })),
            ]}
            onChoose={(chosen) => editing.edit(LEVEL, CLASSIFICATIONS.find((each) => each === chosen) ?? null)}
          />
          {level === null ? null : (
            <WordsField label={words.condition} labelHidden lens={CONDITION} value={condition} hint={words.condition} />
          )}
        </div>
      </Group>
    </>
  );
}
