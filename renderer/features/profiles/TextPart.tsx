import { LIMITS, MAY_BE_BOLD } from "../../../shared/profiles/limits.ts";
import type { LineHeight, Profile, TextStyle, TextStyleName } from "../../../shared/profiles/profile.ts";
import { TEXT_STYLE_NAMES } from "../../../shared/profiles/textStyleNames.ts";
import { strings } from "../../strings/zhTW.ts";
import { Choice } from "../../ui/Choice.tsx";
import { isUsual, useEditing } from "./editingContext.ts";
import { FlagField, Group, NumberField, ResetButton, WordsField } from "./fields.tsx";
import { lens } from "./lens.ts";

const CHINESE = lens<string>("fonts.eastAsian");
const LATIN = lens<string>("fonts.latin");

const LINE_RULES = ["exact", "atLeast", "single"] as const;

const LENSES = new Map(
  TEXT_STYLE_NAMES.map((style) => [
    style,
    {
      whole: lens<TextStyle>(`styles.${style}`),
      size: lens<number>(`styles.${style}.size`),
      line: lens<LineHeight>(`styles.${style}.line`),
      height: lens<number>(`styles.${style}.line.height`),
      before: lens<number>(`styles.${style}.before`),
      bold: lens<boolean>(`styles.${style}.bold`),
    },
  ]),
);

/** 文字: fonts, and for each kind of text its size and line height. */
export function TextPart({ profile }: { readonly profile: Profile }) {
  const words = strings.profiles;
  return (
    <>
      <Group title={words.fonts}>
        <div className="profiles-line">
          <WordsField
            label={words.fontEastAsian}
            lens={CHINESE}
            value={profile.fonts.eastAsian}
            suggestions={strings.profilesFonts.eastAsian}
            needed
            canReset={!isUsual(CHINESE, profile)}
          />
          <WordsField
            label={words.fontLatin}
            lens={LATIN}
            value={profile.fonts.latin}
            suggestions={strings.profilesFonts.latin}
            needed
            canReset={!isUsual(LATIN, profile)}
          />
        </div>
        <p className="profiles-hint">{words.fontHint}</p>
      </Group>
      {TEXT_STYLE_NAMES.map((style) => (
        <StyleGroup key={style} style={style} profile={profile} />
      ))}
      <p className="profiles-hint">{words.points}</p>
    </>
  );
}

function StyleGroup({ style, profile }: { readonly style: TextStyleName; readonly profile: Profile }) {
  const words = strings.profiles;
  const editing = useEditing();
  const lenses = LENSES.get(style);
  if (lenses === undefined) return null;
  const { size, line, before, bold } = profile.styles[style];
  const name = words.styles[style];
  const height = line.rule === "single" ? size * 1.25 : line.height;
  return (
    <Group
      title={name}
      reset={isUsual(lenses.whole, profile) ? null : <ResetButton lens={lenses.whole} label={name} />}
    >
      <div className="profiles-line profiles-style">
        <NumberField label={words.size} lens={lenses.size} value={size} {...LIMITS.size} />
        <Choice
          label={words.line}
          chosen={line.rule}
          choices={LINE_RULES.map((id) => ({ id, name: words.lineRules[id] }))}
          onChoose={(rule) => editing.edit(lenses.line, rule === "single" ? { rule } : { rule, height })}
        />
        {line.rule === "single" ? (
          <span />
        ) : (
          <NumberField label={words.lineHeight} lens={lenses.height} value={line.height} {...LIMITS.size} />
        )}
        <NumberField label={words.before} lens={lenses.before} value={before} least={0} most={LIMITS.before.most} />
        {MAY_BE_BOLD.has(style) ? <FlagField label={words.bold} lens={lenses.bold} value={bold} /> : <span />}
      </div>
    </Group>
  );
}
