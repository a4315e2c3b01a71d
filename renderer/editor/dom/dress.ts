import type { Node } from "prosemirror-model";
import { labelRoom } from "../../../shared/layout/widths.ts";
import { fillLabel } from "../../../shared/minutes/marks.ts";
import { inlineText } from "../../../shared/minutes/plainText.ts";
import type { MinutesNodeName } from "../../../shared/minutes/schema.ts";
import { markWidth } from "../../../shared/numbering/listStyle.ts";
import type { Paint } from "../paint/paint.ts";
import { columnTracks } from "./columnTracks.ts";
import { quoted } from "./cssText.ts";

/** Writes onto a block's element what CSS needs to show it: attributes, and lengths as variables in em. */
export type Dress = (element: HTMLElement, node: Node, paint: Paint) => void;

/** Sets a data attribute, or takes it away; untouched where it is so already. */
function setData(element: HTMLElement, name: string, value: string | boolean | null): void {
  const text = value === true ? "" : value;
  if (text === null || text === false) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

const setEm = (element: HTMLElement, name: string, em: number) => element.style.setProperty(name, `${em}em`);

const printed = (attrs: Node["attrs"]) => String(attrs.label) + String(attrs.separator);

/** A label, and whether it is too wide for its text to hang behind it. */
function setLabel(element: HTMLElement, label: string, room = labelRoom(label), name = "--hang"): void {
  setData(element, "data-label", label);
  setEm(element, name, room);
  setData(element, "data-wide", markWidth(label) > labelRoom(label));
}

const dressText: Dress = (element, node) => {
  setData(element, "data-empty", node.content.size === 0);
};

const dressParagraph: Dress = (element, node, paint) => {
  dressText(element, node, paint);
  setData(element, "data-align", node.attrs.align === "start" ? null : String(node.attrs.align));
};

const dressField: Dress = (element, node, { mark }) => {
  const label = printed(node.attrs);
  dressText(element, node, {});
  setLabel(element, (mark?.text ?? "") + label, markWidth(mark?.text ?? "") + labelRoom(label));
  setData(element, "data-kind", String(node.attrs.kind));
  setData(element, "data-doubt", mark?.literal === true);
  setData(element, "data-same-line", node.attrs.sameLine === true);
};

const dressSection: Dress = (element, node, { mark }) => {
  setData(element, "data-mark", mark?.text ?? null);
  setData(element, "data-doubt", mark?.literal === true);
  setData(element, "data-run-in", node.attrs.runIn === true && node.childCount > 1);
  setData(element, "data-unnamed", node.firstChild?.content.size === 0);
  setData(element, "data-closed", node.attrs.closed === true);
  element.style.setProperty("--separator", quoted(String(node.attrs.separator)));
};

const dressList: Dress = (element, _node, { room }) => {
  setEm(element, "--room", room ?? 2);
};

const dressClause: Dress = (element, node, { mark }) => {
  setData(element, "data-mark", mark?.text ?? "");
  setData(element, "data-doubt", mark?.literal === true);
  setData(element, "data-tracked", node.attrs.tracked !== null);
};

const dressMotion: Dress = (element, node, { mark }) => {
  const label = fillLabel(String(node.attrs.label), mark?.text ?? "") + String(node.attrs.separator);
  setLabel(element, label, labelRoom(label), "--head");
  setData(element, "data-doubt", mark?.literal === true);
  setData(element, "data-closed", node.attrs.closed === true);
  const subject = node.children.findIndex((child) => child.type.name === "motionSubject");
  const proposed = node.maybeChild(subject + 1)?.type.name === "proposer";
  setData(element, "data-proposed", subject > 0 ? "before" : proposed ? "behind" : null);
};

const dressLabelled: Dress = (element, node) => {
  const label = node.attrs.label === "" ? "" : printed(node.attrs);
  setLabel(element, label);
  setData(element, "data-run-in", node.attrs.runIn === true);
  setData(element, "data-closed", node.attrs.closed === true);
  setData(element, "data-tracked", node.attrs.tracked != null);
};

const dressRemark: Dress = (element, node) => {
  const speaker = node.firstChild === null ? "" : inlineText(node.firstChild);
  const tail = String(node.attrs.verb) + String(node.attrs.separator);
  setEm(element, "--hang", labelRoom(speaker + tail));
  setData(element, "data-wide", markWidth(speaker + tail) > labelRoom(speaker + tail));
  setData(element, "data-run-in", node.attrs.runIn === true);
  setData(element, "data-verb", node.attrs.verb !== "");
  setData(element, "data-role", String(node.attrs.role));
  setData(element, "data-tracked", node.attrs.tracked != null);
  element.style.setProperty("--tail", quoted(tail));
};

const dressCell: Dress = (element, node, { place }) => {
  setData(element, "data-column", String(node.attrs.column));
  if (place === undefined) return;
  element.style.gridColumn = String(place.column);
  element.style.gridRow = `${place.row} / span ${place.rows}`;
};

const dressFollowUpTable: Dress = (element, node) => {
  element.style.gridTemplateColumns = columnTracks(node);
};

const dressTableCell: Dress = (element, { attrs }) => {
  setData(element, "colspan", attrs.colspan === 1 ? null : String(attrs.colspan));
  setData(element, "rowspan", attrs.rowspan === 1 ? null : String(attrs.rowspan));
  setData(element, "data-header", attrs.header === true);
  setData(element, "data-align", attrs.align === "start" ? null : String(attrs.align));
};

const dressFigure: Dress = (element, node, paint) => {
  dressText(element, node, paint);
  setData(element, "data-alternative", String(node.attrs.alternativeText));
};

const bare: Dress = () => {};

/** The look of each kind of block. */
export const DRESSES: Record<Exclude<MinutesNodeName, "doc" | "text" | "hardBreak">, Dress> = {
  title: dressText,
  headerField: dressField,
  section: dressSection,
  heading: dressText,
  paragraph: dressParagraph,
  clauseList: dressList,
  clause: dressClause,
  motion: dressMotion,
  motionSubject: dressText,
  proposer: dressText,
  motionPart: dressLabelled,
  remark: dressRemark,
  speaker: dressText,
  outcome: dressLabelled,
  figure: dressFigure,
  vote: dressText,
  recess: dressText,
  presenceChange: dressText,
  attachmentRef: dressText,
  followUpTable: dressFollowUpTable,
  followUpRow: bare,
  followUpAssignment: bare,
  followUpCell: dressCell,
  table: bare,
  tableRow: bare,
  tableCell: dressTableCell,
};
