import type { Node } from "prosemirror-model";
import { memo } from "react";
import { strings } from "../../strings/zhTW.ts";
import { Icon } from "../../ui/icons.tsx";
import type { Editing } from "./editDeeds.ts";
import { LineEditor } from "./LineEditor.tsx";
import { PrintedPieces } from "./PrintedPieces.tsx";
import type { LineDeeds } from "./ResultPane.tsx";
import type { LineRow } from "./rows.ts";

export interface ResultLineProps {
  readonly line: LineRow;
  /** 段落, 發言 … as it stands in the margin. */
  readonly kinds: string;
  /** First and last source line, "12-14"; "" where none is known. */
  readonly anchor: string;
  readonly current: boolean;
  readonly doubtful: boolean;
  /** The text block in focus where the line is the current one. */
  readonly focusText: string | null;
  readonly editing: Editing | null;
  readonly deeds: LineDeeds;
  /** The record, while words of the line are being written. */
  readonly doc: Node | null;
}

/** The words of a line, or the field in which they are being written. */
export function LineWords({ line, focusText, editing, deeds, doc }: ResultLineProps) {
  if (editing !== null && doc !== null) {
    return <LineEditor line={line} editing={editing} deeds={deeds} doc={doc} />;
  }
  const many = line.texts.length > 1;
  return (
    <p
      className={`review-words review-words-${line.paragraph.style}`}
      style={{
        paddingLeft: `${line.paragraph.indent.left}em`,
        textIndent: `${-line.paragraph.indent.hanging}em`,
        textAlign: line.paragraph.align === "justify" ? "start" : line.paragraph.align,
      }}
    >
      <PrintedPieces line={line} focusText={many ? focusText : null} />
    </p>
  );
}

/** One line of the record on the paper, its kind in the margin. */
export const ResultLine = memo(function ResultLine(props: ResultLineProps) {
  const { line, kinds, anchor, current, doubtful, deeds } = props;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its only cell takes the focus
    // biome-ignore lint/a11y/useSemanticElements: lines and tables share one grid
    <div role="row" className={lineLooks("review-line", current, doubtful)} data-anchor={anchor}>
      {/* biome-ignore lint/a11y/useSemanticElements: lines and tables share one grid */}
      <div
        role="gridcell"
        className="review-line-cell"
        aria-selected={current}
        tabIndex={current ? 0 : -1}
        {...lineHandle(line, current)}
      >
        <span className="review-line-margin">
          {doubtful ? <DoubtSign /> : null}
          <KindTag kinds={kinds} onOpen={current ? deeds.openMenu : null} />
        </span>
        <LineWords {...props} />
      </div>
    </div>
  );
});

export function lineLooks(name: string, current: boolean, doubtful: boolean): string {
  return [name, ...(current ? ["review-line-current"] : []), ...(doubtful ? ["review-line-doubtful"] : [])].join(" ");
}

/** What makes an element a line that mouse and keys find. */
export function lineHandle(line: LineRow, current: boolean) {
  return { "data-line": line.key, ...(current ? { "data-current-line": "" } : {}) };
}

export function DoubtSign() {
  return (
    <span className="review-line-doubt">
      <Icon name="warning" />
      <span className="visually-hidden">{strings.review.facts.doubtful}</span>
    </span>
  );
}

/** The kind of a line; on the current one a click opens all kinds. */
function KindTag({ kinds, onOpen }: { readonly kinds: string; readonly onOpen: (() => void) | null }) {
  if (onOpen === null) return <span className="review-kind">{kinds}</span>;
  return (
    <button
      type="button"
      className="review-kind review-kind-button"
      tabIndex={-1}
      aria-label={strings.review.menu.tagOf(kinds)}
      onClick={onOpen}
    >
      {kinds}
    </button>
  );
}
