import { ZHUYIN_SIGNS } from "../strings/zhuyin.ts";
import type { Command } from "./commands.ts";

/** What of a command it is found by. */
export type Named = Pick<Command, "id" | "name">;

const SIGNS = Array.from(ZHUYIN_SIGNS);

/** The keys of the usual 注音 keyboard (大千式) that give the signs, in the same order. */
const KEYS = [..."1qaz2wsxedcrfv5tgbyhn8ik,9ol.0p;/-ujm"];
const SIGN_OF_KEY: ReadonlyMap<string, string> = new Map(KEYS.map((key, index) => [key, SIGNS[index] ?? ""]));

const collator = new Intl.Collator("zh-Hant-u-co-zhuyin");

/** Before every group of characters the collation holds a mark: U+FDD0 and the sign they begin with (UTS #35, index characters). */
const beginsAt = (sign: string, character: string) => collator.compare(`\uFDD0${sign}`, character) <= 0;

const known = new Map<string, string>();

/** The 注音 sign that a character's reading begins with; anything else stays as it is. */
function initialOf(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return character.toLowerCase();
  const kept = known.get(character);
  if (kept !== undefined) return kept;
  const initial = SIGNS.findLast((sign) => beginsAt(sign, character)) ?? character;
  known.set(character, initial);
  return initial;
}

/** 下一項 → ㄒㄧㄒ. */
export const initialsOf = (text: string): string => Array.from(text, initialOf).join("");

/** What a command is called in the source, as English words: editor-nextItem → next item. */
const englishOf = ({ id }: Named): string =>
  id
    .replace(/^[a-z]+-/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("-", " ")
    .toLowerCase();

/** Whether a command is meant by its Chinese name, its 注音 initials (as signs or as their keys), or its English words. */
export function isMeant(command: Named, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "" || command.name.toLowerCase().includes(wanted)) return true;
  const signs = Array.from(wanted, (key) => SIGN_OF_KEY.get(key) ?? key).join("");
  const initials = initialsOf(command.name);
  if (initials.includes(wanted) || initials.includes(signs)) return true;
  return wanted.length > 1 && englishOf(command).includes(wanted);
}
