import type { Node } from "prosemirror-model";
import { attachmentName } from "../../../../shared/minutes/attachmentWords.ts";
import { inlineText } from "../../../../shared/minutes/plainText.ts";
import { isBlankProposer } from "../../../../shared/minutes/proposerWords.ts";
import type { MotionKind } from "../../../../shared/minutes/vocabulary.ts";
import { defaultProfile } from "../../../../shared/profiles/defaultProfile.ts";
import { motionMarks, motionsIn, topMarks } from "../../../editor/numbering/scopes.ts";
import { motionLabel } from "../../../editor/outline.ts";

/** A file under a motion or section; `attachmentId` null where it is only named. */
export interface AgendaFile {
  readonly blockId: string;
  readonly attachmentId: string | null;
  readonly name: string;
}

/** A motion of the agenda, or a section with files of its own. */
export interface AgendaRow {
  readonly id: string;
  readonly isMotion: boolean;
  readonly mark: string;
  readonly subject: string;
  /** 提案單位 as written; "" where nobody is named yet, null where the motion has no place for it. */
  readonly proposer: string | null;
  readonly files: readonly AgendaFile[];
  /** What the motion still lacks (決議, 決定); null where it has its outcome. */
  readonly lacks: string | null;
}

const oneLine = (node: Node | undefined) => (node === undefined ? "" : inlineText(node).replace(/\s+/gu, " ").trim());

function filesIn(block: Node): AgendaFile[] {
  const found: AgendaFile[] = [];
  block.descendants((node) => {
    if (node.type.name === "motion") return false;
    if (node.type.name === "attachmentRef") {
      const { id, attachmentId } = node.attrs;
      found.push({ blockId: String(id), attachmentId, name: attachmentName(oneLine(node)) });
    }
    return !node.isTextblock;
  });
  return found;
}

/** Whether any outcome inside a motion has words. */
function isDecided(motion: Node): boolean {
  let found = false;
  motion.descendants((node) => {
    found ||= node.type.name === "outcome" && node.textContent.trim() !== "";
    return !found && !node.isTextblock;
  });
  return found;
}

function lackOf(motion: Node): string | null {
  if (isDecided(motion)) return null;
  const kind: MotionKind = motion.attrs.kind;
  const slot = motion.children.find(({ type }) => type.name === "outcome");
  const label = String(slot?.attrs.label ?? "").replace(/\s/gu, "");
  return label === "" ? defaultProfile.labels.outcome[defaultProfile.labels.outcomeOf[kind]] : label;
}

const rowsOfSection = new WeakMap<Node, readonly AgendaRow[]>();

function motionRows(section: Node): readonly AgendaRow[] {
  const known = rowsOfSection.get(section);
  if (known !== undefined) return known;
  const marks = motionMarks(section);
  const rows = motionsIn(section).map((motion): AgendaRow => {
    const proposer = motion.children.find(({ type }) => type.name === "proposer");
    const written = proposer === undefined ? null : oneLine(proposer);
    return {
      id: String(motion.attrs.id),
      isMotion: true,
      mark: motionLabel(motion, marks),
      subject: oneLine(motion.children.find(({ type }) => type.name === "motionSubject")),
      proposer: written === null || !isBlankProposer(written) ? written : "",
      files: filesIn(motion),
      lacks: motion.textContent.trim() === "" ? null : lackOf(motion),
    };
  });
  rowsOfSection.set(section, rows);
  return rows;
}

/** The motions of a record in reading order, and the sections with files outside of them. */
export function agendaRowsOf(doc: Node): AgendaRow[] {
  return doc.children.flatMap((section): AgendaRow[] => {
    if (section.type.name !== "section") return [];
    const files = filesIn(section);
    if (files.length === 0) return [...motionRows(section)];
    const id = String(section.attrs.id);
    const heading = oneLine(section.firstChild ?? undefined);
    const mark = topMarks(doc).get(id)?.text ?? "";
    return [
      { id, isMotion: false, mark, subject: heading, proposer: null, files, lacks: null },
      ...motionRows(section),
    ];
  });
}

/** The motions that nothing was decided on, those that nobody has written aside. */
export const undecided = (rows: readonly AgendaRow[]): AgendaRow[] => rows.filter(({ lacks }) => lacks !== null);
