import { useEffect, useRef, useState } from "react";
import { LONGEST_PHRASE, MOST_PHRASES } from "../../../shared/contract/settings.ts";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { useLoaded } from "../../api/useLoaded.ts";
import { useKeys } from "../../app/keys/useKeys.ts";
import { strings } from "../../strings/zhTW.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import "./PhrasesPart.css";

/** So long after the last key her words are kept, in milliseconds. */
const PAUSE = 600;

const phrasesIn = (text: string) =>
  [...new Set(text.split("\n").map((line) => line.trim()))].filter((line) => line !== "");

type State = "as-kept" | "saved" | "too-many" | { readonly message: string };

/** Her own set words, one a line. */
export function PhrasesPart() {
  const [settings] = useLoaded("settings.get", {});
  switch (settings.state) {
    case "loading":
      return null;
    case "failed":
      return <ErrorState title={strings.settings.phrases} words={settings.refusal.message} />;
    case "ready":
      return <Phrases first={settings.value.phrases} />;
  }
}

function Phrases({ first }: { readonly first: readonly string[] }) {
  const words = strings.settings;
  const bridge = useBridge();
  const [state, setState] = useState<State>("as-kept");
  const keys = useKeys("editor-stockPhrase");
  const timer = useRef<number | null>(null);
  const waiting = useRef<(() => void) | null>(null);
  const keep = (text: string) => {
    const phrases = phrasesIn(text);
    if (phrases.length > MOST_PHRASES || phrases.some((phrase) => phrase.length > LONGEST_PHRASE)) {
      setState("too-many");
      return;
    }
    void ask(bridge, "settings.set", { phrases }).then((answer) =>
      setState(answer.ok ? "saved" : { message: answer.refusal.message }),
    );
  };
  const keepSoon = (text: string) => {
    if (timer.current !== null) window.clearTimeout(timer.current);
    waiting.current = () => {
      waiting.current = null;
      keep(text);
    };
    timer.current = window.setTimeout(() => waiting.current?.(), PAUSE);
  };
  // What was typed just before she went to another page is kept too.
  useEffect(() => () => waiting.current?.(), []);
  return (
    <>
      <p className="settings-words" id="phrases-words">
        {words.phrasesWords(keys)}
      </p>
      <textarea
        className="phrases-field"
        aria-label={words.phrasesLabel}
        aria-describedby="phrases-words"
        rows={6}
        spellCheck={false}
        defaultValue={first.join("\n")}
        onChange={(event) => keepSoon(event.target.value)}
      />
      <p className="settings-words" role="status">
        {state === "saved" ? words.phrasesSaved : null}
        {state === "too-many" ? words.phrasesTooMany(MOST_PHRASES, LONGEST_PHRASE) : null}
        {typeof state === "object" ? state.message : null}
      </p>
    </>
  );
}
