import {
  FULL_TEN_STYLE,
  LIST_BULLETS,
  type ListStyle,
  NUMBERED_STYLES,
  outlineRank,
} from "../../../shared/numbering/listStyle.ts";
import { defaultProfile } from "../../../shared/profiles/defaultProfile.ts";
import { LIMITS } from "../../../shared/profiles/limits.ts";
import type { Profile } from "../../../shared/profiles/profile.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { isUsual, useEditing } from "./editingContext.ts";
import { ChoiceField, FlagField, Group, ResetButton } from "./fields.tsx";
import { lens } from "./lens.ts";

const SECTION = lens<string>("numbering.section");
const LEVELS = lens<readonly ListStyle[]>("numbering.levels");
const BY_WORD = lens<boolean>("numbering.byWord");

/** Numbered styles in the order of the chain of a government document, then bullets. */
const NUMBERED = [...NUMBERED_STYLES].sort((one, other) => outlineRank(one) - outlineRank(other));

const STYLE_CHOICES = [...NUMBERED, ...LIST_BULLETS].map((id) => ({ id, name: id }));

const sectionChoices = () => {
  const words = strings.profiles;
  const plainTen = defaultProfile.numbering.section;
  return [
    { id: plainTen, name: words.plainTen },
    { id: FULL_TEN_STYLE, name: words.fullTen },
    { id: "", name: words.noMarks },
    ...NUMBERED.filter((id) => id !== plainTen).map((id) => ({ id, name: id })),
  ];
};

/** 項次: the marks of sections and of the lists below them. */
export function MarksPart({ profile }: { readonly profile: Profile }) {
  const words = strings.profiles;
  const editing = useEditing();
  const { section, levels, byWord } = profile.numbering;
  return (
    <>
      <Group title={words.sectionMarks}>
        <ChoiceField
          label={words.sectionMarks}
          labelHidden
          lens={SECTION}
          value={section}
          choices={sectionChoices()}
          canReset={!isUsual(SECTION, profile)}
        />
      </Group>
      <Group
        title={words.levels}
        reset={isUsual(LEVELS, profile) ? null : <ResetButton lens={LEVELS} label={words.levels} />}
      >
        <div className="profiles-pairs">
          {levels.map((style, depth) => (
            <ChoiceField
              // biome-ignore lint/suspicious/noArrayIndexKey: a level is its depth
              key={depth}
              label={words.level(depth + 1)}
              lens={lens<ListStyle>(`numbering.levels.${depth}`)}
              value={style}
              choices={STYLE_CHOICES}
            />
          ))}
        </div>
        <div className="profiles-line">
          <Button
            look="quiet"
            icon="add"
            isDisabled={levels.length >= LIMITS.levels}
            onPress={() => editing.edit(LEVELS, [...levels, unusedStyle(levels)])}
          >
            {words.addLevel}
          </Button>
          <Button
            look="quiet"
            isDisabled={levels.length <= 1}
            onPress={() => editing.edit(LEVELS, levels.slice(0, -1))}
          >
            {words.removeLevel}
          </Button>
        </div>
        <p className="profiles-hint">{words.marksHint}</p>
      </Group>
      <Group title={words.byWordTitle}>
        <FlagField label={words.byWord} lens={BY_WORD} value={byWord} canReset={!isUsual(BY_WORD, profile)} />
        <p className="profiles-hint">{words.byWordHint}</p>
      </Group>
    </>
  );
}

const unusedStyle = (levels: readonly ListStyle[]): ListStyle =>
  NUMBERED_STYLES.find((style) => !levels.includes(style)) ?? LIST_BULLETS[0] ?? "";
