import { COMPOUND_SURNAMES, SURNAMES } from "./surnames.ts";
import { TITLES } from "./titles.ts";

export { TITLES };

/** A person as minutes name one; each part null where the text does not give it. `text` is the name without stray spaces. */
export interface PersonName {
  readonly surname: string | null;
  readonly title: string | null;
  readonly givenName: string | null;
  readonly text: string;
  /** The first of two titles: 主任檢察官 in 主任檢察官洪委員松青. */
  readonly leadingTitle?: string;
}

const LONGEST_FIRST = [...TITLES].sort((a, b) => b.length - a.length);
const titleAt = (text: string) => LONGEST_FIRST.find((title) => text.startsWith(title));
const titleEnding = (text: string) => LONGEST_FIRST.find((title) => text.endsWith(title));

const HAN = "\\p{Script=Han}○〇ＯO＊*";
const GIVEN_NAME = new RegExp(`^[${HAN}]{1,3}$`, "u");
const FOREIGN_NAME = new RegExp(
  `^[${HAN}]*[A-Za-z${HAN}][‧．·・.][A-Za-z${HAN}‧．·・. -]+$|^[${HAN}]{0,4}[A-Za-z][A-Za-z'’ -]+$`,
  "u",
);

/** Words that would pass for a given name after 姓+職銜, as in 李委員表示. */
const NOT_GIVEN_NAMES =
  /^(?:表示|說明|指出|建議|提問|提案|提出|發言|回[應覆復答]|答[覆復詢]|報告|補充|裁示|致[詞辭]|詢問|認為|代理?|請假|等|及|請|所|的|是|已|未|也|就|對|不|與會|在場|因公|為主|兼任|出席|列席|離席|到|意見|主持|宣布|指示|關心|感謝|時間)/;

/** Words that would pass for a name before a title, as in 高中校長 or 許多委員. */
const NOT_NAMES =
  /^(?:高[中職級等雄]|金[融管門]|林務|連江|關[懷係於鍵]|方[案式]|許多|曾[任經]|何[位種]|包[括含]|程序|簡[報任]|任[一務何]|白天|田間|石化|全[體國部]|官方|章節|史地|路[政邊]|商[業圈]|官員|查[核緝]|解[決釋])/;

/** The person a whole text names: 楊縣長文正, 主任檢察官洪委員松青, 黃淑華委員, 李委員, 李宏遠; null for anything else. */
export function parsePersonName(text: string): PersonName | null {
  const name = closeUp(text);
  if (name.length < 2 || name.length > 40 || TITLES.includes(name)) return null;
  return readPerson(name) ?? readAfterTitle(name);
}

/** A text without the spaces beside Chinese characters (邱　宜, 陳秘書長季芳 代). */
export function closeUp(text: string): string {
  return text.trim().replace(/\s+/g, (space, at: number, whole: string) => {
    const betweenLatin = /[!-~]/.test(whole.charAt(at - 1)) && /[!-~]/.test(whole.charAt(at + space.length));
    return betweenLatin ? " " : "";
  });
}

function readPerson(name: string): PersonName | null {
  return readFormal(name) ?? readPlain(name) ?? readForeign(name);
}

function readAfterTitle(name: string): PersonName | null {
  const leadingTitle = titleAt(name);
  if (leadingTitle === undefined) return null;
  const person = readPerson(name.slice(leadingTitle.length));
  if (!person?.givenName) return null;
  return person.title === null
    ? { ...person, title: leadingTitle, text: name }
    : { ...person, leadingTitle, text: name };
}

function readFormal(name: string): PersonName | null {
  for (const surname of surnamesAt(name)) {
    const title = titleAt(name.slice(surname.length));
    if (title === undefined) continue;
    const givenName = name.slice(surname.length + title.length);
    if (givenName === "") return isTwoSurnames(surname) ? null : { surname, title, givenName: null, text: name };
    if (isGivenName(givenName) && titleEnding(givenName) === undefined)
      return { surname, title, givenName, text: name };
  }
  return null;
}

function readPlain(name: string): PersonName | null {
  const title = titleEnding(name) ?? null;
  const fullName = title === null ? name : name.slice(0, -title.length);
  if (fullName.length < 2 || fullName.length > 4 || NOT_NAMES.test(fullName)) return null;
  if (title !== null && isOfficeName(fullName, title)) return null;
  for (const surname of surnamesAt(fullName)) {
    const givenName = fullName.slice(surname.length);
    if (isGivenName(givenName)) return { surname, title, givenName, text: name };
  }
  return null;
}

/** 林務局局長 and 楊梅區長 name an office, not a person. */
function isOfficeName(fullName: string, title: string): boolean {
  if (/^[縣市鄉鎮區里村]長$/.test(title) && fullName.length === 2) return true;
  return title.endsWith("長") && fullName.endsWith(title.slice(-2, -1));
}

function readForeign(name: string): PersonName | null {
  const title = titleEnding(name) ?? null;
  const givenName = title === null ? name : name.slice(0, -title.length).trim();
  return title !== null && FOREIGN_NAME.test(givenName) ? { surname: null, title, givenName, text: name } : null;
}

/** The surnames a name may begin with: a compound one, a married woman's two (錢林玉君), or one. */
function surnamesAt(name: string): string[] {
  const compound = COMPOUND_SURNAMES.filter((surname) => name.startsWith(surname));
  if (compound.length > 0) return compound;
  const first = name.charAt(0);
  if (!SURNAMES.has(first)) return [];
  const double = SURNAMES.has(name.charAt(1)) ? [name.slice(0, 2)] : [];
  return name.length === 4 ? [...double, first] : [first, ...double];
}

const isTwoSurnames = (surname: string) => surname.length === 2 && !COMPOUND_SURNAMES.includes(surname);

function isGivenName(text: string): boolean {
  if (!GIVEN_NAME.test(text) || NOT_GIVEN_NAMES.test(text)) return false;
  return text.length < 3 || SURNAMES.has(text.charAt(0)) || /^[○〇ＯO＊*]+$/.test(text);
}

/** 姓+職銜+名, the form of government documents: 李委員宏遠. */
export function formatFormal(person: PersonName): string {
  const { surname, title, givenName, leadingTitle = "" } = person;
  if (surname === null) return formatPlain(person);
  return leadingTitle + surname + (title ?? "") + (givenName ?? "");
}

/** 全名+職銜: 李宏遠委員. */
export function formatPlain({ surname, title, givenName, leadingTitle = "" }: PersonName): string {
  return leadingTitle + (surname ?? "") + (givenName ?? "") + (title ?? "");
}

/** Whether two names mean one person: the full names are equal once titles are removed; without a given name, never. */
export function samePerson(a: PersonName | string, b: PersonName | string): boolean {
  const name = fullNameOf(a);
  return name !== null && name === fullNameOf(b);
}

function fullNameOf(named: PersonName | string): string | null {
  const person = typeof named === "string" ? parsePersonName(named) : named;
  if (!person?.givenName) return null;
  return ((person.surname ?? "") + person.givenName)
    .replace(/[‧．·・.\s]/g, "")
    .replaceAll("台", "臺")
    .toLowerCase();
}

/** 主席 as written, and the person who presided instead (代理主席). */
export interface Chair {
  readonly chair: string | null;
  readonly actingChair: string | null;
}

const ABSENCE = "(?:請假|公假|公出|公差|出國|另有[公要]務|因公[^，,、由]{0,6}|不克出席)";
const ACTING_IN_PARENTHESES = new RegExp(
  `^(?<chair>.+?)\\((?:${ABSENCE}[，,、；;]?)?(?:[並委]?由|請|指派|委請)?(?<acting>[^()]+?)(?:代理主持|代為主持|代理主席|代理|代)\\)$`,
);
const ACTING = /^(?<acting>.+?)\(?(?:代理主持|代為主持|代理主席|代理|代)\)?$/;

/** The chair of a 主席 field: 楊縣長文正（陳秘書長季芳 代） has both, 陳秘書長季芳代 only the acting one. */
export function parseChair(text: string): Chair {
  const written = closeUp(text);
  const folded = written.replaceAll("（", "(").replaceAll("）", ")");
  if (written === "") return { chair: null, actingChair: null };
  const both = ACTING_IN_PARENTHESES.exec(folded)?.groups;
  if (both) return { chair: both.chair ?? null, actingChair: both.acting ?? null };
  const acting = ACTING.exec(folded)?.groups?.acting;
  if (acting === undefined || acting.includes("(")) return { chair: withoutNotes(written), actingChair: null };
  return divided(text) ?? { chair: null, actingChair: acting };
}

/** A chair without the notes behind the names: 胥金鳳（勞方）. */
const withoutNotes = (chair: string) => chair.replace(/(?<=.)[(（][^()（）]*[)）]/gu, "");

/** 楊縣長文正　請假　陳秘書長季芳代, where only spaces stand between the two. */
function divided(text: string): Chair | null {
  const parts = text
    .trim()
    .split(/\s+/)
    .filter((part) => !new RegExp(`^[(（]?${ABSENCE}[)）]?[，,]?$`).test(part));
  for (let at = 1; at < Math.min(parts.length, 8); at++) {
    const chair = parts.slice(0, at).join("");
    const acting = ACTING.exec(parts.slice(at).join(""))?.groups?.acting?.replace(/^由/, "");
    if (acting && parsePersonName(chair)?.givenName && parsePersonName(acting)?.givenName) {
      return { chair, actingChair: acting };
    }
  }
  return null;
}

/** A chair as a header line prints it, acting chair behind it: 楊縣長文科（陳秘書長季媛代）; the inverse of `parseChair`. */
export function formatChair({ chair, actingChair }: Chair): string {
  if (actingChair === null) return chair ?? "";
  return chair === null ? `${actingChair}代` : `${chair}（${actingChair}代）`;
}
