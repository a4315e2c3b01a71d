import type { DueDate } from "../../minutes/vocabulary.ts";
import { findDue } from "../dueWords.ts";
import { unitsAtStart } from "./unitNames.ts";

/** What the reading of a sentence needs besides its words. */
export interface ReadingContext {
  /** Units of the record and its roster, as they are written there. */
  readonly units: readonly string[];
  /** The day of the meeting, ISO; null where none is written. */
  readonly date: string | null;
}

/** Work that a sentence gives to somebody: to whom, as far as the words say, and until when. */
export interface Task {
  readonly units: readonly string[];
  readonly due: DueDate | null;
}

/** Words in 「」 are another's: as many signs that say nothing. */
export const withoutQuotes = (text: string) =>
  text.replace(/「[^「」]*」|『[^『』]*』/gu, (quoted) => "〇".repeat(quoted.length));

/** 請 in front of whoever is to do it; not in 申請, 邀請, 提請, 函請, where somebody else is asked for something. */
const ASKS =
  /(?<![申聘邀陳提懇延宴報函洽商轉移敦聲懇催])(?:責請|責成|務請|務必請|請|交由|交(?=[^通給付辦代換流由予待])|指示)(?![假求領款示願益柬客託帖]|教(?![育務師]))/gu;

/** What is only said out of courtesy, or asked of those in the room. */
const NO_WORK =
  /^(?:(?:並|再|先|惠予|予以|惠)*(?:鑒核|鑒察|查照|核示|核備|備查|公決|公鑒|討論(?:案)?$|審議$|審查$|同意(?:備查)?$|參閱|參考$|參照|詳閱|指教|指正|過目|確認$|惠賜|諒解|見諒|安靜|大家|各位|諸位|在座|與會|出席|委員|各委員|全體委員|主席|主持人|大會|鼓掌|表決|舉手|簽名|簽到|入座|發言)|(?:繼續|持續)?(?:多多)?(?:努力|加油|保重|支持|指導|包涵|體諒)[。！]?$|不吝|問|看|見|參見|詳見|詳如)/u;

/** A unit that is asked to speak in the meeting itself does it there. */
const IN_THE_ROOM =
  /^(?:(?:先|再|做|作|進行|現場|簡要|補充|口頭)*(?:說明|報告|補充說明|補充|回應|答覆|發言|表示意見|上台))[。，]?$/u;

const CONTINUES_PRAISE = /^(?:的)?(?:辛勞|辛苦|努力|指教|用心|(?:協助|支持|說明|報告)$)/u;

/** 由社會處主責, 由教育處邀集: who does it stands behind 由 and does something there. */
const BY = /(?<![經理事自緣]|(?<![本該此])案)由/gu;
const DOES =
  /^(?:局|處|們)?(?:於|在|就|依|儘速|盡速|儘快|另行|負責|主責|主政|主辦|統籌|彙整|彙辦|邀集|召集|召開|研擬|研議|研商|訂定|修訂|修正|檢討|評估|規劃|提出|提供|提報|辦理|協助|協調|持續|追蹤|函|盤點|洽|窗口|擔任)/u;

/** 社會處應於…, 各單位須…: the unit itself is told what it has to do. */
const MUST =
  /^(?:(?:務必|仍|亦|均|並|即|自|也|都)*(?:應(?!該是|為$|屬|係|用|有盡有|邀|變|對(?!.*[擬訂])|徵)|須|需(?!求|要性)|務必|務須|應該(?!是))(?!經由?))/u;

/** What is told to be done by a day, whoever is to do it. */
const DONE_BY =
  /完成|提報|函報|提出|提送|送交|報告|公告|辦理|上線|啟用|繳交|備妥|召開|補正|改善|修正|陳報|回復|回覆|提供/u;

/** It is said in so many words that it is to be followed up. */
const FOLLOWED_UP =
  /(?:列入|納入|列為)(?:[^，。；]{0,8})?(?:列管|追蹤|管考)(?!情形|表|案件?已)|列管追蹤|(?<!解除|繼續|免予|不予|無需|自行)列管(?:辦理|執行)/u;
const TAKEN_UP = /(?:納入|列入)([^，。；]{2,14}?)(?:與會|研議|研商|規劃辦理|檢討)/u;
const BY_ADVICE =
  /^(?:請?(?:依|照|按)(?:照)?(?:[^，。；]{0,10})?(?:委員|與會(?:人員|委員)?|各委員|專家學者|會議)(?:所提)?(?:之)?(?:建議|意見)(?:事項)?(?:辦理|修正|研處|改善|補充))/u;
const SENT_OUT = /^(?:另|並|由本[府局會校]|同意)?(?:函請|洽請|轉請|函報|函詢)/u;

/** Matters that end with the meeting: postponed, withdrawn, taken up again by itself. */
const NO_TASK =
  /保留|緩議|撤案|擱置|不予採納|不同意|不予通過|下次(?:會議)?(?:再)?(?:審議|討論)(?:。|$)|提下次(?:會議|委員會)(?:再)?(?:討論|審議)/u;

interface Addressee {
  readonly units: readonly string[];
  readonly isWork: boolean;
}

/** Whoever is asked behind 請, and whether what follows is work. */
function addressee(rest: string, { units: known }: ReadingContext): Addressee {
  if (NO_WORK.test(rest)) return { units: [], isWork: false };
  const named = unitsAtStart(rest, known);
  const behind = rest.slice(named.length).replace(/^(?:等(?:單位|機關)?|同仁|，|\s)+/u, "");
  const words = behind.split(/[，。；！？]/u, 1)[0] ?? "";
  const whole = behind.replace(/[。；！]+$/u, "");
  const isWork = words.length > 1 && !NO_WORK.test(words) && !IN_THE_ROOM.test(whole) && !CONTINUES_PRAISE.test(words);
  return { units: named.units, isWork };
}

/** The units behind each sign, where what follows is work of theirs. */
function addressees(words: string, pattern: RegExp, context: ReadingContext): Addressee[] {
  return [...words.matchAll(pattern)].map((match) => addressee(words.slice(match.index + match[0].length), context));
}

function unitsBehindBy(words: string, { units: known }: ReadingContext): readonly string[] | null {
  for (const match of words.matchAll(BY)) {
    const rest = words.slice(match.index + 1);
    const named = unitsAtStart(rest, known);
    if (named.length > 0 && DOES.test(rest.slice(named.length))) return named.units;
  }
  return null;
}

/** The units that begin a part of the sentence and are told that they must. */
function unitsThatMust(words: string, { units: known }: ReadingContext): readonly string[] | null {
  for (const part of words.split(/[，：；]/u)) {
    const named = unitsAtStart(part.trim(), known);
    if (named.length > 0 && MUST.test(part.trim().slice(named.length))) return named.units;
  }
  return null;
}

function unitsTakenUp(words: string, { units: known }: ReadingContext): readonly string[] | null {
  const [, named] = TAKEN_UP.exec(words) ?? [];
  return named === undefined ? null : unitsAtStart(named, known).units;
}

const both = (...lists: readonly (readonly string[])[]) => [...new Set(lists.flat())];

/** What a sentence of a 決議, 決定 or 裁示 gives somebody to do; null where it only notes, approves or thanks. */
export function readTask(sentence: string, context: ReadingContext): Task | null {
  const words = withoutQuotes(sentence.trim());
  const due = findDue(words, context.date)?.due ?? null;
  const asked = addressees(words, ASKS, context);
  const work = asked.filter(({ isWork }) => isWork);
  if (work.length > 0) return { units: both(...work.map(({ units }) => units)), due };
  if (asked.length > 0 || NO_TASK.test(words)) return null;
  const units = unitsBehindBy(words, context) ?? unitsThatMust(words, context) ?? unitsTakenUp(words, context);
  if (units !== null) return { units, due };
  const told = due !== null && /應|須|務必|儘速|並於|^於|需於/u.test(words) && DONE_BY.test(words);
  if (told || FOLLOWED_UP.test(words) || BY_ADVICE.test(words) || SENT_OUT.test(words)) return { units: [], due };
  return null;
}
