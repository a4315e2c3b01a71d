import { useState } from "react";
import { LONGEST_PASS_PHRASE, SHORTEST_PASS_PHRASE } from "../../../shared/contract/lock.ts";
import { strings } from "../../strings/zhTW.ts";
import { CheckBox } from "../../ui/CheckBox.tsx";
import { PhraseField } from "./PhraseField.tsx";

/** A new phrase as it was typed twice. */
export interface TypedTwice {
  readonly first: string;
  readonly second: string;
}

export const TYPED_NOTHING: TypedTwice = { first: "", second: "" };

/** Whether a phrase is long enough and the same both times. */
export const isSettled = ({ first, second }: TypedTwice): boolean =>
  first.trim().length >= SHORTEST_PASS_PHRASE && first === second;

interface NewPhraseProps {
  readonly typed: TypedTwice;
  readonly onType: (typed: TypedTwice) => void;
  readonly onEnter: () => void;
  readonly label?: string;
  readonly autoFocus?: boolean;
}

/** A new pass phrase, twice. */
export function NewPhrase({ typed, onType, onEnter, label, autoFocus = false }: NewPhraseProps) {
  const words = strings.lock;
  const [isShown, show] = useState(false);
  const { first, second } = typed;
  const isShort = first !== "" && second !== "" && first.trim().length < SHORTEST_PASS_PHRASE;
  const common = { isShown, maxLength: LONGEST_PASS_PHRASE, onEnter };
  return (
    <>
      <PhraseField
        {...common}
        label={label ?? words.newPhrase}
        description={words.phraseWords(SHORTEST_PASS_PHRASE)}
        value={first}
        autoFocus={autoFocus}
        error={isShort ? words.tooShort(SHORTEST_PASS_PHRASE) : null}
        onChange={(next) => onType({ first: next, second })}
      />
      <PhraseField
        {...common}
        label={words.again}
        value={second}
        error={second.length >= first.length && second !== first ? words.differs : null}
        onChange={(next) => onType({ first, second: next })}
      />
      <CheckBox isSelected={isShown} onChange={show}>
        {words.show}
      </CheckBox>
    </>
  );
}
