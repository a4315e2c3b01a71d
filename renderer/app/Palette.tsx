import { useSyncExternalStore } from "react";
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  type Key,
  Keyboard,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
} from "react-aria-components";
import { strings } from "../strings/zhTW.ts";
import { keepComposingKeys } from "../ui/composing.ts";
import { isMeant } from "./commandSearch.ts";
import { type Command, useCommandRegistry } from "./commands.ts";
import { shownKeys } from "./keys/writtenKeys.ts";
import "../ui/Dialog.css";
import "../ui/Menu.css";
import "./Palette.css";

/** Everything that can be done here, found by its name in Chinese, by 注音 initials or in English. */
export function Palette({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="palette floating">
        <Dialog className="palette-body" aria-label={strings.shell.palette.name}>
          <PaletteList onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteList({ onClose }: { readonly onClose: () => void }) {
  const registry = useCommandRegistry();
  const commands = useSyncExternalStore(registry.subscribe, registry.all);
  const isWanted = (_text: string, typed: string, { key }: { readonly key: Key }) => {
    const command = commands.find(({ id }) => id === key);
    return command === undefined || isMeant(command, typed);
  };
  const words = strings.shell.palette;
  return (
    <div className="palette-parts" onKeyDownCapture={keepComposingKeys}>
      <Autocomplete filter={isWanted}>
        <TextField aria-label={words.name} autoFocus>
          <Input className="palette-field" placeholder={words.hint} autoComplete="off" />
        </TextField>
        <Menu
          className="menu palette-list"
          aria-label={words.list}
          items={groupsOf(commands)}
          renderEmptyState={() => <p className="palette-nothing">{words.nothing}</p>}
        >
          {(group) => (
            <MenuSection id={group.name} className="menu-section">
              <Header className="menu-header">{group.name}</Header>
              <Collection items={group.commands}>
                {(command) => (
                  <MenuItem
                    id={command.id}
                    className="menu-item"
                    textValue={command.name}
                    onAction={() => {
                      onClose();
                      command.run();
                    }}
                  >
                    <span className="menu-item-name">{command.name}</span>
                    {command.keys === null ? null : <Keyboard>{shownKeys(command.keys)}</Keyboard>}
                  </MenuItem>
                )}
              </Collection>
            </MenuSection>
          )}
        </Menu>
      </Autocomplete>
    </div>
  );
}

interface CommandGroup {
  readonly name: string;
  readonly commands: readonly Command[];
}

/** Commands under their headings, the page's own before those of the frame. */
function groupsOf(commands: readonly Command[]): readonly CommandGroup[] {
  const ofFrame: readonly string[] = [strings.shell.palette.go, strings.shell.palette.look];
  const groups = new Map<string, Command[]>();
  for (const command of commands) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  return [...groups]
    .map(([name, members]) => ({ name, commands: members }))
    .sort((a, b) => ofFrame.indexOf(a.name) - ofFrame.indexOf(b.name));
}
