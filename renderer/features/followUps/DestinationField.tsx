import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { SeriesRow } from "../../../shared/contract/meetings.ts";
import { useLoaded } from "../../api/useLoaded.ts";
import { strings } from "../../strings/zhTW.ts";
import { isComposing } from "../../ui/composing.ts";
import { isFocusFree } from "../../ui/freeFocus.ts";
import type { Sent } from "./afterRuling.ts";
import { FIRST_FILTER, questionOf } from "./board.ts";
import "../../ui/TextField.css";
import "./DestinationField.css";

interface DestinationFieldProps {
  readonly sent: Sent;
  readonly series: readonly SeriesRow[];
  /** Null where she leaves it open. */
  readonly onSend: (destination: string | null) => void;
}

/** Asks in the line above the board which item a 併案 went into, or to which meeting a 移他會議; Escape leaves it open. */
export function DestinationField({ sent, series, onSend }: DestinationFieldProps) {
  const words = strings.followUps.rule;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const known = useDestinations(sent, series, typed);
  useEffect(() => {
    // The ruling's answer may come while she writes elsewhere.
    if (isFocusFree() || document.activeElement?.closest(".board, .ruling-bar")) field.current?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const destination = typed.trim();
    if (event.key === "Enter" && destination !== "") onSend(destination);
    else if (event.key === "Escape" || event.key === "Enter") onSend(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="destination">
      <label className="destination-name" htmlFor={id}>
        {sent.ruling === "merge" ? words.mergedInto : words.transferredTo}
      </label>
      <input
        ref={field}
        id={id}
        className="text-field-input destination-input"
        list={`${id}-known`}
        value={typed}
        autoComplete="off"
        maxLength={300}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <datalist id={`${id}-known`}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <span className="destination-keys">{words.destinationKeys}</span>
    </div>
  );
}

const MOST = 8;

/** Open items of the series that hold the words, or the other series. */
function useDestinations({ ruling, seriesId }: Sent, series: readonly SeriesRow[], typed: string): readonly string[] {
  const question = questionOf({ ...FIRST_FILTER, seriesId, text: typed.slice(0, 200) });
  const [page] = useLoaded("followUp.page", { ...question, offset: 0, limit: MOST });
  return useMemo(() => {
    if (ruling === "transfer") return series.filter(({ id }) => id !== seriesId).map(({ name }) => name);
    const rows = page.state === "ready" ? page.value.rows : [];
    return [...new Set(rows.map(({ number, subject }) => `${number} ${subject}`.trim()))];
  }, [ruling, seriesId, series, page]);
}
