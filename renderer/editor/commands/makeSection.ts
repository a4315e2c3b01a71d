import { Fragment, Slice } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import { ReplaceAroundStep } from "prosemirror-transform";
import { sectionKindOf } from "../../../shared/recognition/labels/sectionTitles.ts";
import { editorSchema } from "../schema.ts";

const { heading, paragraph, section } = editorSchema.nodes;

/** Makes a paragraph of a section the heading of a new one, which takes along the blocks behind it. */
export const makeSection: Command = (state, dispatch) => {
  const { tr, selection } = state;
  const { $from } = selection;
  const own = $from.depth < 2 ? null : $from.node(-1);
  if (own === null || $from.parent.type !== paragraph || own.type !== section) return false;
  const { numbered, separator } = own.attrs;
  const kind = sectionKindOf($from.parent.textContent.replace(/\s+/gu, ""));
  const head = section.create({ kind, numbered, separator }, heading.create({ id: $from.parent.attrs.id }));
  const slice = new Slice(Fragment.from([own.copy(), head]), 1, 1);
  tr.step(new ReplaceAroundStep($from.before(), $from.after(), $from.start(), $from.end(), slice, 3));
  dispatch?.(tr.scrollIntoView());
  return true;
};
