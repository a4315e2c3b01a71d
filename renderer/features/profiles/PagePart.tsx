import { LIMITS } from "../../../shared/profiles/limits.ts";
import type { Profile } from "../../../shared/profiles/profile.ts";
import { strings } from "../../strings/zhTW.ts";
import { Choice } from "../../ui/Choice.tsx";
import { isUsual, useEditing } from "./editingContext.ts";
import { Group, NumberField, ResetButton } from "./fields.tsx";
import { lens } from "./lens.ts";
import { DIRECTIONS, directionOf, PAPERS, paperOf, sized } from "./papers.ts";

const PAGE = lens<Profile["page"]>("page");
const WIDTH = lens<number>("page.width");
const HEIGHT = lens<number>("page.height");
const SIDES = (["top", "bottom", "left", "right"] as const).map((side) => ({
  side,
  lens: lens<number>(`page.margins.${side}`),
}));

/** 版面: paper, direction, margins. */
export function PagePart({ profile }: { readonly profile: Profile }) {
  const words = strings.profiles;
  const editing = useEditing();
  const { page } = profile;
  const paper = paperOf(page);
  return (
    <Group
      title={words.paper}
      reset={isUsual(PAGE, profile) ? null : <ResetButton lens={PAGE} label={words.tabs.page} />}
    >
      <div className="profiles-line">
        <Choice
          label={words.paper}
          labelHidden
          chosen={paper}
          choices={PAPERS.map((id) => ({ id, name: words.papers[id] }))}
          onChoose={(chosen) => editing.edit(PAGE, sized(page, chosen))}
        />
        <Choice
          label={words.direction}
          labelHidden
          chosen={directionOf(page)}
          choices={DIRECTIONS.map((id) => ({ id, name: words.directions[id] }))}
          onChoose={(chosen) => {
            if (chosen !== directionOf(page)) editing.edit(PAGE, { ...page, width: page.height, height: page.width });
          }}
        />
      </div>
      {paper === "other" ? (
        <div className="profiles-line">
          <NumberField label={words.width} lens={WIDTH} value={page.width} {...LIMITS.paper} />
          <NumberField label={words.height} lens={HEIGHT} value={page.height} {...LIMITS.paper} />
        </div>
      ) : null}
      <h4 className="profiles-subtitle">{words.margins}</h4>
      <div className="profiles-line profiles-four">
        {SIDES.map(({ side, lens: each }) => (
          <NumberField key={side} label={words.sides[side]} lens={each} value={page.margins[side]} {...LIMITS.margin} />
        ))}
      </div>
    </Group>
  );
}
