import type { Node } from "prosemirror-model";
import { type ReactNode, useMemo } from "react";
import { strings } from "../../../strings/zhTW.ts";
import { type ComparedLine, compareRecords, type Piece } from "./compareRecords.ts";
import { type Passage, passagesOf } from "./passages.ts";

interface ComparedPaperProps {
  readonly before: Node;
  readonly after: Node;
  /** What can be done with the older one. */
  readonly children: ReactNode;
}

/** The words of two records on one sheet: what is new underlined, what is gone struck out, long equal stretches folded. */
export function ComparedPaper({ before, after, children }: ComparedPaperProps) {
  const words = strings.versions;
  const lines = useMemo(() => compareRecords(before, after), [before, after]);
  const passages = useMemo(() => passagesOf(lines), [lines]);
  const changes = lines.filter(({ kind }) => kind !== "same").length;
  return (
    <>
      <div className="comparison-found">
        <p role="status">{changes === 0 ? words.same : words.changes(changes)}</p>
        {changes === 0 ? null : (
          <p className="comparison-legend">
            <ins>{words.addedWords}</ins>
            <del>{words.removedWords}</del>
          </p>
        )}
        {children}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys */}
      <section className="comparison-desk" tabIndex={0} aria-label={words.sheet}>
        <div className="comparison-sheet" data-select-all="">
          {passages.map((passage) => (
            <PassageLines key={passage.key} passage={passage} />
          ))}
        </div>
      </section>
    </>
  );
}

function PassageLines({ passage }: { readonly passage: Passage }) {
  if (passage.kind === "folded") {
    return <p className="comparison-folded">{strings.versions.unchanged(passage.count)}</p>;
  }
  return passage.lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a comparison never change places
    <Line key={at} line={line} />
  ));
}

function Line({ line }: { readonly line: ComparedLine }) {
  return (
    <p className={`comparison-line comparison-${line.kind}`}>
      {line.mark}
      {line.pieces.map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never change places
        <PieceWords key={at} piece={piece} />
      ))}
    </p>
  );
}

function PieceWords({ piece }: { readonly piece: Piece }) {
  switch (piece.kind) {
    case "same":
      return piece.text;
    case "added":
      return <ins>{piece.text}</ins>;
    case "removed":
      return <del>{piece.text}</del>;
  }
}
