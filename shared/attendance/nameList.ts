import { closeUp, type PersonName, parseChair, parsePersonName, samePerson, TITLES } from "../people/person.ts";
import { looksLikeUnit } from "../people/units.ts";

/** One name of a 出席, 列席 or 請假 line and where it stands in the line's words. */
export interface NamedEntry {
  /** As written, without spaces between characters and without what stands in parentheses behind it. */
  readonly name: string;
  /** Who sits there instead: 陳秘書長季芳 in 楊縣長文正（陳秘書長季芳代）. */
  readonly proxy: string | null;
  /** Whether 請假 stands in parentheses behind the name. */
  readonly isExcused: boolean;
  /** Whether the words are a person or a unit with its person; otherwise they are kept as written, to be confirmed. */
  readonly isCertain: boolean;
  /** The stretch of the line: name and parentheses; `nameTo` is where the name ends. */
  readonly from: number;
  readonly nameTo: number;
  readonly to: number;
}

/** The names of a line; `isOpen` where it points elsewhere (詳簽到表) or stops short (等12人), so that heads cannot be counted. */
export interface NameList {
  readonly entries: readonly NamedEntry[];
  readonly isOpen: boolean;
}

const SEPARATOR = /[、，,；;\n]/;
const ELSEWHERE = /簽到|附件|如後|名單|名冊|^[（(]?略[）)]?$|等\s*[0-9０-９一二三四五六七八九十]+\s*[人位名]$/;
const NOBODY =
  /^(?:無|[一二三四五六七八九十]+|[(（][一二三四五六七八九十0-9]+[)）]|[0-9]+[.．]?|(?:共|計|共計|合計)?\s*[0-9]+\s*[人位名])$/;
const GROUP_LABEL = /^[^：:（(]{1,12}[：:]/;
const NOTE = /^(?<name>.*?)(?<note>\s*[（(][^（）()]*[）)])$/su;
const EXCUSED = /請假|公假|差假|不克出席/;

const LONGEST_FIRST = [...TITLES].sort((a, b) => b.length - a.length);

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** 姓+職銜+名 in full around a title, whatever the surname: 向科長一寧. */
function rareSurname(name: string): PersonName | null {
  const written = closeUp(name);
  for (const title of LONGEST_FIRST) {
    const givenName = written.slice(1 + title.length);
    if (!written.startsWith(title, 1) || !/^\p{Script=Han}{1,2}$/u.test(givenName)) continue;
    const isName = /^(?![副正總代各諸全本該兼前請有])\p{Script=Han}$/u.test(written.charAt(0));
    return isName && !TITLES.includes(givenName)
      ? { surname: written.charAt(0), title, givenName, text: written }
      : null;
  }
  return null;
}

/** A name as it is compared: the words, the person in them, and the unit before the person. */
interface ReadName {
  readonly folded: string;
  readonly unit: string;
  readonly person: PersonName | null;
}

function readName(written: string): ReadName {
  const name = closeUp(written);
  const folded = name.replaceAll("台", "臺");
  const whole = parsePersonName(name) ?? rareSurname(name);
  if (whole !== null) return { folded, unit: "", person: whole };
  for (let at = name.length - 2; at > 1; at -= 1) {
    const [unit, rest] = [folded.slice(0, at), name.slice(at)];
    const person = looksLikeUnit(unit) ? (parsePersonName(rest) ?? rareSurname(rest)) : null;
    if (person !== null) return { folded, unit, person };
  }
  return { folded, unit: "", person: null };
}

/** Reading a name takes some 20 µs, and a list compares each with all others. */
const readNow = new Map<string, ReadName>();
const MOST_NAMES = 2000;

function known(name: string): ReadName {
  const read = readNow.get(name) ?? readName(name);
  if (readNow.size >= MOST_NAMES) readNow.clear();
  readNow.set(name, read);
  return read;
}

/** The unit and the person of a name as written, "" and null where it has none: 社會處辛處長遠. */
export function unitAndPersonOf(name: string): { readonly unit: string; readonly person: PersonName | null } {
  const { unit, person } = known(name);
  return { unit: name.slice(0, unit.length), person };
}

/** Whether the words are a person, one behind a unit included: 社會處辛處長遠. */
export const isPerson = (name: string) => known(name).person !== null;

/** Whether two names as written name one person: 李委員宏遠 and 李宏遠委員; without a given name only where the words agree. */
export function sameName(a: string, b: string): boolean {
  const [first, second] = [known(a), known(b)];
  if (first.folded === second.folded) return true;
  if (first.person === null || second.person === null || !samePerson(first.person, second.person)) return false;
  return first.unit === "" || second.unit === "" || first.unit === second.unit;
}

function trimmed(text: string, from: number, to: number): Stretch {
  const words = text.slice(from, to);
  const label = GROUP_LABEL.exec(words.trimStart())?.[0].length ?? 0;
  const start = from + words.length - words.trimStart().length + label;
  const rest = text.slice(start, to);
  return {
    from: start + rest.length - rest.trimStart().length,
    to: start + rest.replace(/[\s。.]+$/u, "").length,
  };
}

/** The stretches between separators that stand outside of parentheses. */
function divided(text: string): Stretch[] {
  const found: Stretch[] = [];
  let [start, depth] = [0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text.charAt(at);
    if ("（(".includes(sign) && sign !== "") depth += 1;
    if ("）)".includes(sign) && sign !== "") depth = Math.max(0, depth - 1);
    if (at < text.length && (depth > 0 || !SEPARATOR.test(sign))) continue;
    found.push(trimmed(text, start, at));
    start = at + 1;
  }
  return found.filter(({ from, to }) => to > from).flatMap((stretch) => dividedAtSpaces(text, stretch));
}

/** Names that only spaces divide (王大明　李小華); a name that is spaced out (邱　宜) stays whole. */
function dividedAtSpaces(text: string, { from, to }: Stretch): Stretch[] {
  const words = [...text.slice(from, to).matchAll(/\S+/gu)];
  if (words.length < 2 || !words.every(([word]) => isPerson(word))) return [{ from, to }];
  return words.map((word) => ({ from: from + word.index, to: from + word.index + word[0].length }));
}

function entryOf(text: string, { from, to }: Stretch): NamedEntry {
  const written = text.slice(from, to);
  const { name: named = written, note = "" } = NOTE.exec(written)?.groups ?? {};
  const name = closeUp(named);
  return {
    name,
    proxy: note === "" ? null : parseChair(name + closeUp(note)).actingChair,
    isExcused: EXCUSED.test(note),
    isCertain: isPerson(name),
    from,
    nameTo: from + named.length,
    to,
  };
}

/** Reads the words of a 出席, 列席, 請假 or 缺席 line; what is no name that it knows stays as written. */
export function readNames(text: string): NameList {
  const stretches = divided(text).filter(({ from, to }) => !NOBODY.test(text.slice(from, to)));
  const pointsElsewhere = ({ from, to }: Stretch) => ELSEWHERE.test(text.slice(from, to));
  return {
    entries: stretches.filter((each) => !pointsElsewhere(each)).map((each) => entryOf(text, each)),
    isOpen: stretches.some(pointsElsewhere),
  };
}

/** The stretch to take out with a name so that what is left reads well: the name and one separator. */
export function stretchWithSeparator(text: string, { entries }: NameList, entry: NamedEntry): Stretch {
  const behind = /^[ \t　]*(?:[、，,；;][ \t　]*|[ \t　]+(?=\S))/u.exec(text.slice(entry.to));
  if (behind !== null) return { from: entry.from, to: entry.to + behind[0].length };
  const before = entries.filter(({ to }) => to <= entry.from).at(-1);
  const isNext = before !== undefined && /^[、，,；;\s]+$/u.test(text.slice(before.to, entry.from));
  return { from: isNext ? before.to : entry.from, to: entry.to };
}

/** Where a name is added to a line, and the words that add it; `to` is behind a 「無」 that it stands for. */
export function addition(text: string, name: string): Stretch & { readonly words: string } {
  const empty = /^\s*(?:無[。.]?)?\s*$/u.test(text);
  if (empty) return { from: 0, to: text.length, words: name };
  const end = text.replace(/[\s。.]+$/u, "").length;
  const last = text.charAt(end - 1);
  return { from: end, to: end, words: /[、，,；;：:]/u.test(last) ? name : `、${name}` };
}
