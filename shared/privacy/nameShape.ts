import { COMPOUND_SURNAMES, SURNAMES } from "../people/surnames.ts";
import { looksGiven } from "./givenNameSigns.ts";

/** Words that begin like a surname and a name behind a word for a person: 學生游泳課程, 個案管理. */
const WORDS = new Set(
  (
    "方面 方親 方式 方案 方便 方向 方法 高風 高達 高度 高於 高中 高職 高級 高年 高危 高齡 高關 高興 周邊 周圍 周期 周遭 周末 周全 游泳 何時 何人 何處 何種 何以 " +
    "黃金 溫馨 溫暖 溫度 溫飽 程度 程序 施行 施政 施測 施作 施用 施暴 紀錄 紀念 管理 管制 管道 管教 康復 簡報 簡易 簡訊 簡介 關懷 關係 關心 關於 任務 任何 任教 任意 " +
    "全體 全國 全數 全部 全面 全年 全縣 全市 全校 全班 全程 全案 全家 連結 連續 連繫 連線 金額 金融 白天 時段 童年 嚴重 嚴格 尤其 練習 車禍 車輛 車資 符合 包括 包含 包裹 解除 " +
    "解釋 解決 解說 商家 商談 商議 商圈 查核 查處 查訪 查詢 查察 查獲 樂園 樂器 樂活 樂於 費用 幸福 冷靜 路線 路口 路程 左右 封閉 席次 章程 家長 家庭 家屬 曾經 曾於 曾遭 曾有 " +
    "曾在 曾因 施以 應否 單親 單位 江湖 魏姓 段考 華語 龍舟 馬上 馬路 牛奶 古蹟 史料 石油 梅花 農曆 章節 宣導 宣告 宣傳 安置 安全 和解 柳橙 米飯 於是 余額 海外 葉片 花費 " +
    "林業 江河 童書 邊緣 葛藤 畢業 司法 司機 常態 常見 成長 成員 成績 成果 成效 成立 成年 通報 通勤 通知 通過 平時 平均 平日 平安 明確 明顯 明年 明知 毛病 池塘 鐘點 湯匙 巫師 龍頭 " +
    "樓梯 郎君 甘願 卓越 康健 顏面 顏色 洪水 蘇醒 施打 施教 施虐 蕭條 彭湃 謝師 謝謝 許可 許多 徐徐 張貼 張數 張望 李子 楊桃 沈默 沈重 江山 古典 田地 田徑 伍拾 溫書 " +
    "江南 江北 江山 溫和 高處 方可 方得 全額 管機 黎明 石頭 嚴厲 嚴謹 喬裝 左手 右手 康莊 賴以 賴皮 練球 練唱 談話 丁級 史實 程式 程中 祝福 喬遷 任職 任期 華人 麥片 沙盤 戚友 官方 翟姓"
  ).split(" "),
);

/** Signs that no given name begins with, and those that it does not end with: what stands there belongs to the sentence. */
const NOT_FIRST = /[的等及在由已未應並或且是被經就該各每們者姓某氏○]/u;
const NOT_LAST = /[的之等及與和在於由為已未應將並或且是其被經就以從向該各每們者姓某氏○]/u;

const HAN = /\p{Script=Han}/u;

/** Offset behind a name's surname, or null where none begins here; single spaces stand between the signs of a name. */
function surnameEnd(text: string, from: number): number | null {
  const two = text.slice(from, from + 2);
  if (COMPOUND_SURNAMES.includes(two)) return from + 2;
  return SURNAMES.has(text.charAt(from)) ? from + 1 : null;
}

/** Offsets behind one and two given signs from here on. */
function givenEnds(text: string, from: number): number[] {
  const ends: number[] = [];
  let at = from;
  while (ends.length < 2) {
    if (text.charAt(at) === " ") at += 1;
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (!HAN.test(sign) || (ends.length === 0 ? NOT_FIRST : NOT_LAST).test(sign)) break;
    at += sign.length;
    ends.push(at);
  }
  return ends;
}

/** Surnames that begin sentences more often than names: taken for one only before two signs of a given name. */
const SELDOM = /[常應單安向成岑扈花計衛]/u;

/** Offsets at which a whole name that begins at `from` may end, the longest first; empty where none begins. */
export function nameEnds(text: string, from: number): number[] {
  if (WORDS.has(text.slice(from, from + 2))) return [];
  const surname = surnameEnd(text, from);
  if (surname === null) {
    const given = text.slice(from + 1, from + 3);
    return SELDOM.test(text.charAt(from)) && given.length === 2 && looksGiven(given) ? [from + 3] : [];
  }
  return givenEnds(text, surname).reverse();
}
