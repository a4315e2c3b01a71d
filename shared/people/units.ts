import { readMark } from "../numbering/listStyle.ts";

const ENDINGS =
  /(?:[處局科署部會院府組室司所股課廳隊校]|中心|基金會|協會|委員會|大學|學院|國小|國中|高中|高職|幼兒園|公司|法人|聯盟|團體|集團|黨團|派出所|服務站|工作站|檢查站|合作社|旅行社|報社|通訊社|銀行|農會|漁會|圖書館|博物館|美術館|紀念館|[縣市鄉鎮區]公所|(?:各|.{2})(?:單位|機關|機構)|局處|處室|部會)$/;

/** Words with a unit's ending that are none: 機會, 好處, 會議室, 說明會. */
const NOT_UNITS =
  /(?:社會|機會|體會|聚會|[開與散年大例晚不將都才也就只再本]會|(?:研討|座談|說明|公聽|記者|協調|檢討|運動|博覽|發表|園遊|同樂|聯席|協商|審查|工作|預備|家長座談)會|[好用出到何難長短之益壞住相一]處|[結格布佈全]局|[全內外中北南東西底細幹軍]部|[部簽連公]署|[分改重]組|(?:會議|教|浴|臥|診療|候診)室|上司|[專學本百]科|[場廁住處]所|功課|學校會|排隊|[法醫]院院|困難處|檢查所|調查部|[返離全到在]校)$/;

const NOT_BEGINNINGS =
  /^(?:有關|關於|針對|依據|依照|依|根據|對於|對|以下|詳如|詳|如|例如|感謝|謝謝|請|由|經(?!濟)|就(?!業)|並|及|與|和(?!平)|在(?!地)|於|為|是|將(?!軍)|本案|建議|提供|協助|配合|加強|協調|持續|希望|另|同意|補助|邀請|透過|結合|副知|函請|洽|已|再|惠|期待|肯定|其|所屬|且|或|從|使|讓|把|被|因|但|而|未|應|需|須|可|各位|我|你|他)/;

const SENTENCE_SIGNS = /[，。；：？！「」『』、,;:?!\n]|的|了|嗎|呢|我們|你們/;

/** Whether a text reads as the name of a unit 單位: at most 20 characters, one of the usual endings, nothing of a sentence. */
export function looksLikeUnit(text: string): boolean {
  const name = text.replace(/\s/g, "").replace(/(?<=.)[（(][^（）()]*[）)]$/, "");
  if (name.length < 2 || name.length > 20 || SENTENCE_SIGNS.test(name)) return false;
  return ENDINGS.test(name) && !NOT_UNITS.test(name) && !NOT_BEGINNINGS.test(name);
}

/** The units a cell or a phrase lists, as written; 與, 及 and 和 divide only where a unit ends before them and another follows. */
export function splitUnits(text: string): string[] {
  return splitOutsideParentheses(text)
    .map((part) => part.trim())
    .map((part) => part.slice(readMark(part)?.length ?? 0))
    .flatMap(splitAtSpaces)
    .flatMap(splitAtConjunctions)
    .filter((part) => part !== "");
}

function splitOutsideParentheses(text: string): string[] {
  return text.split(/[、，,;；\n\r／/](?![^（(）)]{0,60}[）)])/);
}

function splitAtSpaces(text: string): string[] {
  const parts = text.split(/\s+/);
  return parts.length > 1 && parts.every(looksLikeUnit) ? parts : [text];
}

function splitAtConjunctions(text: string): string[] {
  const pieces = text.split(/([與及和暨])(?![^（(）)]{0,60}[）)])/);
  const unitsFrom: (string[] | null)[] = [];
  for (let from = pieces.length - 1; from >= 0; from -= 2) {
    unitsFrom[from] = shortestUnits(pieces, from, unitsFrom);
  }
  return unitsFrom[0] ?? [text];
}

/** The units that the pieces from one on make, the first as short as it can be; null where a piece is left over. */
function shortestUnits(pieces: string[], from: number, unitsFrom: (string[] | null)[]): string[] | null {
  for (let to = from + 1; to <= Math.min(pieces.length, from + 9); to += 2) {
    const unit = pieces.slice(from, to).join("").trim();
    const rest = to === pieces.length ? [] : unitsFrom[to + 1];
    if (rest && looksLikeUnit(unit)) return [unit, ...rest];
  }
  return null;
}

const FULL_NAMES: readonly (readonly [string, string])[] = [
  ["衛福部", "衛生福利部"],
  ["國發會", "國家發展委員會"],
  ["國科會", "國家科學及技術委員會"],
  ["原民會", "原住民族委員會"],
  ["客委會", "客家委員會"],
  ["陸委會", "大陸委員會"],
  ["金管會", "金融監督管理委員會"],
  ["通傳會", "國家通訊傳播委員會"],
  ["工程會", "公共工程委員會"],
  ["退輔會", "國軍退除役官兵輔導委員會"],
  ["社家署", "社會及家庭署"],
  ["國健署", "國民健康署"],
  ["疾管署", "疾病管制署"],
  ["健保署", "中央健康保險署"],
  ["國教署", "國民及學前教育署"],
  ["勞發署", "勞動力發展署"],
  ["心健司", "心理健康司"],
  ["社工司", "社會救助及社工司"],
  ["家防中心", "家庭暴力及性侵害防治中心"],
  ["輔諮中心", "學生輔導諮商中心"],
  ["地檢署", "地方檢察署"],
];

/** A unit's name for comparing: without spaces, 台 as 臺, common short names written out (衛福部 as 衛生福利部). */
export function foldUnitName(text: string): string {
  const name = text.normalize("NFKC").replace(/\s/g, "").replaceAll("台", "臺").toLowerCase();
  return FULL_NAMES.reduce(
    (folded, [short, full]) => (folded.includes(full) ? folded : folded.replaceAll(short, full)),
    name,
  );
}
