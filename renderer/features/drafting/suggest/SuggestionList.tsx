import { useLayoutEffect, useRef } from "react";
import type { Draft } from "../../../editor/draft.ts";
import { type ShownSuggestions, SUGGESTION_LIST_ID } from "../../../editor/suggest/suggestPlugin.ts";
import { strings } from "../../../strings/zhTW.ts";
import { useObserved } from "../useObserved.ts";
import "./SuggestionList.css";

/** Names or set words beside the cursor; the keys stay with the paper. */
export function SuggestionList({ draft }: { readonly draft: Draft }) {
  const shown = useObserved(draft.suggestions);
  return shown === null ? null : <OpenList draft={draft} shown={shown} />;
}

function OpenList({ draft, shown }: { readonly draft: Draft; readonly shown: ShownSuggestions }) {
  const words = strings.editor.suggest;
  const list = useRef<HTMLDivElement>(null);
  const { suggestions, active, left, top, bottom } = shown;
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const { offsetHeight, offsetWidth } = element;
    const below = bottom + offsetHeight + 8 <= window.innerHeight;
    element.style.top = `${below ? bottom + 4 : Math.max(4, top - offsetHeight - 4)}px`;
    element.style.left = `${Math.max(4, Math.min(left, window.innerWidth - offsetWidth - 8))}px`;
  }, [left, top, bottom]);
  return (
    <div ref={list} className="suggestions">
      <div id={SUGGESTION_LIST_ID} role="listbox" aria-label={words[suggestions.kind]}>
        {suggestions.choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: its keys are handled in the paper, which keeps the focus
          <div
            key={choice}
            id={`${SUGGESTION_LIST_ID}-${index}`}
            role="option"
            aria-selected={index === active}
            className="suggestion"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => draft.chooseSuggestion(index)}
          >
            <kbd>{index + 1}</kbd>
            <span>{choice}</span>
          </div>
        ))}
      </div>
      <div className="suggestion-hint">{words.hint}</div>
    </div>
  );
}
