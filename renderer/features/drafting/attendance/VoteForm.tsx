import { useLayoutEffect, useRef, useState } from "react";
import { compareVotes, formatVote, proposesCarried, type VoteCounts } from "../../../../shared/attendance/voteWords.ts";
import { recordVote } from "../../../editor/commands/registry.ts";
import type { Draft } from "../../../editor/draft.ts";
import { strings } from "../../../strings/zhTW.ts";
import { Button } from "../../../ui/Button.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useToasts } from "../../../ui/Toast.tsx";

interface VoteFormProps {
  readonly draft: Draft;
  /** Heads in the room, or null where they are not known. */
  readonly present: number | null;
  readonly say: (words: string) => void;
}

const FIELDS = ["inFavour", "against", "abstaining"] as const;
const EMPTY = { inFavour: "", against: "", abstaining: "" };

/** The three counts as numbers, full-width digits too; null where one is missing or no number. */
function countsOf(typed: typeof EMPTY): VoteCounts | null {
  const [inFavour, against, abstaining] = FIELDS.map((field) => typed[field].normalize("NFKC").trim()).map((text) =>
    /^\d{1,5}$/u.test(text) ? Number(text) : null,
  );
  if (inFavour == null || against == null || abstaining == null) return null;
  return { inFavour, against, abstaining };
}

/** What the heads in the room say of the counts; it stands in nobody's way. */
function comparison(counts: VoteCounts, present: number | null): string {
  const words = strings.attendance;
  const { total, difference } = compareVotes(counts, present);
  if (present === null || difference === null) return words.voteTotal(total);
  if (difference === 0) return `${words.voteTotal(total)}，${words.votesFit(present)}`;
  const said = difference > 0 ? words.votesOver(present, difference) : words.votesUnder(present, -difference);
  return `${words.voteTotal(total)}，${said}`;
}

/** 表決: three counts, the result, and the sentence that goes on the paper. */
export function VoteForm({ draft, present, say }: VoteFormProps) {
  const words = strings.attendance;
  const [typed, setTyped] = useState(EMPTY);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [tried, setTried] = useState(false);
  const toasts = useToasts();
  const form = useRef<HTMLElement>(null);
  const counts = countsOf(typed);
  const isWhole = counts !== null;
  useLayoutEffect(() => {
    if (isWhole) form.current?.scrollIntoView({ block: "nearest" });
  }, [isWhole]);
  const isCarried = chosen ?? (counts !== null && proposesCarried(counts));
  const isOver = counts !== null && (compareVotes(counts, present).difference ?? 0) > 0;
  const write = () => {
    setTried(true);
    if (counts === null) return;
    const result = { ...counts, isCarried };
    if (!draft.act(recordVote(result, present))) {
      toasts.show(words.said.cannotHere);
      return;
    }
    setTyped(EMPTY);
    setChosen(null);
    setTried(false);
    say(words.said.written(formatVote(result)));
    draft.focus();
  };
  return (
    <section ref={form} className="vote" aria-label={words.vote}>
      <h3 className="attendance-list-title">{words.vote}</h3>
      <div className="vote-fields">
        {FIELDS.map((field) => (
          <TextField
            key={field}
            className="vote-field"
            label={words[field]}
            value={typed[field]}
            inputMode="numeric"
            maxLength={5}
            onChange={(text) => setTyped((old) => ({ ...old, [field]: text }))}
            onEnter={write}
          />
        ))}
      </div>
      {counts === null ? null : (
        <>
          <fieldset className="vote-result">
            <legend className="visually-hidden">{words.result}</legend>
            {[true, false].map((each) => (
              <label key={String(each)}>
                <input type="radio" name="vote-result" checked={isCarried === each} onChange={() => setChosen(each)} />
                {each ? words.carried : words.notCarried}
              </label>
            ))}
          </fieldset>
          <p className="vote-sentence">{formatVote({ ...counts, isCarried })}</p>
        </>
      )}
      <p className={isOver ? "vote-said attendance-doubt" : "vote-said"} role="status">
        {counts === null ? (tried ? words.voteMissing : "") : comparison(counts, present)}
      </p>
      <Button onPress={write}>{words.writeVote}</Button>
    </section>
  );
}
