import type { Node } from "prosemirror-model";
import { type Command, TextSelection } from "prosemirror-state";
import { formatMeetingTime, type MeetingInterval, parseMeetingTime } from "../../../shared/calendar/meetingTime.ts";
import { inlineText } from "../../../shared/minutes/plainText.ts";
import { editorSchema } from "../schema.ts";

interface TimeField {
  readonly node: Node;
  readonly pos: number;
}

/** The first 時間 line of the header. */
export function timeField(doc: Node): TimeField | null {
  let pos = 0;
  for (const node of doc.children) {
    if (node.type.name === "headerField" && node.attrs.kind === "time") return { node, pos };
    pos += node.nodeSize;
  }
  return null;
}

/** The sittings that the 時間 line says. */
export function meetingTimes(doc: Node): readonly MeetingInterval[] {
  const field = timeField(doc);
  return field === null ? [] : parseMeetingTime(inlineText(field.node)).intervals;
}

/** Writes the day and the times of the first sitting into the 時間 line, its weekday included; further sittings stay. */
export function setMeetingTime(first: MeetingInterval): Command {
  return (state, dispatch) => {
    const field = timeField(state.doc);
    if (field === null) return false;
    const text = formatMeetingTime([first, ...meetingTimes(state.doc).slice(1)]);
    const start = field.pos + 1;
    const { tr } = state;
    const words = text === "" ? [] : [editorSchema.text(text)];
    tr.replaceWith(start, start + field.node.content.size, words);
    tr.setSelection(TextSelection.create(tr.doc, start + text.length));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}
