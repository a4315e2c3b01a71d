import { useId } from "react";
import type { SeriesRow } from "../../../shared/contract/meetings.ts";
import type { ProfileRow } from "../../../shared/contract/profiles.ts";
import { baseOf } from "../../../shared/profiles/builtIn.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { CheckBox } from "../../ui/CheckBox.tsx";
import type { EditedProfile } from "./editing.ts";
import { Group, WordsField } from "./fields.tsx";
import { lens } from "./lens.ts";
import type { ProfileDeeds } from "./useProfileDeeds.ts";

const NAME = lens<string>("name");

interface UsePartProps {
  readonly edited: EditedProfile;
  readonly rows: readonly ProfileRow[];
  readonly series: readonly SeriesRow[];
  readonly deeds: ProfileDeeds;
}

/** 用途: its name, the series that use it, and what can be done with it as a whole. */
export function UsePart({ edited, rows, series, deeds }: UsePartProps) {
  const words = strings.profiles;
  const { id, isBuiltIn, profile } = edited;
  const row = rows.find((each) => each.id === id) ?? null;
  const stale = row?.staleDrafts ?? 0;
  return (
    <>
      <Group title={words.name}>
        {isBuiltIn ? (
          <p className="profiles-name">{profile.name}</p>
        ) : (
          <WordsField label={words.name} labelHidden lens={NAME} value={profile.name} needed />
        )}
        <p className="profiles-hint">{isBuiltIn ? words.builtInNote : words.ownNote(baseOf(profile).name)}</p>
        <div className="profiles-line">
          <Button icon="add" onPress={() => deeds.copy(profile)}>
            {words.copy}
          </Button>
          <Button icon="export" onPress={() => deeds.saveAsFile()}>
            {words.save}
          </Button>
          {isBuiltIn || row === null ? null : (
            <Button icon="bin" onPress={() => deeds.remove(row)}>
              {words.remove}
            </Button>
          )}
        </div>
      </Group>
      <Group title={words.series}>
        <p className="profiles-hint">{words.seriesWords}</p>
        {series.length === 0 ? <p className="profiles-hint">{words.noSeries}</p> : null}
        <ul className="profiles-series">
          {series.map((each) => (
            <SeriesChoice key={each.id} series={each} id={id} rows={rows} deeds={deeds} />
          ))}
        </ul>
        {stale === 0 || row === null ? null : (
          <div className="profiles-stale" role="status">
            <p>{words.staleDrafts(stale)}</p>
            <Button onPress={() => deeds.applyToDrafts(row.id)}>{words.applyToDrafts}</Button>
          </div>
        )}
        <p className="profiles-hint">{words.finalWords}</p>
      </Group>
    </>
  );
}

interface SeriesChoiceProps {
  readonly series: SeriesRow;
  readonly id: string | null;
  readonly rows: readonly ProfileRow[];
  readonly deeds: ProfileDeeds;
}

function SeriesChoice({ series, id, rows, deeds }: SeriesChoiceProps) {
  const used = rows.find(({ seriesIds }) => seriesIds.includes(series.id)) ?? null;
  const note = useId();
  const isOther = used !== null && used.id !== id;
  return (
    <li>
      <CheckBox
        isSelected={used !== null && used.id === id}
        isDisabled={id === null}
        onChange={(on) => deeds.use(series.id, on ? id : null)}
        {...(isOther ? { "aria-describedby": note } : {})}
      >
        {series.name}
      </CheckBox>
      {isOther ? (
        <span className="profiles-hint" id={note}>
          {strings.profiles.otherProfile(used.profile.name)}
        </span>
      ) : null}
    </li>
  );
}
