import { Fragment, type Node } from "prosemirror-model";
import type { IdSource } from "../minutes/ids.ts";
import { minutesSchema } from "../minutes/schema.ts";
import type { HeaderFieldKind, SectionKind } from "../minutes/vocabulary.ts";
import type { Profile } from "../profiles/profile.ts";
import { BlockMaker } from "./emptyBlocks.ts";
import { nextRoster } from "./nextRoster.ts";
import { firstOrdinal, nextOrdinal, ordinalOf } from "./ordinal.ts";
import type { OrdinalRule } from "./ordinalRule.ts";

/** What the record of the next meeting is made from. */
export interface NextMeeting {
  /** The record of the meeting before; null for the first of a series. */
  readonly last: Node | null;
  readonly seriesName: string;
  readonly rule: OrdinalRule;
  /** The present day, ISO: a new year begins a new count. */
  readonly today: string;
  readonly profile: Profile;
  /** Whether the profile's frame takes the place of the last record's, whose roster stays. */
  readonly isNewFrame?: boolean;
  readonly ids: IdSource;
}

/** Header fields that say something of one meeting only. */
const OF_ONE_MEETING: ReadonlySet<HeaderFieldKind> = new Set<HeaderFieldKind>(["time", "excused", "absent"]);

/** Header fields that name the meeting. */
const NAMES: ReadonlySet<HeaderFieldKind> = new Set<HeaderFieldKind>(["meetingName"]);

/**
 * A draft of the next meeting: the frame of the last one with its roster, or the profile's where there is none; a bare
 * 列管表 or a briefing is no frame of a meeting.
 */
export function nextMeetingDocument(given: NextMeeting): Node {
  const { last, isNewFrame = false } = given;
  if (last === null || last.attrs.kind !== "minutes") return firstDocument(given, null);
  return isNewFrame ? firstDocument(given, last) : followingDocument(given, last);
}

function firstTitle({ last, seriesName, rule, today, profile }: NextMeeting): string {
  const before = ordinalOf(last?.firstChild?.textContent ?? "");
  if (before !== null) {
    const next = nextOrdinal(before, rule, today);
    return profile.titleForm.replace(/(?:\{year\}.*)?第\{ordinal\}次/u, next).replace("{name}", seriesName);
  }
  const { year, number } = firstOrdinal(rule, today);
  const form = number === "" ? profile.titleForm.replace("第{ordinal}次", "") : profile.titleForm;
  const dated = year === "" ? form.replace("{year}度", "") : form;
  return dated.replace("{name}", seriesName).replace("{year}", year).replace("{ordinal}", number);
}

/** A record with the frame of the profile, and the roster of the one whose header lines it takes over. */
function firstDocument(given: NextMeeting, roster: Node | null): Node {
  const { profile } = given;
  const make = new BlockMaker(given.ids);
  const { separator } = profile.labels;
  const { level, condition } = profile.classification;
  const attributes = {
    kind: "minutes",
    sectionStyle: profile.numbering.section,
    classification: level,
    declassification: level === null || condition === "" ? null : condition,
  };
  const kept = (kind: HeaderFieldKind): readonly Node[] => {
    const found = roster?.children.find(({ type, attrs }) => type.name === "headerField" && attrs.kind === kind);
    return found === undefined || roster === null ? [] : nextField(found, roster, make, given).children;
  };
  return minutesSchema.nodes.doc.create(attributes, [
    make.line("title", firstTitle(given)),
    ...profile.headerFields.map((field) =>
      make.block("headerField", { ...field, separator }, field.kind === "other" ? [] : kept(field.kind)),
    ),
    ...profile.sections.map(({ kind, title }) =>
      make.block(
        "section",
        { kind, separator, numbered: profile.numbering.section !== "", runIn: kind === "adjournment" },
        [make.line("heading", title), ...standingBlocks(kind, make, profile)],
      ),
    ),
  ]);
}

/** What stands in a section of every record before anybody writes in it. */
function standingBlocks(kind: SectionKind, make: BlockMaker, profile: Profile): Node[] {
  const { labels } = profile;
  switch (kind) {
    case "approvalOfPreviousMinutes":
      return [
        make.block("outcome", { kind: "decision", label: labels.outcome.decision, separator: labels.separator }, [
          make.paragraph(),
        ]),
      ];
    case "report":
      return [make.motion("report", profile)];
    case "discussion":
      return [make.motion("discussion", profile)];
    case "exchange":
      return [make.motion("question", profile)];
    default:
      return [make.paragraph()];
  }
}

function followingDocument(given: NextMeeting, last: Node): Node {
  const make = new BlockMaker(given.ids);
  const parts: Node[] = [];
  const sections = last.children.filter(({ type }) => type.name === "section");
  const kept = sections.filter(
    (section) => section.attrs.kind !== "annex" && section.firstChild?.textContent.trim() !== "",
  );
  for (const child of last.children) {
    if (child.type.name === "title") parts.push(make.block("title", {}, raised(child, given)));
    if (child.type.name === "headerField") parts.push(nextField(child, last, make, given));
  }
  parts.push(...(kept.length > 0 ? kept : sections.slice(0, 1)).map((section) => nextSection(section, make)));
  return minutesSchema.nodes.doc.create({ ...last.attrs, kind: "minutes" }, parts);
}

/** The words of a title with the next 次別; a hard break takes one place, as it does in the document. */
function raised(title: Node, { rule, today }: NextMeeting): Node[] {
  const words = title.textBetween(0, title.content.size, undefined, "\n");
  const ordinal = ordinalOf(words);
  if (ordinal === null) return [...title.children];
  const next = minutesSchema.text(
    nextOrdinal(ordinal, rule, today),
    title.resolve(ordinal.from).marksAcross(title.resolve(ordinal.to)),
  );
  const { content } = title;
  return [...content.cut(0, ordinal.from).append(Fragment.from(next)).append(content.cut(ordinal.to)).content];
}

function nextField(field: Node, last: Node, make: BlockMaker, given: NextMeeting): Node {
  const { id: _id, ...attrs } = field.attrs;
  const kind: HeaderFieldKind = field.attrs.kind;
  const header = last.children.filter(({ type }) => type.name === "headerField");
  const words = NAMES.has(kind) ? raised(field, given) : nextRoster(field, header);
  return make.block("headerField", { ...attrs, mark: null }, OF_ONE_MEETING.has(kind) ? [] : words);
}

/** What the heading of an adjournment says beyond 散會 is the hour of one meeting. */
function headingWords(section: Node): Node[] {
  const heading = section.firstChild;
  if (heading === null) return [];
  if (section.attrs.kind !== "adjournment") return [...heading.children];
  const words = /^[^（(：:上下中0-9]*散\s*會/u.exec(heading.textContent)?.[0];
  return words === undefined ? [...heading.children] : [minutesSchema.text(words)];
}

/** A section with its heading and the forms of what stood in it: the first motion or list without its words. */
function nextSection(section: Node, make: BlockMaker): Node {
  const { id: _id, ...attrs } = section.attrs;
  const blocks = section.children.slice(1);
  const form =
    blocks.find(({ type }) => type.name === "motion") ??
    blocks.find(({ type }) => type.name === "clauseList" || type.name === "outcome");
  const runIn = section.attrs.kind === "adjournment" && section.attrs.runIn === true;
  return make.block("section", { ...attrs, mark: null, runIn, closed: false }, [
    make.block("heading", {}, headingWords(section)),
    form === undefined ? make.paragraph() : make.emptied(form),
  ]);
}
