import type { ReactNode } from "react";
import type { RunMark } from "../../../shared/layout/blocks.ts";
import type { LineRow, Piece } from "./rows.ts";

const ELEMENT_OF: Readonly<Record<RunMark, "strong" | "u" | "s" | "sup" | "sub" | "mark">> = {
  strong: "strong",
  underline: "u",
  strike: "s",
  superscript: "sup",
  subscript: "sub",
  uncertain: "mark",
};

function marked(text: string, [mark, ...inner]: readonly RunMark[]): ReactNode {
  if (mark === undefined) return text;
  const Element = ELEMENT_OF[mark];
  return <Element>{marked(text, inner)}</Element>;
}

interface PlacedPiece extends Piece {
  readonly key: string;
  /** Where it begins in its text block. */
  readonly offset: number;
}

const lengthOf = ({ run }: Piece) => (run.kind === "text" ? run.text.length : 1);

function placed(pieces: readonly Piece[]): PlacedPiece[] {
  const offsets = new Map<string | null, number>();
  return pieces.map((piece, index) => {
    const offset = offsets.get(piece.textId) ?? 0;
    offsets.set(piece.textId, offset + lengthOf(piece));
    return { ...piece, key: `${index}`, offset };
  });
}

function Printed({ piece, inFocus }: { readonly piece: PlacedPiece; readonly inFocus: boolean }) {
  const { run, textId, offset } = piece;
  if (run.kind === "break") return <br />;
  if (run.kind === "tab") return run.to === "end" ? <span className="review-gap-end" /> : "\u3000";
  const look = run.role !== "text" ? "review-label" : inFocus ? "review-text-focus" : undefined;
  return (
    <span
      {...(look === undefined ? {} : { className: look })}
      {...(textId === null ? {} : { "data-text": textId, "data-offset": offset })}
    >
      {marked(run.text, run.marks)}
    </span>
  );
}

/**
 * The runs of a printed line. What stands before the hanging indent (marks and labels) takes at least its room, so that the
 * words behind it line up with the lines below.
 */
export function PrintedPieces({ line, focusText }: { readonly line: LineRow; readonly focusText: string | null }) {
  const pieces = placed(line.pieces);
  const hangs = pieces.findLastIndex(({ run }) => run.kind === "tab" && run.to === "hang");
  const print = (piece: PlacedPiece) => (
    <Printed key={piece.key} piece={piece} inFocus={focusText !== null && piece.textId === focusText} />
  );
  if (hangs < 0) return pieces.map(print);
  const before = pieces.slice(0, hangs).filter(({ run }) => run.kind !== "tab");
  return (
    <>
      <span className="review-hang" style={{ minWidth: `${line.paragraph.indent.hanging}em` }}>
        {before.map(print)}
      </span>
      {pieces.slice(hangs + 1).map(print)}
    </>
  );
}
