import {
  MOTION_KINDS,
  MOTION_PART_KINDS,
  OUTCOME_KINDS,
  type OutcomeKind,
  SECTION_KINDS,
  type SectionKind,
} from "../../../shared/minutes/vocabulary.ts";
import { LIMITS, ORDINAL_NUMERALS } from "../../../shared/profiles/limits.ts";
import type { MotionForm, Profile } from "../../../shared/profiles/profile.ts";
import { strings } from "../../strings/zhTW.ts";
import { CheckBox } from "../../ui/CheckBox.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { isUsual, useEditing } from "./editingContext.ts";
import { ChoiceField, FlagField, Group, ResetButton, WordsField } from "./fields.tsx";
import { lens } from "./lens.ts";
import { Rows } from "./Rows.tsx";

type SectionRow = Profile["sections"][number];

const SECTIONS = lens<readonly SectionRow[]>("sections");
const LABELS = lens<Profile["labels"]>("labels");
const SEPARATOR = lens<string>("labels.separator");
const ORDINAL = lens<Profile["labels"]["ordinal"]>("labels.ordinal");
const MOTIONS = lens<Profile["motions"]>("motions");
const VOTE = lens<string>("voteForm");

const SEPARATORS = ["full", "half", "none"] as const;

/** 章節: the sections of a new record, what motions are called and made of. */
export function SectionsPart({ profile }: { readonly profile: Profile }) {
  const words = strings.profiles;
  const kinds = SECTION_KINDS.map((id) => ({ id, name: strings.review.kinds.sections[id] }));
  const fresh: SectionRow = { kind: "other", title: strings.review.kinds.sections.other };
  return (
    <>
      <Group
        title={words.sections}
        reset={isUsual(SECTIONS, profile) ? null : <ResetButton lens={SECTIONS} label={words.sections} />}
      >
        <Rows what={words.sections} lens={SECTIONS} rows={profile.sections} most={LIMITS.rows} fresh={fresh}>
          {(row, index) => (
            <>
              <ChoiceField
                label={words.kind}
                labelHidden
                lens={lens<SectionKind>(`sections.${index}.kind`)}
                value={row.kind}
                choices={kinds}
              />
              <WordsField
                label={words.sectionTitle}
                labelHidden
                lens={lens<string>(`sections.${index}.title`)}
                value={row.title}
                needed
              />
            </>
          )}
        </Rows>
        <p className="profiles-hint">{words.moveHint}</p>
      </Group>
      <Labels profile={profile} />
      <Motions profile={profile} />
    </>
  );
}

function Labels({ profile }: { readonly profile: Profile }) {
  const words = strings.profiles;
  const editing = useEditing();
  const { labels } = profile;
  const names = strings.review.kinds;
  const signs = strings.profilesSigns.separators;
  return (
    <Group
      title={words.motions}
      reset={isUsual(LABELS, profile) ? null : <ResetButton lens={LABELS} label={words.motions} />}
    >
      <div className="profiles-pairs">
        {MOTION_KINDS.map((kind) => (
          <WordsField
            key={kind}
            label={words.motionLabel(names.motions[kind])}
            lens={lens<string>(`labels.motion.${kind}`)}
            value={labels.motion[kind]}
          />
        ))}
        <ChoiceField
          label={words.ordinal}
          lens={ORDINAL}
          value={labels.ordinal}
          choices={ORDINAL_NUMERALS.map((id) => ({ id, name: words.ordinals[id] }))}
        />
        <Choice
          label={words.separator}
          chosen={SEPARATORS.find((each) => signs[each] === labels.separator) ?? "none"}
          choices={SEPARATORS.map((id) => ({ id, name: words.separators[id] }))}
          onChoose={(chosen) => editing.edit(SEPARATOR, signs[chosen])}
        />
        {MOTION_PART_KINDS.map((kind) => (
          <WordsField
            key={kind}
            label={words.partLabel(names.motionParts[kind])}
            lens={lens<string>(`labels.motionPart.${kind}`)}
            value={labels.motionPart[kind]}
          />
        ))}
        {OUTCOME_KINDS.map((kind) => (
          <WordsField
            key={kind}
            label={words.outcomeLabel(names.outcomes[kind])}
            lens={lens<string>(`labels.outcome.${kind}`)}
            value={labels.outcome[kind]}
          />
        ))}
        {MOTION_KINDS.map((kind) => (
          <ChoiceField
            key={kind}
            label={words.outcomeOf(names.motions[kind])}
            lens={lens<OutcomeKind>(`labels.outcomeOf.${kind}`)}
            value={labels.outcomeOf[kind]}
            choices={OUTCOME_KINDS.map((id) => ({ id, name: names.outcomes[id] }))}
          />
        ))}
      </div>
      <p className="profiles-hint">{words.motionLabelHint}</p>
    </Group>
  );
}

function Motions({ profile }: { readonly profile: Profile }) {
  const words = strings.profiles;
  return (
    <Group
      title={words.parts}
      reset={isUsual(MOTIONS, profile) ? null : <ResetButton lens={MOTIONS} label={words.parts} />}
    >
      {MOTION_KINDS.map((kind) => {
        const name = strings.review.kinds.motions[kind];
        const form = profile.motions[kind];
        return (
          <fieldset key={kind} className="profiles-motion">
            <legend>{words.partsOf(name)}</legend>
            <PartBoxes form={form} whole={lens<MotionForm>(`motions.${kind}`)} />
            <FlagField label={words.vote} lens={lens<boolean>(`motions.${kind}.vote`)} value={form.vote} />
            <FlagField label={words.outcome} lens={lens<boolean>(`motions.${kind}.outcome`)} value={form.outcome} />
          </fieldset>
        );
      })}
      <WordsField label={words.voteForm} lens={VOTE} value={profile.voteForm} canReset={!isUsual(VOTE, profile)} />
    </Group>
  );
}

function PartBoxes(props: { readonly form: MotionForm; readonly whole: ReturnType<typeof lens<MotionForm>> }) {
  const { form, whole } = props;
  const editing = useEditing();
  const toggled = (part: (typeof MOTION_PART_KINDS)[number], on: boolean) =>
    MOTION_PART_KINDS.filter((each) => (each === part ? on : form.parts.includes(each)));
  return MOTION_PART_KINDS.map((part) => (
    <CheckBox
      key={part}
      isSelected={form.parts.includes(part)}
      onChange={(on) => editing.edit(whole, { ...form, parts: toggled(part, on) })}
    >
      {strings.review.kinds.motionParts[part]}
    </CheckBox>
  ));
}
