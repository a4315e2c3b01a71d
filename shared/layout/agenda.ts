import type { Node } from "prosemirror-model";
import { agendaTitle } from "../minutes/agendaWords.ts";
import { inlineText } from "../minutes/plainText.ts";
import { isBlankProposer } from "../minutes/proposerWords.ts";
import { minutesSchema } from "../minutes/schema.ts";
import type { HeaderFieldKind, MotionKind, OutcomeKind, SectionKind } from "../minutes/vocabulary.ts";
import type { Profile } from "../profiles/profile.ts";
import { blankRulings } from "./blankRulings.ts";

/** Blocks that only the sitting brings about. */
const OF_THE_SITTING: ReadonlySet<string> = new Set(["remark", "outcome", "vote", "recess", "presenceChange"]);

/** Sections of which the agenda names nothing but the title. */
const TITLE_ONLY: ReadonlySet<SectionKind> = new Set<SectionKind>([
  "chairAddress",
  "extemporeMotion",
  "exchange",
  "chairDirective",
  "conclusion",
  "adjournment",
]);

/** Header fields that are known only when the sitting begins. */
const LEFT_OUT: ReadonlySet<HeaderFieldKind> = new Set<HeaderFieldKind>(["excused", "absent"]);

/** Empty lines below the label of an outcome, for a pen. */
const PEN_LINES = 2;

const { outcome, paragraph } = minutesSchema.nodes;

const present = (nodes: readonly (Node | null)[]) => nodes.filter((node) => node !== null);
const isBlank = (node: Node) => node.textContent.trim() === "";

/**
 * The agenda (會議議程) of a record, as a document that is laid out like any other: what is prepared, without 發言 and
 * 決議, with room for the 決議 under each motion.
 */
export function agendaOf(record: Node, profile: Profile): Node {
  const cut = new AgendaCut(profile);
  return record.type.create(record.attrs, present(record.children.map((child) => cut.part(child))));
}

/** How an agenda is set: as the record, but nobody signs it and it is nobody's draft. */
export const agendaProfile = (profile: Profile): Profile => ({ ...profile, draftStamp: "", signatures: [] });

class AgendaCut {
  private readonly profile: Profile;

  constructor(profile: Profile) {
    this.profile = profile;
  }

  /** A part of the document's frame; null for one that an agenda does not have. */
  part(node: Node): Node | null {
    switch (node.type.name) {
      case "title":
        return node.type.create(node.attrs, titleWords(node));
      case "headerField":
        return LEFT_OUT.has(node.attrs.kind) ? null : node;
      case "section":
        return this.section(node);
      default:
        return node;
    }
  }

  private section(node: Node): Node {
    const [heading, ...body] = node.children;
    const kind: SectionKind = node.attrs.kind;
    const blocks = TITLE_ONLY.has(kind) ? [] : present(body.map((block) => this.block(block)));
    const kept = blocks.filter((block) => block.type !== paragraph || !isBlank(block));
    const isBare = kept.length === 0;
    const attrs = isBare ? { ...node.attrs, runIn: false, separator: "" } : node.attrs;
    const title = heading === undefined ? [] : [kind === "adjournment" ? withoutClock(heading) : heading];
    return node.type.create(attrs, [...title, ...kept]);
  }

  private block(node: Node): Node | null {
    switch (node.type.name) {
      case "outcome":
        return node.attrs.label === "" ? null : this.place(node);
      case "motion":
        return this.motion(node);
      case "motionPart":
      case "clauseList":
      case "clause":
        return this.kept(node);
      case "followUpTable":
        return blankRulings(node);
      default:
        return OF_THE_SITTING.has(node.type.name) ? null : node;
    }
  }

  /** A container with what an agenda has of it; null where nothing is left. */
  private kept(node: Node): Node | null {
    const cut = node.children.map((child) => this.block(child));
    const children = present(cut);
    const attrs = "tracked" in node.attrs ? { ...node.attrs, tracked: null } : node.attrs;
    // An item that began with a remark has nothing to stand behind its mark.
    const isHeadless = node.type.name === "clause" && cut[0] === null;
    if (children.length === 0 || isHeadless) return null;
    const made = node.type.create(attrs, children);
    return node.type.name === "motionPart" && isBlank(made) ? null : made;
  }

  private motion(node: Node): Node | null {
    if (node.attrs.kind === "extempore" || isUnwritten(node)) return null;
    const first = node.children.find(({ type }) => type === outcome);
    const parts = node.children.flatMap((child) => {
      if (child.type === outcome) return [];
      if (child.type.name === "proposer" && isBlankProposer(inlineText(child))) return [];
      if (child.type.name === "motionSubject" || child.type.name === "proposer") return [child];
      return this.block(child) ?? [];
    });
    const kind: MotionKind = node.attrs.kind;
    const given = first ?? this.outcomeFor(kind, String(node.attrs.id));
    return node.type.create(node.attrs, given === null ? parts : [...parts, this.place(given)]);
  }

  /** What a motion of this kind ends with; null where its form has no outcome. */
  private outcomeFor(motion: MotionKind, motionId: string): Node | null {
    const { labels, motions } = this.profile;
    if (!motions[motion].outcome) return null;
    const kind: OutcomeKind = labels.outcomeOf[motion];
    return outcome.create({
      id: `${motionId}-outcome`,
      kind,
      label: labels.outcome[kind],
      separator: labels.separator,
    });
  }

  /** The label of an outcome with room behind it. */
  private place(node: Node): Node {
    const lines = Array.from({ length: PEN_LINES + 1 }, (_, line) =>
      paragraph.create({ id: `${node.attrs.id}-line${line}` }),
    );
    const label =
      node.attrs.label === "" ? this.profile.labels.outcome[node.attrs.kind as OutcomeKind] : node.attrs.label;
    return outcome.create({ ...node.attrs, label, runIn: true, tracked: null }, lines);
  }
}

function titleWords(title: Node): Node[] {
  const last = title.children.findLastIndex((leaf) => leaf.isText && agendaTitle(leaf.text ?? "") !== leaf.text);
  return title.children.map((leaf, index) =>
    index === last ? minutesSchema.text(agendaTitle(leaf.text ?? "")).mark(leaf.marks) : leaf,
  );
}

/** 散會, without the hour that may stand behind it. */
function withoutClock(heading: Node): Node {
  const words = /^[^（(：:上下中0-9]*散\s*會/u.exec(heading.textContent)?.[0];
  return words === undefined ? heading : heading.type.create(heading.attrs, minutesSchema.text(words));
}

/** A motion that nobody has written anything of; what was said or decided does not count. */
function isUnwritten(motion: Node): boolean {
  return motion.children.every((child) => {
    if (child.type.name === "proposer") return isBlankProposer(inlineText(child));
    return OF_THE_SITTING.has(child.type.name) || isBlank(child);
  });
}
