import type { ListedCommand } from "./catalogue.ts";
import { type ChosenKeys, keysIn } from "./keyChoices.ts";
import { type KeyRefusal, refusalOf } from "./reservedKeys.ts";

/** What comes of giving a command some keys. */
export type KeyChange =
  | { readonly kind: "changed"; readonly chosen: ChosenKeys }
  | { readonly kind: "refused"; readonly why: KeyRefusal }
  /** Another command has them; `swapped` gives each the other's, and is null where that one keeps its own. */
  | { readonly kind: "taken"; readonly by: ListedCommand; readonly swapped: ChosenKeys | null };

/** The keys that a command answers to: the changed one, and its further ones. */
const boundKeys = (chosen: ChosenKeys, { id, keys }: ListedCommand): (string | null)[] => [
  keysIn(chosen, id, keys[0] ?? null),
  ...keys.slice(1),
];

const meet = (a: ListedCommand, b: ListedCommand) =>
  a.room === b.room || a.room === "anywhere" || b.room === "anywhere";

/** Her choices with one more; what is as usual is not among them. */
function withKeys(chosen: ChosenKeys, { id, keys }: ListedCommand, next: string | null): ChosenKeys {
  const { [id]: _before, ...others } = chosen;
  return next === (keys[0] ?? null) ? others : { ...others, [id]: next ?? "" };
}

/** Gives a command keys, unless they are kept for something else or another command that can be given there has them. */
export function changeKeys(
  all: readonly ListedCommand[],
  chosen: ChosenKeys,
  command: ListedCommand,
  keys: string,
): KeyChange {
  const why = refusalOf(keys);
  if (why !== null) return { kind: "refused", why };
  const present = keysIn(chosen, command.id, command.keys[0] ?? null);
  const by = all.find(
    (other) => other.id !== command.id && meet(other, command) && boundKeys(chosen, other).includes(keys),
  );
  const changed = withKeys(chosen, command, keys);
  if (by === undefined || present === keys) return { kind: "changed", chosen: changed };
  const canSwap = !by.isFixed && boundKeys(chosen, by)[0] === keys;
  return { kind: "taken", by, swapped: canSwap ? withKeys(changed, by, present) : null };
}

/** Gives a command its usual keys back; a command that has them by her choice gets its own back too. */
export function resetKeys(all: readonly ListedCommand[], chosen: ChosenKeys, command: ListedCommand): ChosenKeys {
  const { [command.id]: _own, ...others } = chosen;
  const usual = command.keys[0];
  const holder = all.find(
    (other) => usual !== undefined && other.id !== command.id && meet(other, command) && others[other.id] === usual,
  );
  return holder === undefined ? others : resetKeys(all, others, holder);
}
