import { useChosenKeys } from "../../app/keys/keyChoices.ts";
import { keysShown } from "../../app/keys/useKeys.ts";
import type { BlockKind, CommandName } from "../../editor/commands/command.ts";
import { EDITOR_COMMANDS } from "../../editor/commands/registry.ts";
import type { Draft } from "../../editor/draft.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/icons.tsx";
import { Menu, MenuItem } from "../../ui/Menu.tsx";
import { useObserved } from "./useObserved.ts";

const CHOICES: readonly (readonly [CommandName, BlockKind])[] = [
  ["toParagraph", "paragraph"],
  ["toStatement", "statement"],
  ["toResponse", "response"],
  ["toOutcome", "outcome"],
  ["toChairDirective", "chairDirective"],
  ["toMotion", "motion"],
  ["toExplanation", "explanation"],
  ["toMeasures", "measures"],
];

/** What the passage at the cursor is, and what else it can be. */
export function KindMenu({ draft }: { readonly draft: Draft }) {
  const words = strings.editor;
  const kind = useObserved(draft.kind);
  const chosen = useChosenKeys();
  const choose = (name: CommandName) => {
    const command = EDITOR_COMMANDS.find((each) => each.name === name);
    if (command !== undefined) draft.run(command.run);
    // The menu gives the focus back to its button when it has closed; it belongs to the paper.
    window.setTimeout(() => draft.focus(), 100);
  };
  return (
    <Menu
      label={words.kind}
      placement="bottom end"
      button={
        <Button className="drafting-kind" isDisabled={kind === null}>
          <span className="drafting-kind-label">{words.kind}</span>
          {kind === null ? words.noKind : words.kinds[kind]}
          <Icon name="chevron" />
        </Button>
      }
    >
      {CHOICES.map(([name, choice]) => {
        const keys = keysShown(chosen, `editor-${name}`);
        return (
          <MenuItem
            key={name}
            name={words.kinds[choice]}
            {...(keys === null ? {} : { keys })}
            onAction={() => choose(name)}
          />
        );
      })}
    </Menu>
  );
}
