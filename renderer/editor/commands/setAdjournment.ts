import { closeHistory } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import type { Command, Transaction } from "prosemirror-state";
import { type ClockTime, formatClockTime } from "../../../shared/calendar/clockTime.ts";
import { parseAdjournment } from "../../../shared/calendar/meetingTime.ts";
import { inlineText } from "../../../shared/minutes/plainText.ts";
import { defaultProfile } from "../../../shared/profiles/defaultProfile.ts";
import { editorSchema } from "../schema.ts";
import type { Placed } from "./places.ts";

const { heading, paragraph, section } = editorSchema.nodes;

/** The section in which the sitting ends (散會); null where the record has none. */
function adjournment(doc: Node): Placed | null {
  let found: Placed | null = null;
  doc.forEach((node, pos) => {
    if (node.type === section && node.attrs.kind === "adjournment") found = { node, pos };
  });
  return found;
}

const TITLE = defaultProfile.sections.find(({ kind }) => kind === "adjournment")?.title ?? "";

/** What stands for a time that was to be filled in: （下午○時○分）. */
const UNFILLED = /[○〇＿_]\s*[時分]/u;

/** A time in the brackets that the words had before it, with whatever stands outside of them. */
function rewritten(words: string, time: string): string | null {
  if (words.trim() === "") return time;
  if (!UNFILLED.test(words) && parseAdjournment(words, null) === null) return null;
  const inside = /[（(](?<inside>[^（()）]*)[）)]/u.exec(words);
  if (inside !== null) {
    const at = inside.index + 1;
    return words.slice(0, at) + time + words.slice(at + (inside.groups?.inside?.length ?? 0));
  }
  return time + (/[。]$/u.exec(words.trim())?.[0] ?? "");
}

/** Writes the time into a line that has one or is empty; false where it holds other words. */
function writeInto(tr: Transaction, { node, pos }: Placed, time: string): boolean {
  const words = rewritten(inlineText(node), time);
  if (words === null) return false;
  tr.replaceWith(pos + 1, pos + 1 + node.content.size, editorSchema.text(words));
  return true;
}

/** Writes the time into the section: where one stands, else into an empty line, else into a line of its own behind its title. */
function writeTime(tr: Transaction, { node, pos }: Placed, time: string): void {
  const lines: Placed[] = [];
  node.forEach((child, offset) => {
    if (child.isTextblock) lines.push({ node: child, pos: pos + 1 + offset });
  });
  const [title, ...rest] = lines;
  if (title !== undefined && /[（(：:]/u.test(inlineText(title.node)) && writeInto(tr, title, time)) return;
  for (const line of rest) {
    if (!writeInto(tr, line, time)) continue;
    if (line === rest[0]) runIn(tr, { node, pos });
    return;
  }
  tr.insert(pos + 1 + (title?.node.nodeSize ?? 0), paragraph.create(null, editorSchema.text(time)));
  runIn(tr, { node, pos });
}

/** 散會： with the time on its line. */
function runIn(tr: Transaction, { node, pos }: Placed): void {
  tr.setNodeAttribute(pos, "runIn", true);
  if (node.attrs.separator === "") tr.setNodeAttribute(pos, "separator", defaultProfile.labels.separator);
}

/** Writes when the sitting ended: 散會：下午4時20分; in a section of its own at the end where the record has none. */
export function setAdjournment(at: ClockTime): Command {
  return (state, dispatch) => {
    const { tr, doc } = state;
    const time = formatClockTime(at);
    const found = adjournment(doc);
    if (found !== null) writeTime(tr, found, time);
    else {
      const numbered = doc.children.some((child) => child.type === section && child.attrs.numbered === true);
      const attrs = { kind: "adjournment", numbered, separator: defaultProfile.labels.separator, runIn: true };
      const words = [heading.create(null, editorSchema.text(TITLE)), paragraph.create(null, editorSchema.text(time))];
      tr.insert(doc.content.size, section.create(attrs, words));
    }
    if (!tr.docChanged) return false;
    dispatch?.(closeHistory(tr));
    return true;
  };
}
