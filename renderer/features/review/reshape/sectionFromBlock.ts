import type { Node } from "prosemirror-model";
import type { IdSource } from "../../../../shared/minutes/ids.ts";
import { minutesSchema } from "../../../../shared/minutes/schema.ts";
import { readMark } from "../../../../shared/numbering/listStyle.ts";
import { sectionKindOf } from "../../../../shared/recognition/labels/sectionTitles.ts";
import { withoutSpace } from "../../../../shared/recognition/spacing.ts";
import { asFreeParagraph } from "./inBody.ts";
import { cutThrough } from "./leaveParents.ts";
import { placeOf, withChildren } from "./place.ts";
import { keepingMarks, type Reshaped } from "./reshaped.ts";
import { printsAlike, textOf, trimStart, type Words, wordsFrom, wordsUpTo } from "./words.ts";

const TITLE_BEFORE_COLON = /^([^。，；：:\n]{1,28}?)\s*([:：])\s*/u;

interface Heading {
  readonly mark: string | null;
  readonly style: string | null;
  readonly title: Words;
  readonly separator: string;
  readonly rest: Words;
}

function readHeading(words: Words): Heading {
  const mark = readMark(textOf(words));
  const marked = mark !== null && printsAlike(words, mark.length, mark.mark);
  const behind = marked ? wordsFrom(words, mark.length) : words;
  const colon = TITLE_BEFORE_COLON.exec(textOf(behind));
  return {
    mark: marked ? mark.mark : null,
    style: marked ? mark.style : null,
    title: colon === null ? behind : wordsUpTo(behind, colon[1]?.length ?? 0),
    separator: colon?.[2] ?? "",
    rest: colon === null ? wordsFrom(behind, behind.size) : wordsFrom(behind, colon[0].length),
  };
}

function sectionOf(textId: string, heading: Heading, blocks: readonly Node[], ids: IdSource): Node {
  const { section, heading: title, paragraph } = minutesSchema.nodes;
  const runIn = heading.rest.size > 0;
  const head = title.create({ id: runIn ? ids() : textId }, heading.title);
  const rest = runIn ? [paragraph.create({ id: textId }, heading.rest)] : [];
  return withChildren(
    section.create({
      id: ids(),
      kind: sectionKindOf(withoutSpace(textOf(heading.title))),
      numbered: heading.mark !== null,
      mark: heading.mark,
      separator: heading.separator,
      runIn,
    }),
    [head, ...rest, ...blocks],
    ids,
  );
}

/** In a record that numbers nothing at its top level, nothing but the new section may begin to print a number. */
function unnumbered(child: Node): Node {
  return child.attrs.numbered === true
    ? child.type.create({ ...child.attrs, numbered: false }, child.content, child.marks)
    : child;
}

/** Makes a line the title of a section (章節標題): all that follows it in its section goes with it. */
export function sectionFromBlock(doc: Node, id: string, ids: IdSource): Reshaped | null {
  return keepingMarks(doc, (marks) => {
    const draft = asFreeParagraph(doc, id, marks, ids);
    const place = draft === null ? null : placeOf(draft.doc, draft.id);
    const inTable = place?.above.some(({ parent }) => parent.type.name.endsWith("Cell")) ?? true;
    const [root, ...inner] = place?.above ?? [];
    if (draft === null || place === null || inTable || root === undefined || inner.length === 0) return null;

    const heading = readHeading(trimStart(place.node.content));
    const { stays, leaves } = cutThrough(inner, marks, ids);
    const section = sectionOf(draft.id, heading, leaves, ids);
    const kept = stays.filter((child) => !isUntitledRest(child));
    const begins = draft.doc.attrs.sectionStyle === "" && heading.style !== null;
    const around = (children: readonly Node[]) => (begins ? children.map(unnumbered) : children);
    const children = [
      ...around([...root.parent.children.slice(0, root.index), ...kept]),
      section,
      ...around(root.parent.children.slice(root.index + 1)),
    ];
    const attrs = begins ? { ...draft.doc.attrs, sectionStyle: heading.style } : draft.doc.attrs;
    return { doc: draft.doc.type.create(attrs, children), id: draft.id };
  });
}

/** What is left of an untitled section when all its blocks went into the new one. */
function isUntitledRest(section: Node): boolean {
  return (
    section.childCount === 1 &&
    section.firstChild?.content.size === 0 &&
    section.attrs.numbered !== true &&
    section.attrs.separator === ""
  );
}
