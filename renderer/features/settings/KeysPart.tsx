import { useMemo, useState } from "react";
import { isMeant } from "../../app/commandSearch.ts";
import { useCommandRegistry } from "../../app/commands.ts";
import { LISTED_COMMANDS, type ListedCommand } from "../../app/keys/catalogue.ts";
import { resetKeys } from "../../app/keys/keyChange.ts";
import { keysIn, useChosenKeys } from "../../app/keys/keyChoices.ts";
import { shownKeys } from "../../app/keys/writtenKeys.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { KeyCapture } from "./KeyCapture.tsx";
import { useChooseKeys } from "./useChooseKeys.ts";
import "./KeysPart.css";

const ROOMS = [
  "anywhere",
  "drafting",
  "meetings",
  "followUps",
  "review",
  "queue",
  "replies",
  "export",
  "search",
] as const;

/** The commands of the catalogue, and those of pages that were seen in this window and are not in it. */
function useAllCommands(): readonly ListedCommand[] {
  const registry = useCommandRegistry();
  return useMemo(() => {
    const known = new Set(LISTED_COMMANDS.map(({ id }) => id));
    const further = registry.seen().filter(({ id }) => !known.has(id));
    const asListed = ({ id, name, keys }: (typeof further)[number]): ListedCommand => ({
      id,
      name,
      room: "anywhere",
      keys: keys === null ? [] : [keys],
      isFixed: keys === "Escape" || keys === "Enter",
    });
    return [...LISTED_COMMANDS, ...further.map(asListed)];
  }, [registry]);
}

/** Every command with its keys, grouped by where it can be given and found by name; each key can be another. */
export function KeysPart() {
  const words = strings.keyMap;
  const all = useAllCommands();
  const chosen = useChosenKeys();
  const choose = useChooseKeys();
  const [typed, setTyped] = useState("");
  const [changing, setChanging] = useState<string | null>(null);
  const isFound = (command: ListedCommand) => {
    const keys = keysIn(chosen, command.id, command.keys[0] ?? null);
    const shown = keys === null ? "" : shownKeys(keys).toLowerCase();
    return isMeant({ id: command.id, name: command.name }, typed) || shown.includes(typed.trim().toLowerCase());
  };
  const found = all.filter(isFound);
  const resetAll = () => {
    const takeBack = () => choose(chosen, words.tookBack);
    choose({}, words.resetAllDone, { name: words.takeBack, run: takeBack });
  };
  return (
    <>
      <p className="settings-words">{words.words}</p>
      <div className="keys-head">
        <TextField
          label={words.search}
          labelHidden
          placeholder={words.searchHint}
          value={typed}
          onChange={setTyped}
          className="keys-search"
        />
        {Object.keys(chosen).length === 0 ? null : <Button onPress={resetAll}>{words.resetAll}</Button>}
      </div>
      {found.length === 0 ? <p className="settings-words">{words.nothing}</p> : null}
      {ROOMS.map((room) => {
        const members = found.filter((command) => command.room === room);
        return members.length === 0 ? null : (
          <section key={room} className="keys-group">
            <h3 className="settings-key-title">{words.rooms[room]}</h3>
            <ul className="keys-list">
              {members.map((command) => (
                <KeyLine
                  key={command.id}
                  command={command}
                  all={all}
                  isChanging={changing === command.id}
                  onChanging={(is) => setChanging(is ? command.id : null)}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

interface KeyLineProps {
  readonly command: ListedCommand;
  readonly all: readonly ListedCommand[];
  readonly isChanging: boolean;
  readonly onChanging: (isChanging: boolean) => void;
}

function KeyLine({ command, all, isChanging, onChanging }: KeyLineProps) {
  const words = strings.keyMap;
  const choose = useChooseKeys();
  const chosen = useChosenKeys();
  const [comesBack, setComesBack] = useState(false);
  const keys = keysIn(chosen, command.id, command.keys[0] ?? null);
  const further = command.keys.slice(1);
  const shown = [...(keys === null ? [] : [keys]), ...further].map(shownKeys);
  const reset = () => choose(resetKeys(all, chosen, command), words.resetDone(command.name));
  const turn = (toChanging: boolean) => {
    setComesBack(!toChanging);
    onChanging(toChanging);
  };
  return (
    <li className="keys-line" data-command={command.id}>
      <span className="keys-name">{command.name}</span>
      {isChanging ? (
        <KeyCapture command={command} all={all} onDone={() => turn(false)} />
      ) : (
        <span className="keys-keys">
          {shown.length === 0 ? <span className="settings-words">{words.none}</span> : null}
          {shown.map((each) => (
            <kbd key={each}>{each}</kbd>
          ))}
          {command.id in chosen ? (
            <Button look="quiet" onPress={reset} aria-label={words.resetOf(command.name)}>
              {words.reset}
            </Button>
          ) : null}
          {command.isFixed ? (
            <span className="keys-fixed" />
          ) : (
            <Button
              look="quiet"
              onPress={() => turn(true)}
              aria-label={words.changeOf(command.name)}
              autoFocus={comesBack}
            >
              {words.change}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}
