import type { Node } from "prosemirror-model";
import type { FollowUpColumn, MotionKind, MotionPartKind, OutcomeKind } from "../minutes/vocabulary.ts";
import { FULL_TEN_STYLE, type ListStyle, readMark } from "../numbering/listStyle.ts";
import { defaultProfile } from "./defaultProfile.ts";
import { fitsPaper, LIMITS, MAY_BE_BOLD, ORDINAL_NUMERALS } from "./limits.ts";
import type { Profile, TextStyle } from "./profile.ts";
import { READ_STYLES, type ReadLook, type ReadStyle, type TextFacts } from "./readLook.ts";

/** What may be read out of an old record; each is told to be read or not. */
export const PROFILE_PARTS = [
  "page",
  "fonts",
  "title",
  "headerField",
  "section",
  "body",
  "table",
  "tableHeader",
  "pageNumber",
  "titleForm",
  "headerFields",
  "sections",
  "sectionMarks",
  "levels",
  "labels",
  "columns",
] as const;
export type ProfilePart = (typeof PROFILE_PARTS)[number];

export interface ProposedProfile {
  readonly profile: Profile;
  /** What was not found, where the profile has what is usual. */
  readonly unread: readonly ProfilePart[];
}

const clamp = (value: number, { least, most }: { least: number; most: number }) =>
  Math.min(Math.max(Math.round(value * 10) / 10, least), most);

const fits = (words: string) => words !== "" && words.length <= LIMITS.words;

/** The words of a title behind its 次別 that say no name again. */
const TITLE_END = /^(?:臨時)?(?:會議|會)?(?:會議)?(?:[紀記]錄|議程)$/u;
const ORDINAL_IN_TITLE = /^(.+?)((?:民國)?\d{2,3}\s*年)?(度)?第[\d一二三四五六七八九十百]+次(.*)$/u;

function titleFormOf(title: string): string | null {
  const found = ORDINAL_IN_TITLE.exec(title.replace(/\s+/gu, ""));
  if (found === null || !TITLE_END.test(found[4] ?? "")) return null;
  const year = found[2] === undefined ? "" : `{year}${found[3] ?? ""}`;
  return `{name}${year}第{ordinal}次${found[4] ?? ""}`;
}

/** One style of text as the file has it, what the file does not say as it is usual; null where it says nothing. */
function styleOf(facts: TextFacts | undefined, usual: TextStyle): TextStyle | null {
  if (facts?.size == null) return null;
  const line = facts.line ?? { rule: "single" as const };
  return {
    size: clamp(facts.size, LIMITS.size),
    line: line.rule === "single" ? line : { rule: line.rule, height: clamp(line.height, LIMITS.size) },
    bold: facts.bold ?? usual.bold,
    before: facts.before === null ? usual.before : clamp(facts.before, { least: 0, most: LIMITS.before.most }),
  };
}

/** The usual marks of lists by depth: what most lists of that depth bear. */
function levelsOf(doc: Node): ListStyle[] {
  const counts: Map<ListStyle, number>[] = [];
  const walk = (node: Node, depth: number) => {
    const isList = node.type.name === "clauseList";
    if (isList) {
      const styles = counts[depth] ?? new Map<ListStyle, number>();
      counts[depth] = styles;
      styles.set(String(node.attrs.style), (styles.get(String(node.attrs.style)) ?? 0) + node.childCount);
    }
    if (!node.isTextblock) for (const child of node.children) walk(child, depth + (isList ? 1 : 0));
  };
  walk(doc, 0);
  return counts.slice(0, LIMITS.levels).flatMap((styles) => {
    const [most] = [...styles].sort(([, one], [, other]) => other - one);
    return most === undefined ? [] : [most[0]];
  });
}

/** The marks of the record's top level: 壹拾 for ten where one says so. */
function sectionMarksOf(doc: Node): ListStyle | "" {
  const style = String(doc.attrs.sectionStyle);
  const hasFullTen = doc.children.some(({ attrs }) => /^壹拾/u.test(String(attrs.mark ?? "")));
  return hasFullTen && readMark(`${FULL_TEN_STYLE}甲`)?.style === style ? FULL_TEN_STYLE : style;
}

/** The labels of motions, their parts and outcomes as the record writes them. */
class LabelReader {
  readonly motion: Partial<Record<MotionKind, string>> = {};
  readonly part: Partial<Record<MotionPartKind, string>> = {};
  readonly outcome: Partial<Record<OutcomeKind, string>> = {};
  readonly outcomeOf: Partial<Record<MotionKind, OutcomeKind>> = {};
  ordinal: Profile["labels"]["ordinal"] | null = null;
  columns: readonly FollowUpColumn[] | null = null;

  read(doc: Node): this {
    doc.descendants((node) => {
      this.take(node);
      return !node.isTextblock;
    });
    return this;
  }

  private take({ type, attrs, children }: Node): void {
    const label = String(attrs.label ?? "").replace(/\s+/gu, "");
    if (type.name === "followUpTable") this.columns ??= attrs.columns;
    if (!fits(label)) return;
    if (type.name === "motion") {
      const kind: MotionKind = attrs.kind;
      this.motion[kind] ??= label;
      this.ordinal ??= ORDINAL_NUMERALS.find((each) => each === attrs.ordinal) ?? null;
      const outcome = children.find((child) => child.type.name === "outcome");
      if (outcome !== undefined) this.outcomeOf[kind] ??= outcome.attrs.kind;
    }
    if (type.name === "motionPart") this.part[attrs.kind as MotionPartKind] ??= label;
    if (type.name === "outcome") this.outcome[attrs.kind as OutcomeKind] ??= label;
  }

  get isEmpty(): boolean {
    return [this.motion, this.part, this.outcome].every((labels) => Object.keys(labels).length === 0);
  }
}

const isShortColumn = ({ label, options = [], tick }: FollowUpColumn) =>
  label.length <= LIMITS.words &&
  options.every((option) => option.label.length <= LIMITS.words) &&
  (tick === undefined || (tick.on.length <= 4 && tick.off.length <= 4));

function stylesOf(look: ReadLook): { styles: Profile["styles"]; unread: ReadStyle[] } {
  const usual = defaultProfile.styles;
  const read = Object.fromEntries(
    READ_STYLES.map((name) => {
      const style = styleOf(look.styles[name], usual[name]);
      return [name, style === null ? null : { ...style, bold: style.bold && MAY_BE_BOLD.has(name) }];
    }),
  );
  const unread = READ_STYLES.filter((name) => read[name] === null);
  const styles = { ...usual };
  for (const name of READ_STYLES) styles[name] = read[name] ?? usual[name];
  // What no paragraph shows follows the text it stands beside.
  if (read.body != null) styles.signature = { ...styles.body, bold: false, before: usual.signature.before };
  if (read.table != null && read.tableHeader === null) styles.tableHeader = { ...styles.table, bold: true };
  return { styles, unread };
}

function fontsOf(look: ReadLook): { fonts: Profile["fonts"]; isRead: boolean } {
  const facts = look.styles.body ?? look.styles.headerField ?? look.styles.title;
  const usual = defaultProfile.fonts;
  return {
    fonts: { eastAsian: facts?.eastAsian || usual.eastAsian, latin: facts?.latin || usual.latin },
    isRead: Boolean(facts?.eastAsian),
  };
}

function pageOf(look: ReadLook): Profile["page"] | null {
  if (look.page === null) return null;
  const { width, height, margins } = look.page;
  const side = (margin: number) => clamp(margin, LIMITS.margin);
  const page = {
    width: clamp(width, LIMITS.paper),
    height: clamp(height, LIMITS.paper),
    margins: {
      top: side(margins.top),
      right: side(margins.right),
      bottom: side(margins.bottom),
      left: side(margins.left),
    },
  };
  return fitsPaper(page) ? page : null;
}

/**
 * A profile made of an old record: what its file and its words tell, and the default for the rest, which is named in
 * `unread`, so that nothing is guessed in silence.
 */
export function proposeProfile(doc: Node, look: ReadLook, name: string): ProposedProfile {
  const unread = new Set<ProfilePart>();
  const read = <Value>(part: ProfilePart, value: Value | null, usual: Value): Value => {
    if (value === null) unread.add(part);
    return value ?? usual;
  };
  const fields = doc.children.filter(({ type }) => type.name === "headerField").slice(0, LIMITS.rows);
  const sections = doc.children
    .filter(({ type, firstChild }) => type.name === "section" && fits(firstChild?.textContent.trim() ?? ""))
    .slice(0, LIMITS.rows);
  const labels = new LabelReader().read(doc);
  const levels = levelsOf(doc);
  const title = doc.children.find(({ type }) => type.name === "title")?.textContent ?? "";
  const { styles, unread: unreadStyles } = stylesOf(look);
  for (const style of unreadStyles) unread.add(style);
  const { fonts, isRead } = fontsOf(look);
  if (!isRead) unread.add("fonts");
  if (labels.isEmpty) unread.add("labels");
  const usual = defaultProfile;
  const columns =
    labels.columns?.some(({ kind }) => kind === "subject") === true && labels.columns.every(isShortColumn);
  const profile: Profile = {
    ...usual,
    name: name.slice(0, LIMITS.words),
    page: read("page", pageOf(look), usual.page),
    fonts,
    styles,
    pageNumber: read("pageNumber", look.pageNumber?.slice(0, LIMITS.words) ?? null, usual.pageNumber),
    titleForm: read("titleForm", titleFormOf(title), usual.titleForm),
    headerFields: read(
      "headerFields",
      fields.length === 0
        ? null
        : fields.map(({ attrs: { kind, label, numbered, sameLine } }) => ({
            kind,
            label: String(label).replace(/\s+/gu, "").slice(0, LIMITS.words),
            numbered,
            sameLine,
          })),
      usual.headerFields,
    ),
    sections: read(
      "sections",
      sections.length === 0
        ? null
        : sections.map(({ attrs, firstChild }) => ({
            kind: attrs.kind,
            title: firstChild?.textContent.trim().replace(/[（(][^（）()]*[）)]$/u, "") ?? "",
          })),
      usual.sections,
    ),
    numbering: {
      section: read("sectionMarks", sections.length === 0 ? null : sectionMarksOf(doc), usual.numbering.section),
      levels: read("levels", levels.length === 0 ? null : levelsWith(levels), usual.numbering.levels),
      byWord: false,
    },
    labels: {
      ...usual.labels,
      motion: { ...usual.labels.motion, ...labels.motion },
      motionPart: { ...usual.labels.motionPart, ...labels.part },
      outcome: { ...usual.labels.outcome, ...labels.outcome },
      outcomeOf: { ...usual.labels.outcomeOf, ...labels.outcomeOf },
      ordinal: labels.ordinal ?? usual.labels.ordinal,
    },
    followUp: {
      ...usual.followUp,
      columns: read("columns", columns ? [...(labels.columns ?? [])] : null, usual.followUp.columns),
    },
  };
  return { profile, unread: PROFILE_PARTS.filter((part) => unread.has(part)) };
}

/** The levels that were read, with the usual ones that are not among them below. */
const levelsWith = (levels: readonly ListStyle[]): ListStyle[] =>
  [...levels, ...defaultProfile.numbering.levels.slice(levels.length).filter((style) => !levels.includes(style))].slice(
    0,
    LIMITS.levels,
  );
