import type { Node } from "prosemirror-model";
import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { inlineText } from "../../../shared/minutes/plainText.ts";
import { strings } from "../../strings/zhTW.ts";
import { isComposing } from "../../ui/composing.ts";
import type { Editing } from "./editDeeds.ts";
import type { LineDeeds } from "./ResultPane.tsx";
import { placeOf } from "./reshape/place.ts";
import type { LineRow } from "./rows.ts";
import "./LineEditor.css";

interface LineEditorProps {
  readonly line: LineRow;
  readonly editing: Editing;
  readonly deeds: LineDeeds;
  readonly doc: Node;
}

const SPEAKERS = "review-speakers";

/** The words of a line's other parts, as they stand before and behind the field. */
function around({ pieces, texts }: LineRow, textId: string): readonly [string, string] {
  const words = (part: LineRow["pieces"]) =>
    part
      .map(({ run }) => (run.kind === "text" ? run.text : run.kind === "tab" && run.to !== "hang" ? "\u3000" : ""))
      .join("");
  const isBehind = (id: string | null) => id !== null && texts.indexOf(id) > texts.indexOf(textId);
  const own = pieces.findIndex((piece) => piece.textId === textId);
  const next = pieces.findIndex((piece) => isBehind(piece.textId));
  // A text block without words has no piece; it stands before those that come after it.
  const first = own >= 0 ? own : next >= 0 ? next : pieces.length;
  const last = own >= 0 ? pieces.findLastIndex((piece) => piece.textId === textId) + 1 : first;
  return [words(pieces.slice(0, first)), words(pieces.slice(last))];
}

/** Everybody who speaks in the record, each once. */
function speakersIn(doc: Node): readonly string[] {
  const names = new Set<string>();
  doc.descendants((node) => {
    if (node.type.name === "speaker" && node.content.size > 0) names.add(node.textContent);
    return !node.isTextblock;
  });
  return [...names];
}

/** Writes the words of one text block where they stand; what is around them stays to be seen. */
export function LineEditor({ line, editing, deeds, doc }: LineEditorProps) {
  const node = placeOf(doc, editing.textId)?.node;
  const speakers = useMemo(() => (editing.as === "speaker" ? speakersIn(doc) : []), [editing, doc]);
  const [text, setText] = useState(() => (node === undefined ? "" : inlineText(node)));
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.focus();
    const at = editing.at ?? element.value.length;
    if (editing.as === "speaker") element.select();
    else element.setSelectionRange(at, at);
  }, [editing]);

  const finish = (splitAt: number | null, take = true) => {
    if (done.current) return;
    done.current = true;
    deeds.finishEdit(text, { splitAt, take });
  };
  const onKeyDown = (event: ReactKeyboardEvent) => {
    if (isComposing(event)) {
      event.stopPropagation();
      return;
    }
    if (event.key === "Escape") {
      done.current = true;
      deeds.cancelEdit();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && editing.as === "text") {
      finish(field.current?.selectionStart ?? text.length);
    } else if ((event.key === "Enter" && !event.shiftKey) || event.key === "Tab") finish(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const [before, behind] = around(line, editing.textId);
  const shared = {
    ref: field,
    value: text,
    onKeyDown,
    onBlur: () => {
      // Another window came to the front: she comes back to the same field.
      if (document.activeElement !== field.current) finish(null, false);
    },
    className: "review-editor-field",
  };
  return (
    <div
      className="review-editor"
      style={{ paddingLeft: `${line.paragraph.indent.left - line.paragraph.indent.hanging}em` }}
    >
      {before === "" ? null : (
        <span className="review-editor-before" style={{ minWidth: `${line.paragraph.indent.hanging}em` }}>
          {before}
        </span>
      )}
      {editing.as === "speaker" ? (
        <>
          <input
            {...shared}
            aria-label={strings.review.editing.speaker}
            list={SPEAKERS}
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
          />
          <datalist id={SPEAKERS}>
            {speakers.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      ) : (
        <textarea
          {...shared}
          aria-label={strings.review.editing.text}
          rows={1}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {behind === "" ? null : <span className="review-editor-behind">{behind}</span>}
    </div>
  );
}
