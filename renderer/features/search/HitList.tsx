import { memo, useMemo, useRef } from "react";
import type { SearchHit } from "../../../shared/contract/meetings.ts";
import type { Whereabouts } from "../../../shared/minutes/whereabouts.ts";
import { strings } from "../../strings/zhTW.ts";
import { isComposing } from "../../ui/composing.ts";
import { useRovingFocus } from "../../ui/useRovingFocus.ts";
import { HitLines } from "./HitLines.tsx";

interface HitListProps {
  readonly hits: readonly SearchHit[];
  /** Where they stand, in their order; null while that is not known. */
  readonly places: readonly (Whereabouts | null)[] | null;
  readonly onOpen: (hit: SearchHit) => void;
}

/** The passages found; the arrows move among them, Enter or a click opens one. */
export function HitList({ hits, places, onOpen }: HitListProps) {
  const list = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => hits.map((hit, at) => `${at} ${hit.meetingId} ${hit.blockId}`), [hits]);
  const { activeId, handlers } = useRovingFocus(list, ids);
  const openAt = (target: EventTarget) => {
    const row = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
    const hit = hits[ids.indexOf(row?.dataset.row ?? "")];
    if (hit !== undefined) onOpen(hit);
  };
  return (
    <div
      ref={list}
      className="search-hits"
      role="listbox"
      aria-label={strings.search.results}
      onFocus={handlers.onFocus}
      onClick={(event) => openAt(event.target)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !isComposing(event)) openAt(event.target);
        else handlers.onKeyDown(event);
      }}
    >
      {hits.map((hit, at) => {
        const id = ids[at] ?? "";
        return <Hit key={id} id={id} hit={hit} place={places?.[at] ?? null} isActive={id === activeId} />;
      })}
    </div>
  );
}

interface HitProps {
  readonly id: string;
  readonly hit: SearchHit;
  readonly place: Whereabouts | null;
  readonly isActive: boolean;
}

const Hit = memo(function Hit({ id, hit, place, isActive }: HitProps) {
  return (
    <div className="search-hit" role="option" aria-selected={isActive} data-row={id} tabIndex={isActive ? 0 : -1}>
      <HitLines hit={hit} place={place} />
    </div>
  );
});
