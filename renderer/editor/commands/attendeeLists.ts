import { closeHistory } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import type { Command, Transaction } from "prosemirror-state";
import { ATTENDEES_LABEL, EXCUSED_NOTE, excusedLabel } from "../../../shared/attendance/listLabels.ts";
import {
  addition,
  type NamedEntry,
  type NameList,
  readNames,
  sameName,
  stretchWithSeparator,
} from "../../../shared/attendance/nameList.ts";
import { inlineText } from "../../../shared/minutes/plainText.ts";
import type { HeaderFieldKind } from "../../../shared/minutes/vocabulary.ts";
import { formatChair } from "../../../shared/people/person.ts";
import { editorSchema } from "../schema.ts";
import type { Placed } from "./places.ts";

/** The lists between which members of the body move. */
const MEMBER_LISTS: readonly HeaderFieldKind[] = ["attendees", "excused", "absent"];
/** The lines in which a name stays where it is, and what is said of it stands behind it. */
const STAYING: readonly HeaderFieldKind[] = ["nonVotingAttendees", "attendance", "chair"];

interface NamedIn {
  readonly field: Placed;
  readonly text: string;
  readonly list: NameList;
  readonly entry: NamedEntry;
}

function fieldsOf(doc: Node): Placed[] {
  const fields: Placed[] = [];
  doc.forEach((node, pos) => {
    if (node.type.name === "headerField") fields.push({ node, pos });
  });
  return fields;
}

const kindOf = ({ node }: Placed): HeaderFieldKind => node.attrs.kind;

/** Every place of the header where the person is named, in reading order. */
function placesOf(doc: Node, name: string, kinds: readonly HeaderFieldKind[]): NamedIn[] {
  return fieldsOf(doc)
    .filter((field) => kinds.includes(kindOf(field)))
    .flatMap((field) => {
      const text = inlineText(field.node);
      const list = readNames(text);
      const entry = list.entries.find((each) => sameName(each.name, name));
      return entry === undefined ? [] : [{ field, text, list, entry }];
    });
}

/** Replaces what stands in parentheses behind a name. */
function setNote(transaction: Transaction, { field, entry }: NamedIn, note: string): void {
  const start = field.pos + 1;
  if (entry.to > entry.nameTo) transaction.delete(start + entry.nameTo, start + entry.to);
  if (note !== "") transaction.insertText(note, start + entry.nameTo);
}

function takeOut(transaction: Transaction, places: readonly NamedIn[]): void {
  for (const { field, text, list, entry } of [...places].reverse()) {
    const { from, to } = stretchWithSeparator(text, list, entry);
    transaction.delete(field.pos + 1 + from, field.pos + 1 + to);
  }
}

/** A new empty line behind the lists of people, or at the end of the header; returns the position before it. */
function addField(transaction: Transaction, kind: "attendees" | "excused"): number {
  const fields = fieldsOf(transaction.doc);
  const model = fields.find((field) => kindOf(field) === "attendees")?.node ?? fields.at(-1)?.node;
  const lists: readonly HeaderFieldKind[] = ["attendees", "attendance", "nonVotingAttendees"];
  let index = fields.findLastIndex((field) => lists.includes(kindOf(field)));
  if (index < 0) index = fields.length - 1;
  while (fields[index + 1]?.node.attrs.sameLine === true) index += 1;
  const last = fields[index];
  const pos = last === undefined ? (transaction.doc.firstChild?.nodeSize ?? 0) : last.pos + last.node.nodeSize;
  const look = model === undefined ? {} : { separator: model.attrs.separator, numbered: model.attrs.numbered };
  const label = kind === "attendees" ? ATTENDEES_LABEL : excusedLabel(String(model?.attrs.label ?? ""));
  transaction.insert(pos, editorSchema.nodes.headerField.create({ ...look, kind, label }));
  return pos;
}

function addName(transaction: Transaction, words: string, kind: "attendees" | "excused"): void {
  const field = fieldsOf(transaction.doc).find((each) => kindOf(each) === kind);
  const pos = field?.pos ?? addField(transaction, kind);
  const added = addition(field === undefined ? "" : inlineText(field.node), words);
  if (added.to > added.from) transaction.delete(pos + 1 + added.from, pos + 1 + added.to);
  transaction.insertText(added.words, pos + 1 + added.from);
}

/** Says something behind a name where it stands, or moves a member with it to another list. */
function place(name: string, kind: "attendees" | "excused", note: string, noteInPlace = note): Command {
  return (state, dispatch) => {
    const { tr } = state;
    const members = placesOf(state.doc, name, MEMBER_LISTS);
    const [staying] = members.length > 0 ? [] : placesOf(state.doc, name, STAYING);
    const [only] = members;
    if (staying !== undefined) setNote(tr, staying, noteInPlace);
    else if (only !== undefined && members.length === 1 && kindOf(only.field) === kind) setNote(tr, only, note);
    else {
      takeOut(tr, members);
      addName(tr, (only?.entry.name ?? name) + note, kind);
    }
    if (!tr.docChanged || tr.doc.eq(state.doc)) return false;
    dispatch?.(closeHistory(tr));
    return true;
  };
}

/** 請假: a member moves to the 請假 line, which is added where there is none; a person of another line is said to be excused in it. */
export const excuse = (name: string): Command => place(name, "excused", "", EXCUSED_NOTE);

/** 出席: a member moves back to the 出席 line, and what was said of 請假 or 代理 behind a name goes. */
export const seat = (name: string): Command => place(name, "attendees", "");

/** 代理: who sits there for a person, behind the name: 楊縣長文科（陳秘書長季芳代）. */
export function setProxy(name: string, proxy: string): Command {
  const note = formatChair({ chair: "", actingChair: proxy.trim() });
  return proxy.trim() === "" ? seat(name) : place(name, "attendees", note);
}
