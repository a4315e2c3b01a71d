import type { Node } from "prosemirror-model";
import { type RefObject, useEffect, useRef } from "react";
import { Header, Keyboard, Menu, MenuItem, MenuSection, Popover } from "react-aria-components";
import {
  FOLLOW_UP_COLUMNS,
  HEADER_FIELD_KINDS,
  MOTION_KINDS,
  MOTION_PART_KINDS,
  OUTCOME_KINDS,
  SECTION_KINDS,
} from "../../../shared/minutes/vocabulary.ts";
import { strings } from "../../strings/zhTW.ts";
import { keysFor, lineKey } from "./keys.ts";
import { unitOf } from "./reshape/unit.ts";
import type { LineAction, LineContext } from "./reviewAction.ts";
import type { Focus } from "./reviewState.ts";
import type { ReviewDeeds } from "./useReviewDeeds.ts";
import "../../ui/Menu.css";

interface KindMenuProps {
  readonly context: LineContext;
  readonly deeds: ReviewDeeds;
  readonly doc: Node;
  readonly focus: Focus;
}

interface Choice {
  readonly name: string;
  readonly does: LineAction;
}

interface ChoiceGroup {
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

function groupsFor(context: LineContext): readonly ChoiceGroup[] {
  switch (context) {
    case "header":
      return [
        { name: words.header, choices: headerChoices(true) },
        { name: words.body, choices: bodyChoices },
        { name: words.frame, choices: [toSection] },
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
        { name: words.frame, choices: [toSection] },
        { name: words.header, choices: headerChoices(false) },
      ];
  }
}

const columnGroup: ChoiceGroup = {
  name: words.columnName,
  choices: FOLLOW_UP_COLUMNS.map((kind) => ({ name: kinds.columns[kind], does: { verb: "column", kind } })),
};

/** An outcome, motion or remark that stays one only changes what it is called; its label and parts stay as they are. */
function withoutRebuilding(does: LineAction, doc: Node, { id }: Focus): LineAction {
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

/** The line in focus, for the list to stand beside. */
function useCurrentLine(open: boolean): RefObject<HTMLElement | null> {
  const line = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (open)
      line.current = document.querySelector<HTMLElement>(
        "[data-current-line] .review-kind-button, [data-current-line]",
      );
  }, [open]);
  return line;
}

/** All the kinds that the line, or its column, may be given, the rarer ones too. */
export function KindMenu({ context, deeds, doc, focus }: KindMenuProps) {
  const line = useCurrentLine(deeds.menu !== null);
  if (deeds.menu === null) return null;
  const groups = deeds.menu === "column" ? [columnGroup] : groupsFor(context);
  const keys = new Map(
    keysFor(deeds.menu === "column" ? "column" : context).map((each) => [JSON.stringify(each.does), each.keys]),
  );
  const name = deeds.menu === "column" ? words.columnName : words.name;
  return (
    <Popover
      className="floating"
      aria-label={name}
      triggerRef={line}
      placement="bottom start"
      isOpen
      onOpenChange={(open) => {
        if (!open) deeds.closeMenu();
      }}
    >
      <div
        onKeyDownCapture={(event) => {
          const does = lineKey(event.nativeEvent, deeds.menu === "column" ? "column" : context);
          if (does === null || typeof does === "string" || !/^[0-9-]$/.test(event.key)) return;
          event.preventDefault();
          event.stopPropagation();
          deeds.act(does);
          deeds.closeMenu();
        }}
      >
        <Menu className="menu" aria-label={name} autoFocus="first" onClose={deeds.closeMenu}>
          {groups.map((group) => (
            <MenuSection key={group.name} className="menu-section">
              <Header className="menu-header">{group.name}</Header>
              {group.choices.map((choice) => (
                <MenuItem
                  key={choice.name}
                  id={`${group.name} ${choice.name}`}
                  className="menu-item"
                  textValue={choice.name}
                  onAction={() => deeds.act(withoutRebuilding(choice.does, doc, focus))}
                >
                  <span className="menu-item-name">{choice.name}</span>
                  {keys.has(JSON.stringify(choice.does)) ? (
                    <Keyboard>{keys.get(JSON.stringify(choice.does))}</Keyboard>
                  ) : null}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </div>
    </Popover>
  );
}
