import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Draft } from "../../../editor/draft.ts";
import type { Found } from "../../../editor/find/finder.ts";
import { strings } from "../../../strings/zhTW.ts";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { isComposing } from "../../../ui/composing.ts";
import { useToasts } from "../../../ui/Toast.tsx";
import { useObserved } from "../useObserved.ts";
import { FindField } from "./FindField.tsx";
import "./FindBar.css";

/** 尋找 and 取代, above the paper; null while it is closed. */
export function FindBar({ draft }: { readonly draft: Draft }) {
  const open = useObserved(draft.finder.bar);
  return open === null ? null : (
    <OpenBar key={open.opened} draft={draft} withReplace={open.withReplace} words={open.words} />
  );
}

interface OpenBarProps {
  readonly draft: Draft;
  readonly withReplace: boolean;
  readonly words: string;
}

function countWords({ count, current, variants }: Found, query: string): string {
  const words = strings.editor.find;
  if (query === "") return "";
  if (count === 0) return words.none;
  return variants === 0 ? words.count(current, count) : words.countWithVariants(current, count, variants);
}

function OpenBar({ draft, withReplace, words: first }: OpenBarProps) {
  const words = strings.editor.find;
  const { finder } = draft;
  const toasts = useToasts();
  const [query, setQuery] = useState(first);
  const [text, setText] = useState("");
  const found = useObserved(finder.found);
  const field = useRef<HTMLInputElement>(null);
  const replaceField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
    finder.search(first);
  }, [finder, first]);
  const find = (next: string) => {
    setQuery(next);
    finder.search(next);
  };
  const replace = () => {
    finder.replace(text);
    if (finder.found.get().count === 0) field.current?.focus();
  };
  const replaceAll = () => {
    const count = finder.replaceAll(text);
    // The button has nothing left to do and would take the focus with it.
    field.current?.focus();
    if (count > 0) toasts.show(words.replaced(count));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === "Escape") finder.close();
    else if (event.key === "Enter" && event.target === field.current) finder.step(event.shiftKey ? -1 : 1);
    else if (event.key === "Tab" && !event.shiftKey && event.target === field.current && replaceField.current !== null)
      replaceField.current.focus();
    else if (event.key === "F3") finder.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="find-bar" aria-label={words.bar} onKeyDown={onKeyDown}>
      <div className="find-line">
        <FindField ref={field} label={words.field} value={query} onChange={find} />
        <span className="find-count" role="status">
          {countWords(found, query)}
        </span>
        <IconButton icon="up" label={words.previous} isDisabled={found.count === 0} onPress={() => finder.step(-1)} />
        <IconButton icon="chevron" label={words.next} isDisabled={found.count === 0} onPress={() => finder.step(1)} />
        <IconButton icon="close" label={words.close} onPress={() => finder.close()} />
      </div>
      {withReplace && !draft.isFinal ? (
        <div className="find-line">
          <FindField ref={replaceField} label={words.replaceField} value={text} onChange={setText} onEnter={replace} />
          <Button isDisabled={found.count === 0} onPress={replace}>
            {words.replace}
          </Button>
          <Button isDisabled={found.count === 0} onPress={replaceAll}>
            {words.replaceAll}
          </Button>
        </div>
      ) : null}
    </search>
  );
}
