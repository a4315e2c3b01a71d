import { type KeyboardEvent, useMemo, useRef } from "react";
import { strings } from "../../strings/zhTW.ts";
import { isComposing } from "../../ui/composing.ts";
import { useRovingFocus } from "../../ui/useRovingFocus.ts";
import type { Match } from "./collected.ts";
import type { Collected, Collecting } from "./collecting.ts";
import { MatchCard } from "./MatchCard.tsx";
import { choicesOf } from "./matchChoices.ts";
import { shownSections } from "./sections.ts";

interface MatchListProps {
  readonly collected: Collected;
  readonly collecting: Collecting;
}

/** The answers, those that wait for her first; the arrows move among them, 1 to 3 choose. */
export function MatchList({ collected, collecting }: MatchListProps) {
  const words = strings.replies.collect;
  const list = useRef<HTMLDivElement>(null);
  const { matches, chosen, items } = collected;
  const sections = useMemo(() => shownSections(matches), [matches]);
  const ids = useMemo(() => sections.flatMap((section) => section.matches.map(({ id }) => id)), [sections]);
  const { activeId, handlers } = useRovingFocus(list, ids);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    const rowId = target?.closest<HTMLElement>("[data-row]")?.dataset.row;
    const onRow = target?.dataset.row !== undefined;
    // The menu of items takes the keys while it has the focus, the radio buttons the arrows.
    if (rowId === undefined || isComposing(event) || !(onRow || target instanceof HTMLInputElement)) return;
    const match = matches.find(({ id }) => id === rowId);
    const option = match === undefined ? undefined : optionFor(event, match);
    if (match !== undefined && option !== undefined) {
      event.preventDefault();
      collecting.choose(match.id, option.choice);
    } else if (onRow) handlers.onKeyDown(event);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the rows inside
    <div ref={list} onKeyDown={onKeyDown} onFocus={handlers.onFocus}>
      {sections.map(({ verdict, matches: own }) => (
        <section key={verdict} className="replies-section" aria-label={words.sections[verdict]}>
          <div className="replies-section-head">
            <h2>{words.sections[verdict]}</h2>
            <span className="replies-muted">{words.count(own.length)}</span>
          </div>
          <ul>
            {own.map((match) => (
              <MatchCard
                key={match.id}
                match={match}
                chosen={chosen}
                items={items}
                isActive={match.id === activeId}
                onChoose={collecting.choose}
                onPlace={collecting.place}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function optionFor(event: KeyboardEvent, match: Match) {
  if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-3]$/.test(event.key)) return undefined;
  return choicesOf(match)[Number(event.key) - 1];
}
