import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Draft } from "../../editor/draft.ts";
import type { OutlineEntry } from "../../editor/outline.ts";
import { strings } from "../../strings/zhTW.ts";
import { isComposing } from "../../ui/composing.ts";
import { useObserved } from "./useObserved.ts";

interface EntryProps {
  readonly entry: OutlineEntry;
  readonly isCurrent: boolean;
  readonly onGo: (id: string) => void;
}

function Entry({ entry, isCurrent, onGo }: EntryProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCurrent) button.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={`pane-row outline-entry outline-level-${entry.level}${entry.literal ? " outline-doubt" : ""}`}
        aria-current={isCurrent ? "location" : undefined}
        onClick={() => onGo(entry.id)}
      >
        <span className="outline-mark">{entry.mark}</span>
        <span className="outline-text">{entry.text === "" ? strings.editor.unnamedEntry : entry.text}</span>
      </button>
    </li>
  );
}

/** The arrows go through the list; Enter goes to the place in the paper. */
function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || isComposing(event)) return;
  const entries = [...event.currentTarget.querySelectorAll("button")];
  const at = entries.indexOf(document.activeElement as HTMLButtonElement);
  const next = entries[at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Sections and motions with their marks; the one at the cursor is lit. */
export function OutlinePane({ draft }: { readonly draft: Draft }) {
  const words = strings.editor;
  const entries = useObserved(draft.outline);
  const { entryId } = useObserved(draft.place);
  const title = useObserved(draft.title);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from button to button
    <div className="outline" onKeyDown={onKeyDown}>
      <h2 className="pane-title">{words.outline}</h2>
      <ol className="outline-list">
        <Entry
          entry={{
            id: "",
            level: 1,
            mark: "",
            literal: false,
            text: title === "" ? words.untitled : words.outlineHeader,
          }}
          isCurrent={entryId === null}
          onGo={() => draft.goToStart()}
        />
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} isCurrent={entry.id === entryId} onGo={(id) => draft.goTo(id)} />
        ))}
      </ol>
    </div>
  );
}
