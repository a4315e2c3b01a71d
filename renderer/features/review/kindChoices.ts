import type { Node } from "prosemirror-model";
import {
  FOLLOW_UP_COLUMNS,
  HEADER_FIELD_KINDS,
  MOTION_KINDS,
  MOTION_PART_KINDS,
  OUTCOME_KINDS,
  SECTION_KINDS,
} from "../../../shared/minutes/vocabulary.ts";
import { strings } from "../../strings/zhTW.ts";
import { unitOf } from "./reshape/unit.ts";
import type { LineAction, LineContext } from "./reviewAction.ts";
import type { Focus } from "./reviewState.ts";

/** One kind that a line or column may be given. */
export interface Choice {
  readonly name: string;
  readonly does: LineAction;
}

export interface ChoiceGroup {
  readonly name: string;
  readonly choices: readonly Choice[];
}

const { kinds, menu: words } = strings.review;

const bodyChoices: readonly Choice[] = [
  { name: strings.review.keys.paragraph, does: { verb: "block", kind: { name: "paragraph" } } },
  { name: kinds.remarks.statement, does: { verb: "block", kind: { name: "remark", role: "statement" } } },
  { name: kinds.remarks.response, does: { verb: "block", kind: { name: "remark", role: "response" } } },
  ...OUTCOME_KINDS.map(
    (kind): Choice => ({
      name: kinds.outcomes[kind],
      does: { verb: "block", kind: { name: "outcome", kind } },
    }),
  ),
  ...MOTION_PART_KINDS.map(
    (kind): Choice => ({
      name: kinds.motionParts[kind],
      does: { verb: "block", kind: { name: "motionPart", kind } },
    }),
  ),
  ...MOTION_KINDS.map(
    (kind): Choice => ({
      name: `${kinds.motion}（${kinds.motions[kind]}）`,
      does: { verb: "block", kind: { name: "motion", kind } },
    }),
  ),
];

function headerChoices(isField: boolean): readonly Choice[] {
  return HEADER_FIELD_KINDS.map((kind) => ({
    name: kinds.headerFields[kind],
    does: isField ? { verb: "unit", kind: { type: "headerField", kind } } : { verb: "headerField", kind },
  }));
}

const toSection: Choice = { name: kinds.section, does: { verb: "section" } };
const toTitle: Choice = { name: kinds.title, does: { verb: "title" } };

/** Every kind that a line may be given, the likeliest first. */
export function groupsFor(context: LineContext): readonly ChoiceGroup[] {
  switch (context) {
    case "header":
      return [
        { name: words.header, choices: headerChoices(true) },
        { name: words.body, choices: bodyChoices },
        { name: words.frame, choices: [toSection, toTitle] },
      ];
    case "section":
      return [
        {
          name: words.section,
          choices: SECTION_KINDS.map((kind) => ({
            name: kinds.sections[kind],
            does: { verb: "unit", kind: { type: "section", kind } },
          })),
        },
        { name: words.body, choices: bodyChoices },
        { name: words.header, choices: headerChoices(false) },
      ];
    case "title":
    case "column":
      return [];
    case "cell":
      return [{ name: words.body, choices: bodyChoices }];
    case "body":
      return [
        { name: words.body, choices: bodyChoices },
        { name: words.frame, choices: [toSection, toTitle] },
        { name: words.header, choices: headerChoices(false) },
      ];
  }
}

/** Every kind of column. */
export const columnGroup: ChoiceGroup = {
  name: words.columnName,
  choices: FOLLOW_UP_COLUMNS.map((kind) => ({ name: kinds.columns[kind], does: { verb: "column", kind } })),
};

/** An outcome, motion or remark that stays one only changes what it is called; its label and parts stay as they are. */
export function withoutRebuilding(does: LineAction, doc: Node, { id }: Focus): LineAction {
  if (does.verb !== "block") return does;
  const type = unitOf(doc, id)?.node.type.name;
  const { kind } = does;
  if (kind.name !== type) return does;
  if (kind.name === "motion") return { verb: "unit", kind: { type: "motion", kind: kind.kind } };
  if (kind.name === "remark") return { verb: "unit", kind: { type: "remark", role: kind.role } };
  if (kind.name === "outcome" && kind.kind !== null) {
    return { verb: "unit", kind: { type: "outcome", kind: kind.kind } };
  }
  return does;
}
