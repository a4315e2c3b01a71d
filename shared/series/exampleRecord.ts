import type { Node } from "prosemirror-model";
import { countedIds } from "../minutes/ids.ts";
import { minutesSchema } from "../minutes/schema.ts";
import { type FollowUpColumnKind, ITEM_COLUMNS, type MotionKind, type SectionKind } from "../minutes/vocabulary.ts";
import type { Profile } from "../profiles/profile.ts";
import { BlockMaker } from "./emptyBlocks.ts";
import { EXAMPLE_FIELDS, EXAMPLE_ITEMS, EXAMPLE_MOTIONS, EXAMPLE_WORDS, type ExampleItem } from "./exampleWords.ts";

const { nodes } = minutesSchema;

/** Makes the blocks of an invented record as a profile has them. */
class ExampleMaker {
  private readonly make = new BlockMaker(countedIds("example-"));
  private readonly profile: Profile;

  constructor(profile: Profile) {
    this.profile = profile;
  }

  record(): Node {
    const { profile, make } = this;
    const { separator } = profile.labels;
    const { level, condition } = profile.classification;
    const attributes = {
      kind: "minutes",
      sectionStyle: profile.numbering.section,
      classification: level,
      declassification: level === null || condition === "" ? null : condition,
    };
    const title = profile.titleForm
      .replace("{name}", EXAMPLE_WORDS.committee)
      .replace("{year}", "115年")
      .replace("{ordinal}", "3");
    return nodes.doc.create(attributes, [
      make.line("title", title),
      ...profile.headerFields.map((field) =>
        make.line("headerField", EXAMPLE_FIELDS[field.kind], { ...field, separator }),
      ),
      ...this.sections(),
    ]);
  }

  private sections(): Node[] {
    const { sections, numbering, labels } = this.profile;
    const drafts = sections.map(({ kind, title }) => {
      const runIn = kind === "adjournment";
      const attributes = { kind, separator: labels.separator, numbered: numbering.section !== "", runIn };
      return this.make.block("section", attributes, [this.make.line("heading", title), ...this.content(kind)]);
    });
    // A document has at least one section; a profile that names none shows an empty one.
    const bare = { kind: "other", separator: "", numbered: false };
    return drafts.length > 0
      ? drafts
      : [this.make.block("section", bare, [this.make.line("heading"), this.make.paragraph()])];
  }

  private content(kind: SectionKind): Node[] {
    const { make, profile } = this;
    const { labels } = profile;
    switch (kind) {
      case "chairAddress":
        return [make.paragraph(EXAMPLE_WORDS.address)];
      case "approvalOfPreviousMinutes":
        return [
          make.block("outcome", { kind: "decision", label: labels.outcome.decision, separator: labels.separator }, [
            make.paragraph(EXAMPLE_WORDS.approved),
          ]),
        ];
      case "followUpReport":
        return this.followUps();
      case "report":
        return [this.motion("report")];
      case "discussion":
        return [this.motion("discussion"), this.motion("discussion")];
      case "exchange":
        return [this.motion("question")];
      case "extemporeMotion":
      case "annex":
        return [make.paragraph(EXAMPLE_WORDS.nothing)];
      case "adjournment":
        return [make.paragraph(EXAMPLE_WORDS.adjourned)];
      default:
        return [this.levels()];
    }
  }

  /** A list with the marks of the first levels. */
  private levels(): Node {
    const { levels } = this.profile.numbering;
    const { make } = this;
    const list = (depth: number): Node => {
      const words = EXAMPLE_WORDS.levels[depth] ?? "";
      const below = depth + 1 < Math.min(levels.length, EXAMPLE_WORDS.levels.length) ? [list(depth + 1)] : [];
      return make.block("clauseList", { style: levels[depth] ?? "一、", start: 1 }, [
        make.block("clause", {}, [make.paragraph(words), ...below]),
        make.block("clause", {}, [make.paragraph(EXAMPLE_WORDS.next)]),
      ]);
    };
    return list(0);
  }

  private motion(kind: MotionKind): Node {
    const { make, profile } = this;
    const form = make.motion(kind, profile);
    const words = EXAMPLE_MOTIONS[kind];
    const filled = form.children.map((part) => {
      switch (part.type.name) {
        case "motionSubject":
          return part.type.create(part.attrs, minutesSchema.text(words.subject));
        case "motionPart":
          return part.attrs.kind === "explanation"
            ? part.type.create(part.attrs, [this.levels()])
            : part.type.create(part.attrs, [make.paragraph(words.measures)]);
        case "outcome":
          return part.type.create(part.attrs, [make.paragraph(words.outcome)]);
        case "vote":
          return part.type.create(
            part.attrs,
            profile.voteForm === "" ? [] : minutesSchema.text(counted(profile.voteForm)),
          );
        default:
          return part;
      }
    });
    return form.type.create(form.attrs, filled);
  }

  private followUps(): Node[] {
    const { tables } = this.profile.followUp;
    const [first, ...rest] = EXAMPLE_ITEMS;
    if (tables === null) return [this.table(EXAMPLE_ITEMS)];
    return [
      this.make.paragraph(tables.earlier),
      this.table(first === undefined ? [] : [first]),
      this.make.paragraph(tables.last),
      this.table(rest),
    ];
  }

  private table(items: readonly ExampleItem[]): Node {
    const { columns } = this.profile.followUp;
    const cell = (column: FollowUpColumnKind, words: string) =>
      this.make.block("followUpCell", { column }, [this.make.paragraph(words)]);
    const rows = items.map((item, index) => {
      const words: Partial<Record<FollowUpColumnKind, string>> = { ...item.cells, serial: String(index + 1) };
      const own = columns.filter(({ kind }) => ITEM_COLUMNS.has(kind));
      const ofUnit = columns.filter(({ kind, options }) => !ITEM_COLUMNS.has(kind) && options === undefined);
      const unit = this.make.block(
        "followUpAssignment",
        { suggestion: item.ruling, ruling: item.ruling },
        ofUnit.map(({ kind }) => cell(kind, words[kind] ?? "")),
      );
      return this.make.block("followUpRow", { itemId: null }, [
        ...own.map(({ kind }) => cell(kind, words[kind] ?? "")),
        unit,
      ]);
    });
    return this.make.block("followUpTable", { columns }, rows);
  }
}

/** A vote with invented numbers where its form has circles. */
function counted(form: string): string {
  const numbers = [9, 7, 1, 1];
  return form.replace(/○/gu, () => String(numbers.shift() ?? 0));
}

/** An invented record as a profile prints it, to look at while the profile is edited. */
export function exampleRecord(profile: Profile): Node {
  return new ExampleMaker(profile).record();
}
