import type { Node } from "prosemirror-model";
import { closeUp, formatFormal, parsePersonName } from "../people/person.ts";
import { looksLikeUnit, splitUnits } from "../people/units.ts";
import { inlineText } from "./plainText.ts";
import type { HeaderFieldKind } from "./vocabulary.ts";

/** Header fields that name who is in the room, in the order of rank. */
const ROOM: readonly HeaderFieldKind[] = ["chair", "attendees", "attendance", "nonVotingAttendees"];

/** Words in a list of names that name nobody: 詳簽到表, 如附件, the count of heads. */
const NO_NAME = /簽到|附件|如後|略|共\d+|人$|名單/;

/** 出席 and 列席 as one list: each person once as 姓+職銜+名 where the parts are known, each unit as written. */
export function rosterOf(doc: Node): string[] {
  const names = new Set<string>();
  for (const kind of ROOM)
    doc.forEach((field) => {
      if (field.type.name !== "headerField" || field.attrs.kind !== kind) return;
      for (const name of namesIn(inlineText(field))) names.add(name);
    });
  return [...names];
}

function namesIn(text: string): string[] {
  return splitUnits(text.replace(/[（(][^（）()]*[）)]/g, "、"))
    .map(closeUp)
    .filter((name) => name.length > 1 && name.length <= 20 && !NO_NAME.test(name))
    .flatMap((name) => {
      const person = parsePersonName(name);
      if (person !== null) return [formatFormal(person)];
      return looksLikeUnit(name) || isOfUnit(name) ? [name] : [];
    });
}

/** 社會處辛處長遠: a unit and the person who speaks for it. */
function isOfUnit(name: string): boolean {
  return Array.from(name, (_, index) => index).some(
    (at) => at >= 2 && looksLikeUnit(name.slice(0, at)) && parsePersonName(name.slice(at)) !== null,
  );
}

/** Who speaks in a record, as their labels name them, the last to speak first; `before` leaves out what stands behind it. */
export function speakersOf(doc: Node, before = doc.content.size): string[] {
  const names = new Map<string, true>();
  doc.nodesBetween(0, before, (node) => {
    if (node.type.name === "speaker") {
      const name = closeUp(inlineText(node));
      if (name === "") return false;
      names.delete(name);
      names.set(name, true);
    }
    return !node.isTextblock;
  });
  return [...names.keys()].reverse();
}
