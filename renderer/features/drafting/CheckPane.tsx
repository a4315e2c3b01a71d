import type { Finding } from "../../../shared/checks/check.ts";
import { isContradiction } from "../../../shared/checks/runChecks.ts";
import { useKeys } from "../../app/keys/useKeys.ts";
import { confirmDoubt, dropMark } from "../../editor/commands/registry.ts";
import type { Doubt } from "../../editor/doubts.ts";
import type { Draft } from "../../editor/draft.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { useObserved } from "./useObserved.ts";

interface DoubtRowProps {
  readonly draft: Draft;
  readonly doubt: Doubt;
}

function DoubtRow({ draft, doubt }: DoubtRowProps) {
  const words = strings.editor;
  const isMark = doubt.kind === "mark";
  const isFinal = useObserved(draft.stage) === "final";
  const go = () => draft.goTo(doubt.blockId, isMark ? null : doubt);
  const settle = () => {
    go();
    draft.run(isMark ? dropMark : confirmDoubt);
  };
  return (
    <li className="check-row check-doubt">
      <button type="button" className="check-go" onClick={go}>
        <span className="check-kind">{isMark ? words.doubtfulMark(doubt.what) : words.doubtfulWords}</span>
        {isMark ? null : <span className="check-what">{doubt.what}</span>}
        <span className="check-excerpt">{doubt.excerpt}</span>
      </button>
      {isFinal ? null : (
        <Button look="quiet" className="check-verb" onPress={settle}>
          {isMark ? words.renumber : words.confirm}
        </Button>
      )}
    </li>
  );
}

function FindingRow({ draft, finding }: { readonly draft: Draft; readonly finding: Finding }) {
  const { blockId } = finding;
  return (
    <li className={`check-row ${isContradiction(finding) ? "check-finding" : "check-habit"}`}>
      <button
        type="button"
        className="check-go"
        disabled={blockId === null}
        onClick={() => {
          if (blockId !== null) draft.goTo(blockId);
        }}
      >
        <span className="check-message">{finding.message}</span>
        <span className="check-excerpt">{finding.excerpt}</span>
      </button>
    </li>
  );
}

/** What is to be confirmed, and what a careful reader would flag. */
export function CheckPane({ draft }: { readonly draft: Draft }) {
  const words = strings.editor;
  const keys = useKeys("editor-nextDoubt");
  const doubts = useObserved(draft.doubts);
  const findings = useObserved(draft.findings);
  const contradictions = findings.filter(isContradiction);
  const habits = findings.filter((finding) => !isContradiction(finding));
  const count = doubts.length + contradictions.length;
  const row = (finding: Finding) => (
    <FindingRow key={`${finding.code} ${finding.blockId} ${finding.message}`} draft={draft} finding={finding} />
  );
  return (
    <>
      <h2 className={count === 0 ? "visually-hidden" : "pane-title"}>
        <span className="visually-hidden">{words.check}</span>
        {count === 0 ? null : <span className="pane-count">{words.checkCount(count)}</span>}
        {count === 0 ? null : <span className="pane-hint">{keys === null ? null : words.checkNext(keys)}</span>}
      </h2>
      {count === 0 && habits.length === 0 ? <p className="pane-empty pane-alone">{words.nothingToCheck}</p> : null}
      <ul className="check-list">
        {contradictions.map(row)}
        {doubts.map((doubt) => (
          <DoubtRow key={`${doubt.kind} ${doubt.blockId} ${doubt.from}`} draft={draft} doubt={doubt} />
        ))}
      </ul>
      {habits.length === 0 ? null : (
        <section aria-labelledby="check-habits">
          <h3 className="pane-title" id="check-habits">
            {words.habits}
            <span className="pane-count">{words.checkCount(habits.length)}</span>
          </h3>
          <ul className="check-list">{habits.map(row)}</ul>
        </section>
      )}
    </>
  );
}
