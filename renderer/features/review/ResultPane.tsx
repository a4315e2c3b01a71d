import type { Node } from "prosemirror-model";
import { memo, type RefObject, useEffect, useMemo, useRef } from "react";
import { strings } from "../../strings/zhTW.ts";
import { inChunks } from "./chunks.ts";
import { clickedWords, lineAt } from "./clickedWords.ts";
import type { Editing } from "./editDeeds.ts";
import { ResultLine } from "./ResultLine.tsx";
import { ResultTable } from "./ResultTable.tsx";
import { type LineRow, linesIn, type ReviewRow } from "./rows.ts";
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
      finishEdit: (text, end) => latest.current.finishEdit(text, end),
      cancelEdit: () => latest.current.cancelEdit(),
      openMenu: () => latest.current.act("menu"),
    }),
    [],
  );
}

interface ResultChunkProps {
  readonly rows: readonly ReviewRow[];
  readonly notes: ReviewView["notes"];
  readonly doubtful: ReadonlySet<LineRow>;
  /** The line in focus where it is one of these. */
  readonly current: LineRow | null;
  readonly focusText: string | null;
  readonly editing: Editing | null;
  readonly deeds: LineDeeds;
  readonly doc: Node | null;
}

/** Some rows of the record, drawn again only when one of them changes or is gone to. */
const ResultChunk = memo(function ResultChunk(props: ResultChunkProps) {
  const { rows, notes, doubtful, current, focusText, editing, deeds, doc } = props;
  const lineProps = (line: LineRow) => ({
    line,
    kinds: (notes.get(line)?.kinds ?? []).join("・"),
    anchor: anchorOf(notes.get(line)?.sourceLines ?? []),
    current: line === current,
    doubtful: doubtful.has(line),
    focusText: line === current ? focusText : null,
    editing: line === current ? editing : null,
    deeds,
    doc: line === current && editing !== null ? doc : null,
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of the grid around it, no table's
    <div className="review-chunk" role="rowgroup">
      {rows.map((row) =>
        row.kind === "line" ? (
          <ResultLine key={row.key} {...lineProps(row)} />
        ) : (
          <ResultTable key={row.key} row={row} lineProps={lineProps} />
        ),
      )}
    </div>
  );
});

/** The record as it will be, line by line on paper; the kind of each stands in the margin. */
export function ResultPane({ view, deeds, paneRef }: ResultPaneProps) {
  const words = strings.review;
  const lineDeeds = useLineDeeds(deeds);
  const { rows, lines, current, state, notes, lineOfDoubt } = view;
  const doubtful = useMemo(() => new Set(lineOfDoubt.values()), [lineOfDoubt]);
  const chunks = useMemo(
    () => inChunks(rows).map((chunk) => ({ rows: chunk, lines: new Set(linesIn(chunk)) })),
    [rows],
  );
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
          {chunks.map((chunk) => {
            const holds = current !== undefined && chunk.lines.has(current);
            return (
              <ResultChunk
                key={chunk.rows[0]?.key}
                rows={chunk.rows}
                notes={notes}
                doubtful={doubtful}
                current={holds ? current : null}
                focusText={holds ? state.focus.id : null}
                editing={holds ? deeds.editing : null}
                deeds={lineDeeds}
                doc={holds && deeds.editing !== null ? state.doc : null}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

const anchorOf = (lines: readonly number[]) => (lines.length === 0 ? "" : `${lines[0]}-${lines.at(-1)}`);
