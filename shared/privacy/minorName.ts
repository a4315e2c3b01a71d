import type { PersonalMatch, PersonalRule } from "./finding.ts";
import { looksGiven } from "./givenNameSigns.ts";
import { nameEnds } from "./nameShape.ts";

/** 案主, 案母 and the like; in 本案主席 and 提案主管 the words divide elsewhere. */
const RELATIVES =
  "(?<![本提方專該全各議草備法答圖檔立結報論此同併原前後首查辦個])案(?:[外曾]*祖[父母]|外[公婆]|[繼養生][父母]|[長次三么幼][子女]|[大二三小]?[姊姐兄弟妹姨姑叔伯舅]|同居人|手足|[父母夫妻子女童主嬰孫爺奶])";
const PARTIES =
  "被害(?:人|少女|少年|兒童|女童|男童)|受害人|受安置(?:人|兒少|兒童|少年|少女)|寄養童|棄嬰|行為人|加害人|相對人";
const CHILDREN =
  "個案|當事人|兒少|兒童|院[童生]|學生|學童|學員|中輟生|幼童|幼兒|[男女]童|[男女]嬰|少[年女]|安置(?:兒少|兒童|童)|未成年(?:人|子女)|受監護(?:宣告之)?人" +
  "|孩子|小孩|女兒|兒子|[其之][子女]|(?<![家祖])[長次三四么幼獨養][子女]|(?:法定|特別)代理人|監護人|主要照顧者";
/** Relatives without 案: 繼父, 外婆; 父親節 and 祖父母 are words of their own. */
const FAMILY =
  "(?:[繼養生][父母]|[其之][父母]|父親|母親|外?曾?祖[父母]|外[公婆]|阿[公嬤媽姨]|胞[兄弟姊姐妹]|配偶|同居人|[叔伯舅]父|[姑姨舅]母)(?![節親母會系])";

/** Words for those whose names are kept, and what may stand between them and the name; `person` is never a group. */
const RELATION =
  "(?:[之的]?(?:外?曾?祖?[父母]親?|[繼養生]?[父母]|外?祖[父母]|外[公婆]|[兄弟姊姐妹]|[胞堂表][兄弟姊姐妹]|[叔伯舅姑姨][父母丈媽]?|配偶|同居人|監護人)|代表|委員)";
const CUE = new RegExp(`(?:(?<person>${RELATIVES}|${PARTIES})|${CHILDREN}|${FAMILY})${RELATION}?`, "g");
const LINK = /^(?: *(?:的?(?:姓名|名字|本名)(?:為|是)?|名為|名叫|即為?|為|是|：|:|\(|（|「|『)+ *)+/u;
/** What follows a name in a sentence. */
const AFTER =
  /^(?: *$| *[^\p{L}○ ]|目前|現|[之的於由為已在遭因經從與和及等就返接表轉連有無未應向自將曾並仍是受持缺同到說稱提回住出不會由係原亦也皆均則後前即可需須另又再進近疑涉家個今昨]|父|母|君|年|[姊姐兄][妹弟])/u;
const PUNCTUATION = /^(?: *$| *[^\p{L}○ ])/u;

const BEHIND = /同學|小朋友|小妹妹|小弟弟|學童|[（(] *(?:\d{1,2}|[一二三四五六七八九]|十[一二三四五六七]?) *歲/gu;
const NICKNAME = /(?<=(?:綽號|小名|暱稱|乳名)(?:叫|為|是)?[：: ]*[「『"])[^」』"]{1,8}(?=[」』"])/gu;
/** 綽號阿猴, without quotation marks: 阿, 小, 大 or 老 and a sign, or one sign twice. */
const BARE_NICKNAME =
  /(?<=(?:綽號|小名|暱稱|乳名)(?:叫|為|是)?[：: ]*)(?:[阿小大老]\p{Script=Han}|(\p{Script=Han})\1)(?![\p{Script=Han}])/gu;
const LABELLED =
  /(?<=(?:姓名|真名|本名)(?:為|是)?[：: ]+)\p{Script=Han}(?: ?[\p{Script=Han}]){1,3}(?![\p{Script=Han}○])/gu;

const match = (from: number, to: number): PersonalMatch => ({ from, to, kind: "minorName", why: "labelled" });

/** The end of a name that begins here: three signs behind 案主 or where a sentence goes on, two before punctuation. */
function nameEnd(text: string, from: number, isPerson: boolean): number | null {
  for (const to of nameEnds(text, from)) {
    const rest = text.slice(to);
    const name = text.slice(from, to).replaceAll(" ", "");
    const isLong = name.length > 2;
    if (isLong ? isPerson || AFTER.test(rest) || looksGiven(name.slice(1)) : PUNCTUATION.test(rest)) return to;
  }
  return null;
}

/** Names of other peoples: two words in Latin letters, words with a dot between, and the 阮氏紅 of Vietnam. */
const FOREIGN =
  /^(?:[A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]*){1,4}|\p{Script=Han}{1,5}(?:[·‧・．.•]\p{Script=Han}{1,6}){1,3}|[阮陳黎范黃裴武鄧杜吳胡潘丁楊李鄭段][氏文]\p{Script=Han}{1,2}?(?=[^\p{Script=Han}]|[為係是表於在已及與和有現由經擔說到返未應目自之的即]))/u;

/** Names directly behind a word for a child, and those listed with the first. */
function behindCue(text: string, cueEnd: number, isPerson: boolean): PersonalMatch[] {
  const found: PersonalMatch[] = [];
  let from = cueEnd + (LINK.exec(text.slice(cueEnd))?.[0].length ?? 0);
  from += /^ */.exec(text.slice(from))?.[0].length ?? 0;
  for (;;) {
    const foreign = FOREIGN.exec(text.slice(from))?.[0].length;
    const to = foreign === undefined ? nameEnd(text, from, isPerson) : from + foreign;
    if (to === null) return found;
    found.push(match(from, to));
    if (!/[、與和及]/u.test(text.charAt(to))) return found;
    from = to + 1;
  }
}

/** A name directly before 同學, 小朋友 or a child's age. */
function beforeWord(text: string, end: number): PersonalMatch[] {
  for (const length of [4, 3, 5, 2]) {
    const from = end - length;
    if (from < 0 || !nameEnds(text, from).includes(end)) continue;
    if (length === 2 && from > 0 && /\p{Script=Han}/u.test(text.charAt(from - 1))) continue;
    return [match(from, end)];
  }
  return [];
}

/** Names of minors and of those who point to them: behind or before a word for them; 陳○○ and 李○明 are masked already. */
export const minorName: PersonalRule = ({ folded }) => [
  ...[...folded.matchAll(CUE)].flatMap(({ 0: cue, index, groups }) =>
    behindCue(folded, index + cue.length, groups?.person !== undefined),
  ),
  ...[...folded.matchAll(BEHIND)].flatMap(({ index }) => beforeWord(folded, index)),
  ...[NICKNAME, BARE_NICKNAME].flatMap((pattern) =>
    [...folded.matchAll(pattern)].map(({ 0: found, index }) => match(index, index + found.length)),
  ),
];

/** Names behind 姓名：, whatever their surname; read only where the record speaks of a case. */
export const labelledName: PersonalRule = ({ folded }) =>
  /個案|案主|兒少|學生|被害|當事人/.test(folded)
    ? [...folded.matchAll(LABELLED)].map(({ 0: found, index }) => match(index, index + found.length))
    : [];
