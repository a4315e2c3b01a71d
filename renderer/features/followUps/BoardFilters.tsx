import { type KeyboardEvent, useEffect, useMemo, useState } from "react";
import type { UnitCounts } from "../../../shared/contract/followUps.ts";
import type { SeriesRow } from "../../../shared/contract/meetings.ts";
import { strings } from "../../strings/zhTW.ts";
import { Choice } from "../../ui/Choice.tsx";
import { isComposing } from "../../ui/composing.ts";
import { TextField } from "../../ui/TextField.tsx";
import type { BoardFilter } from "./board.ts";

interface BoardFiltersProps {
  readonly filter: BoardFilter;
  /** Those of the series, or of all. */
  readonly units: readonly Pick<UnitCounts, "unitKey" | "unit">[];
  readonly series: readonly SeriesRow[];
  readonly onFilter: (change: Partial<BoardFilter>) => void;
  /** ↓, Enter or Escape in the field: down to the board. */
  readonly onLeave: () => void;
}

const STATUSES = (["open", "late", "thisMonth", "released", "left", "all"] as const).map((id) => ({
  id,
  name: strings.followUps.statuses[id],
}));

/** An id that no series and no unit has. */
const EVERY = "*";

/** Series, unit, status and words. */
export function BoardFilters({ filter, units, series, onFilter, onLeave }: BoardFiltersProps) {
  const words = strings.followUps;
  const seriesChoices = useMemo(
    () => [{ id: EVERY, name: words.allSeries }, ...series.map(({ id, name }) => ({ id, name }))],
    [series],
  );
  const unitChoices = useMemo(() => {
    const named = units.map(({ unitKey, unit }) => ({
      id: `=${unitKey}`,
      name: unit === "" ? words.noUnit : unit,
    }));
    return [{ id: EVERY, name: words.allUnits }, ...named];
  }, [units]);
  return (
    <search className="follow-ups-filters" aria-label={words.filters}>
      <Choice
        label={words.series}
        labelHidden
        className="follow-ups-series"
        chosen={filter.seriesId ?? EVERY}
        choices={seriesChoices}
        onChoose={(id) => onFilter({ seriesId: id === EVERY ? null : id, unitKey: null })}
      />
      <Choice
        label={words.unit}
        labelHidden
        className="follow-ups-unit"
        chosen={filter.unitKey === null ? EVERY : `=${filter.unitKey}`}
        choices={unitChoices}
        onChoose={(id) => onFilter({ unitKey: id === EVERY ? null : id.slice(1) })}
      />
      <Choice
        label={words.status}
        labelHidden
        className="follow-ups-status"
        chosen={filter.status}
        choices={STATUSES}
        onChoose={(status) => onFilter({ status })}
      />
      <WordsField text={filter.text} onText={(text) => onFilter({ text })} onLeave={onLeave} />
    </search>
  );
}

interface WordsFieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

/** The field for words; what is still being composed does not filter yet. */
function WordsField({ text, onText, onLeave }: WordsFieldProps) {
  const words = strings.followUps;
  const [typed, setTyped] = useState(text);
  const [composing, setComposing] = useState(false);
  useEffect(() => setTyped(text), [text]);
  const leaveDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" || isComposing(event)) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <div className="follow-ups-text" onKeyDownCapture={leaveDown}>
      <TextField
        label={words.text}
        labelHidden
        placeholder={words.textHint}
        type="search"
        maxLength={200}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          if (!composing) onText(value);
        }}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={(event) => {
          setComposing(false);
          if (event.target instanceof HTMLInputElement) onText(event.target.value);
        }}
        onEnter={onLeave}
        onEscape={() => (typed === "" ? onLeave() : onText(""))}
      />
      <span className="follow-ups-text-key" aria-hidden="true">
        /
      </span>
    </div>
  );
}
