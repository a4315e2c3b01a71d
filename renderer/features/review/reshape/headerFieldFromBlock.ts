import type { Node } from "prosemirror-model";
import type { IdSource } from "../../../../shared/minutes/ids.ts";
import { minutesSchema } from "../../../../shared/minutes/schema.ts";
import type { HeaderFieldKind } from "../../../../shared/minutes/vocabulary.ts";
import { readMark } from "../../../../shared/numbering/listStyle.ts";
import { readHeaderLabel } from "../../../../shared/recognition/labels/headerLabels.ts";
import { readColonLabel } from "./buildUnit.ts";
import { asFreeParagraph } from "./inBody.ts";
import { placeOf, put } from "./place.ts";
import { keepingMarks, type Reshaped } from "./reshaped.ts";
import { printsAlike, textOf, trimStart, type Words, wordsFrom } from "./words.ts";

interface FieldReading {
  readonly kind: HeaderFieldKind;
  readonly label: string;
  readonly separator: string;
  readonly rest: Words;
}

function readField(words: Words): FieldReading {
  const known = readHeaderLabel(textOf(words));
  if (known !== null && printsAlike(words, known.length, known.label + known.separator)) {
    return { ...known, rest: wordsFrom(words, known.length) };
  }
  const colon = readColonLabel(textOf(words));
  if (colon === null) return { kind: "other", label: "", separator: "", rest: words };
  return { kind: "other", ...colon, rest: wordsFrom(words, colon.length) };
}

/** A header line from words: mark, label and separator as written; `numbered` says whether the record can print the mark. */
export function headerFieldOf(id: string, words: Words, asked: HeaderFieldKind | null, numbered: boolean): Node {
  const mark = numbered ? readMark(textOf(words)) : null;
  const marked = mark !== null && printsAlike(words, mark.length, mark.mark);
  const { kind, label, separator, rest } = readField(marked ? wordsFrom(words, mark.length) : words);
  return minutesSchema.nodes.headerField.create(
    { id, kind: asked ?? kind, label, separator, numbered: marked, mark: marked ? mark.mark : null },
    rest,
  );
}

/** Makes a line the last field of the header (表頭欄位), of the kind that its label names unless one is given. */
export function headerFieldFromBlock(
  doc: Node,
  id: string,
  kind: HeaderFieldKind | null,
  ids: IdSource,
): Reshaped | null {
  return keepingMarks(doc, (marks) => {
    const draft = asFreeParagraph(doc, id, marks, ids);
    const place = draft === null ? null : placeOf(draft.doc, draft.id);
    if (draft === null || place === null || place.node.type.name !== "paragraph") return null;
    const numbered = doc.attrs.sectionStyle !== "";
    const field = headerFieldOf(draft.id, trimStart(place.node.content), kind, numbered);
    const without = put(place, [], ids);
    const end = without.children.findLastIndex((child) => child.type.name !== "section") + 1;
    const children = [...without.children.slice(0, end), field, ...without.children.slice(end)];
    return { doc: without.type.create(without.attrs, children), id: draft.id };
  });
}
