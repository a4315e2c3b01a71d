import { type KeyboardEvent, useRef, useState } from "react";
import { Input, SearchField } from "react-aria-components";
import type { SearchHit } from "../../../shared/contract/meetings.ts";
import type { Whereabouts } from "../../../shared/minutes/whereabouts.ts";
import { useNavigation } from "../../app/navigation.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { CheckBox } from "../../ui/CheckBox.tsx";
import { isComposing } from "../../ui/composing.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Icon } from "../../ui/icons.tsx";
import { HitList } from "./HitList.tsx";
import { HIT_LIMIT, type SearchState, useSearch } from "./useSearch.ts";
import "./SearchPage.css";

interface SearchPageProps {
  readonly initialQuery: string;
  /** Told of each query, so that coming back from a hit finds it here again. */
  readonly onQuery: (query: string) => void;
}

/** One field; the passages found stand under it, the arrows go down to them and back, Enter goes to one. */
export function SearchPage({ initialQuery, onQuery }: SearchPageProps) {
  const words = strings.search;
  const { go } = useNavigation();
  const [query, setQuery] = useState(initialQuery);
  const [composing, setComposing] = useState(false);
  const [state, retry] = useSearch(query, composing);
  const [onlyOutcomes, setOnlyOutcomes] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const open = (hit: SearchHit) => {
    onQuery(query);
    go({ page: "drafting", meetingId: hit.meetingId, blockId: hit.blockId });
  };
  /** The arrows lead from the field into the list and back; the list has its own keys between. */
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (isComposing(event)) return event.stopPropagation();
    const first = page.current?.querySelector<HTMLElement>("[role='option']") ?? null;
    const inField = event.target === field.current;
    const inList = event.target instanceof Element && event.target.closest("[role='listbox']") !== null;
    const down = inField && (event.key === "ArrowDown" || event.key === "Enter") ? first : null;
    const isUp = inList && (event.key === "Escape" || (event.key === "ArrowUp" && event.target === first));
    const next = isUp ? field.current : down;
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
  };
  return (
    <div className="search" ref={page} onKeyDownCapture={onKeyDownCapture}>
      <h1 className="visually-hidden">{words.title}</h1>
      <header className="search-head">
        <SearchField className="search-field" aria-label={words.field} autoFocus value={query} onChange={setQuery}>
          <Icon name="search" />
          <Input
            ref={field}
            className="search-input"
            placeholder={words.placeholder}
            maxLength={200}
            onCompositionStart={() => setComposing(true)}
            onCompositionEnd={() => setComposing(false)}
          />
          <IconButton icon="close" label={words.clear} className="search-clear" />
        </SearchField>
        <CheckBox isSelected={onlyOutcomes} onChange={setOnlyOutcomes}>
          {words.onlyOutcomes}
        </CheckBox>
        <p className="search-count" role="status">
          {countWords(state, onlyOutcomes)}
        </p>
      </header>
      <SearchBody state={state} onlyOutcomes={onlyOutcomes} onOpen={open} onRetry={retry} />
    </div>
  );
}

interface Shown {
  readonly hits: readonly SearchHit[];
  readonly places: readonly (Whereabouts | null)[] | null;
}

/** What is listed of the hits: all of them, or those of which it is known that they belong to a decision. */
function shownOf({ hits, places }: Shown, onlyOutcomes: boolean): Shown {
  if (!onlyOutcomes || places === null) return { hits, places };
  const isOutcome = (_: unknown, at: number) => places[at]?.inOutcome === true;
  return { hits: hits.filter(isOutcome), places: places.filter(isOutcome) };
}

function countWords(state: SearchState, onlyOutcomes: boolean): string {
  const words = strings.search;
  if (state.state === "searching") return words.searching;
  if (state.state !== "found" || state.hits.length === 0) return "";
  if (onlyOutcomes && state.places !== null) {
    return words.foundOutcomes(shownOf(state, true).hits.length, state.hits.length);
  }
  return state.hits.length >= HIT_LIMIT ? words.foundMore(state.hits.length) : words.found(state.hits.length);
}

interface SearchBodyProps {
  readonly state: SearchState;
  readonly onlyOutcomes: boolean;
  readonly onOpen: (hit: SearchHit) => void;
  readonly onRetry: () => void;
}

function SearchBody({ state, onlyOutcomes, onOpen, onRetry }: SearchBodyProps) {
  const words = strings.search;
  switch (state.state) {
    case "idle":
      return <EmptyState title={words.hintTitle} words={words.hintWords} />;
    case "searching":
      return null;
    case "failed":
      return (
        <ErrorState title={words.failedTitle} words={state.refusal.message}>
          <Button look="primary" onPress={onRetry}>
            {words.retry}
          </Button>
        </ErrorState>
      );
    case "found": {
      const { hits, query } = state;
      if (hits.length === 0) return <EmptyState title={words.nothingTitle(query)} words={words.nothingWords} />;
      const shown = shownOf(state, onlyOutcomes);
      if (shown.hits.length === 0) {
        return <EmptyState title={words.noOutcomeTitle(query)} words={words.noOutcomeWords} />;
      }
      return <HitList {...shown} onOpen={onOpen} />;
    }
  }
}
