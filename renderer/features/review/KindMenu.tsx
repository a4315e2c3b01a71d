import type { Node } from "prosemirror-model";
import { type RefObject, useEffect, useRef } from "react";
import { Header, Keyboard, Menu, MenuItem, MenuSection, Popover } from "react-aria-components";
import { strings } from "../../strings/zhTW.ts";
import { keysFor, lineKey } from "./keys.ts";
import { columnGroup, groupsFor, withoutRebuilding } from "./kindChoices.ts";
import type { LineContext } from "./reviewAction.ts";
import type { Focus } from "./reviewState.ts";
import type { ReviewDeeds } from "./useReviewDeeds.ts";
import "../../ui/Menu.css";

interface KindMenuProps {
  readonly context: LineContext;
  readonly deeds: ReviewDeeds;
  readonly doc: Node;
  readonly focus: Focus;
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
  const words = strings.review.menu;
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
