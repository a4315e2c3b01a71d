/**
 * A fictional meeting, one line for each thing said or done, the first sign telling what: 案 a motion, 說 and 辦 an item
 * of 說明 and 辦法, 言 a remark (who, what), 答 an answer (which unit, what), 決 a decision by the n-th set phrase, 裁 a
 * ruling, 票 a vote, 到 the chair's arrival; 分 cuts an item behind some words, 移 moves the item at the cursor up, 併
 * joins it with the one before, 回 goes behind some words.
 */
export const ROSTER = "黃委員國榮、王委員大同、張委員淑芬、陳委員志明、林委員雅婷、李委員宏文";

export const MEMBERS: Readonly<Record<string, string>> = Object.fromEntries(
  ROSTER.split("、").map((name) => [name.slice(0, 1), name]),
);

export const HEADER = [
  "雲海市公共設施管理委員會115年第2次會議紀錄",
  "115年6月18日（星期四）下午2時",
  "市政大樓第3會議室",
  "周副市長明華",
  "邱怡君",
  ROSTER,
] as const;

const OPENING = `
案 親水公園夜間照明改善
說 園區步道燈具已使用十二年，亮度不足。
說 本案所需經費由維護費支應。
分 本案所需經費
移
併
回 本案所需經費
言 王 步道北段最暗，請優先處理。
答 工務處 北段燈具列入第一期施工。
到
決 1
裁 請工務處於施工前張貼公告，並副知里辦公處。
票 5 1 0
`;

const SUBJECTS = [
  ...["圖書館自修室開放時間調整", "游泳池委外經營期滿續約", "地下停車場費率檢討", "兒童遊戲場鋪面更新"],
  ...["社區活動中心借用須知修正", "網球場預約方式改採線上辦理", "殯葬園區聯外道路拓寬", "公有市場攤位編號重整"],
  ...["高灘地自行車道接續工程", "天橋電梯汰換", "公廁清潔人力調度", "路樹修剪頻率"],
  ...["河堤階梯防滑處理", "轉運站候車亭增設座椅", "閒置校舍轉作長照據點", "體育館空調節能改善"],
  ...["美術館典藏庫除濕設備", "動物之家領養空間擴充", "山區步道指標更新", "觀光服務台輪值安排"],
  ...["親子館消毒作業", "公共自行車站位檢討", "排水溝清淤順序", "街頭藝人展演區域劃設"],
];
const EXPLANATIONS = [
  ...["依上次會議各委員所提意見辦理。", "經實地會勘，現況與圖說大致相符。", "近三年陳情案件計二十七件。"],
  ...["業管單位已與里長協調完竣。", "預估所需經費六十八萬元。", "擬分二期施作，先做人多的一側。"],
  ...["使用者問卷回收四百份，七成表示贊成。", "鄰近學校建議避開上下學時間。", "相關法規並無限制。"],
];
const MEASURES = [
  "通過後即公告周知。",
  "由業管單位擬定時程表送會。",
  "試辦半年後提報成果。",
  "所需經費納入明年度概算。",
];
const REMARKS = [
  ...["建議先試辦三個月，再看實際使用人次。", "經費來源請再說明清楚。", "施工期間的替代動線要先想好。"],
  ...["長輩不會用手機，現場窗口請保留。", "標示牌的字太小，請一併更換。", "請把維護責任寫進契約。"],
  ...["雨天積水的問題沒有提到。", "無障礙坡道的角度應再確認。", "附近居民擔心噪音，請先開說明會。"],
  ...["同意業管單位的規劃。", "是否可以和鄰近的區合辦？", "逾期違約的罰則太輕。"],
];
const ANSWERS: readonly (readonly [string, string])[] = [
  ["工務處", "已請廠商提出替代動線，下週送審。"],
  ["社會處", "服務窗口維持現有人力，不會縮減。"],
  ["教育處", "會與學校確認施工日期。"],
  ["環保局", "將增派晚間巡查一次。"],
  ["文化局", "標示牌於本月底前更換完成。"],
];
const RULINGS = [
  "請業管單位把委員意見整理成表，下次會議逐項說明。",
  "請工務處會同里長現場確認後再施工。",
  "請於一個月內公告新的收費方式。",
  "本案涉及法規部分，請先洽法制單位。",
];

const at = <Value>(values: readonly Value[], n: number): Value => {
  const value = values[n % values.length];
  if (value === undefined) throw new RangeError("An empty list");
  return value;
};

/** The lines of one motion; no two motions are alike. */
function motionLines(subject: string, n: number): string[] {
  const members = Object.keys(MEMBERS);
  const [unit, answer] = at(ANSWERS, n);
  return [
    `案 ${subject}`,
    ...Array.from({ length: 2 + (n % 2) }, (_each, index) => `說 ${at(EXPLANATIONS, n * 2 + index)}`),
    ...(n % 3 === 0 ? [`辦 ${at(MEASURES, n)}`, `辦 ${at(MEASURES, n + 1)}`] : []),
    `言 ${at(members, n)} ${at(REMARKS, n)}`,
    `言 ${at(members, n + 2)} ${at(REMARKS, n + 5)}`,
    `答 ${unit} ${answer}`,
    ...(n % 4 === 1 ? [`言 ${at(members, n + 3)} ${at(REMARKS, n + 7)}`] : []),
    `決 ${1 + (n % 5)}`,
    ...(n % 2 === 0 ? [`裁 ${at(RULINGS, n)}`] : []),
    ...(n % 8 === 5 ? [`票 ${4 + (n % 2)} ${n % 3} 1`] : []),
  ];
}

/** The whole meeting. */
export const MEETING: readonly string[] = [...OPENING.trim().split("\n"), ...SUBJECTS.flatMap(motionLines)];
