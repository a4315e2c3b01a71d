import { findDue } from "../dueWords.ts";
import { type ReadingContext, type Task, withoutQuotes } from "./task.ts";
import { unitsAtStart } from "./unitNames.ts";

/** 會 that means will: not in 社會, 委員會, 會議, 會後. */
const WILL =
  "(?<![協委員社機開大聯專理監與本工學商農漁議公基座全司])(?<!(?<![明今次來後0-9])年)會(?![議報員場後計前中長務址同客晤面談館費])";
/** Words by which somebody who answers binds himself. */
const COMMITS = new RegExp(
  `將(?!來|軍近?|其|之(?!後)|近)|將於|將再|擬(?![似態真定稿])|預計|預定|規劃於|規劃(?=[^，。]{0,12}(?:完成|辦理|召開))|承諾|答應|同意(?=.{0,12}(?:納入|配合|提供))|後續(?=[^，。]{0,12}(?:提|納|研|辦|召|補|函|訂|修))|會後(?=[^，。]{0,12}(?:提|補|送|函|修|洽|再|另|與|研|彙))|可於|${WILL}`,
  "u",
);
/** Things that are there or not when the day comes. */
const DELIVERS =
  /完成|提供|提出|提報|提送|函[報送請知復覆]|報告|補充|補送|補正|呈現|召開|公告|公布|上線|啟用|訂定|修訂|修正|增訂|研議|研擬|研商|擬訂|建置|建立|整合|彙整|盤點|邀集|評估|檢討|開辦|試辦|增設|設置|編列|納入|列入|辦理|發布|送交|回復|回覆|答復|改善|調查|統計|清查|更新|說明/u;
/** Deliverables that count by themselves, without a day. */
const DELIVERS_SURELY =
  /提報|提送|函[報送請知復覆]|補送|補正|召開(?!時|過)|邀集|公告|訂定|修訂|增訂|研議|研擬|研商|擬訂|建置|盤點|(?:提供|補充)[^，。；]{0,10}(?:資料|數據|報告|名單|統計|清冊|委員|說明)|(?:會後|另行|再行|書面)(?:補充|提供|說明|回復|回覆|答復)/u;
const TAKES_UP =
  /(?<!已|業|均已|皆已|前)(?:納入|列入)(?!考量|參考|考慮)[^，。；]{0,24}?(?:研議|研商|規劃|檢討|評估|計畫|議程|修正|預算|辦理|追蹤|訂定|議題)(?!之?參考|參考)/u;
const WITHOUT_WILL = /^(?:本[府局處署會校院司部中心]+|[^，。；]{0,8})?(?:納入|列入)/u;
/** What is told as done, or only wished, or what others would have to do. */
const IS_PAST = /(?:已|業已|業於|已於|曾|前於|(?<![0-9一二三四五六七八九十])日前|去年|昨|先前|當時)[^，。；]{0,14}?$/u;
const IS_DONE = /^(?:[^，。；]{0,6})?(?:了|過|在案|完竣|完畢)/u;
const ONLY_IF = /如果|若(?!干)|倘|假如|除非|是否|嗎|？|\?/u;
const ON_OTHERS = /(?<!委員|依|照|所提|的|貴)建議(?!事項|內容|意見|將?[納列]入)|希望|期盼|盼請|懇請|拜託/u;

/** The parts of a sentence in which somebody may bind himself. */
const clausesOf = (sentence: string) => sentence.split(/[，；]/u).filter((clause) => !ON_OTHERS.test(clause));

/** Whether the word at an offset of a clause is told as something that is behind them. */
function isDone(clause: string, at: number): boolean {
  return IS_PAST.test(clause.slice(0, at)) || IS_DONE.test(clause.slice(at + 2));
}

function pending(clause: string, pattern: RegExp): boolean {
  const match = pattern.exec(clause);
  return match !== null && !isDone(clause, match.index);
}

/**
 * What somebody who answers (回應) promises in a sentence: a thing by a day or a meeting, a deliverable, or that a matter is
 * taken up somewhere; `speaking` are the units that answer. Null for good intentions and for what is done already.
 */
export function readPromise(sentence: string, speaking: readonly string[], context: ReadingContext): Task | null {
  const words = withoutQuotes(sentence.trim());
  if (ONLY_IF.test(words)) return null;
  const clauses = clausesOf(words);
  const due = findDue(words, context.date)?.due ?? null;
  const commits = clauses.some((clause) => pending(clause, COMMITS));
  const delivers = clauses.some((clause) => pending(clause, DELIVERS));
  const surely = clauses.some((clause) => pending(clause, DELIVERS_SURELY));
  const takesUp = clauses.some((clause) => pending(clause, TAKES_UP) && (commits || WITHOUT_WILL.test(clause.trim())));
  const isPast = clauses.some((clause) =>
    /(?:已|業)(?:經)?(?:於|在)?[^，。；]{0,12}(?:完成|提供|函|辦理|召開|公告|修正|核定)/u.test(clause),
  );
  const byTheDay =
    due !== null && delivers && !isPast && (commits || due.kind !== "text" || /於|前|底|內|會後/u.test(words));
  if (!byTheDay && !takesUp && !(commits && surely && !isPast)) return null;
  return { units: commits ? speaking : asked(words, speaking, context), due };
}

/** Without a word of their own will it is whoever they ask: 下次會議請輔諮中心做細部報告. */
function asked(words: string, speaking: readonly string[], { units: known }: ReadingContext): readonly string[] {
  const at = words.search(/請/u);
  const named = at < 0 ? [] : unitsAtStart(words.slice(at + 1), known).units;
  return named.length > 0 ? named : speaking;
}
