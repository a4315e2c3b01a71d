import { type RefObject, useEffect, useMemo, useRef } from "react";
import { strings } from "../../strings/zhTW.ts";
import { clickedWords, lineAt } from "./clickedWords.ts";
import { ResultLine } from "./ResultLine.tsx";
import { ResultTable } from "./ResultTable.tsx";
import type { LineRow } from "./rows.ts";
import type { ReviewView } from "./useReview.ts";
import type { ReviewDeeds } from "./useReviewDeeds.ts";
import "./ResultPane.css";

interface ResultPaneProps {
  readonly view: ReviewView;
  readonly deeds: ReviewDeeds;
  readonly paneRef: RefObject<HTMLDivElement | null>;
}

/** The deeds of a line that never change, so that lines are drawn again only when their own words do. */
export type LineDeeds = Pick<ReviewDeeds, "goTo" | "edit" | "finishEdit" | "cancelEdit"> & {
  readonly openMenu: () => void;
};

function useLineDeeds(deeds: ReviewDeeds): LineDeeds {
  const latest = useRef(deeds);
  useEffect(() => {
    latest.current = deeds;
  });
  return useMemo(
    () => ({
      goTo: (focus, take) => latest.current.goTo(focus, take),
      edit: (textId, at) => latest.current.edit(textId, at),
      finishEdit: (text, then) => latest.current.finishEdit(text, then),
      cancelEdit: () => latest.current.cancelEdit(),
      openMenu: () => latest.current.page("menu"),
    }),
    [],
  );
}

/** The record as it will be, line by line on paper; the kind of each stands in the margin. */
export function ResultPane({ view, deeds, paneRef }: ResultPaneProps) {
  const words = strings.review;
  const lineDeeds = useLineDeeds(deeds);
  const doubtful = useMemo(() => new Set(view.lineOfDoubt.values()), [view.lineOfDoubt]);
  const { rows, lines, current, state, notes } = view;
  const lineProps = (line: LineRow) => ({
    line,
    kinds: (notes.get(line)?.kinds ?? []).join("・"),
    anchor: anchorOf(notes.get(line)?.sourceLines ?? []),
    current: line === current,
    doubtful: doubtful.has(line),
    focusText: line === current ? state.focus.id : null,
    editing: line === current ? deeds.editing : null,
    deeds: lineDeeds,
    speakers: deeds.editing?.as === "speaker" && line === current ? speakersIn(view) : null,
    doc: line === current && deeds.editing !== null ? state.doc : null,
  });
  return (
    <div className="review-pane review-result-pane">
      <h2 className="review-pane-title">
        {words.result}
        <span className="review-pane-hint">{words.resultHint}</span>
      </h2>
      <div className="review-result" ref={paneRef}>
        {/* biome-ignore lint/a11y/useSemanticElements: lines and tables share one grid that a table element cannot hold */}
        <div
          className="review-paper"
          role="grid"
          aria-label={words.result}
          onKeyDown={deeds.onLineKey}
          onFocus={(event) => {
            const line = lineAt(event.target, lines);
            if (line !== null && line !== current) deeds.goTo(line.focus, false);
          }}
          onClick={(event) => {
            const clicked = deeds.editing === null ? clickedWords(event, lines) : null;
            if (clicked !== null) deeds.goTo(clicked.focus, true);
          }}
          onDoubleClick={(event) => {
            const clicked = clickedWords(event, lines);
            if (clicked?.textId !== undefined) deeds.edit(clicked.textId, clicked.offset);
          }}
        >
          {rows.map((row) =>
            row.kind === "line" ? (
              <ResultLine key={row.key} {...lineProps(row)} />
            ) : (
              <ResultTable key={row.key} row={row} lineProps={lineProps} />
            ),
          )}
        </div>
      </div>
    </div>
  );
}

const anchorOf = (lines: readonly number[]) => (lines.length === 0 ? "" : `${lines[0]}-${lines.at(-1)}`);

/** Everybody who speaks in the record, each once, for the field of the speaker. */
function speakersIn({ state }: ReviewView): readonly string[] {
  const names = new Set<string>();
  state.doc.descendants((node) => {
    if (node.type.name === "speaker" && node.content.size > 0) names.add(node.textContent);
    return !node.isTextblock;
  });
  return [...names];
}
