import type { AttendeeRole, AttendeeState } from "../../shared/attendance/attendance.ts";

const states: Record<AttendeeState, string> = {
  present: "在場",
  notYet: "未到",
  left: "已離席",
  excused: "請假",
  absent: "缺席",
};

const roles: Record<AttendeeRole, string> = {
  chair: "主席",
  attendee: "出席",
  nonVoting: "列席",
  mixed: "出（列）席",
  unlisted: "不在名單上",
};

/** The pane beside the paper that says who is in the room, and the 表決. */
export const attendance = {
  title: "出席",
  group: "出席",
  show: "看出席，記入席、離席",
  toVote: "記表決",
  states,
  roles,

  foot: (present: number, expected: number | null) =>
    expected === null ? `出席 ${present} 人` : `出席 ${present}／應出席 ${expected}`,
  count: (present: number) => `出席 ${present} 人`,
  ofExpected: (expected: number) => `應出席 ${expected} 人`,
  quorum: (needed: number, isMet: boolean) => `過半數 ${needed} 人，${isMet ? "已過半" : "未過半"}`,
  byProxy: (count: number) => `代理 ${count} 人`,
  unconfirmed: (count: number) => `待確認 ${count} 人`,
  noCount: "出席欄沒有寫名單，算不出人數。把名字寫進出席欄就會算。",
  chairBeside: "主席不在出席欄，沒有算進人數。",
  nobody: "這份紀錄的開頭還沒有人名。",
  place: "游標所在處",

  time: "時間",
  timeHint: "入席、離席會寫這個時間",
  now: "現在",
  timeWrong: "看不懂這個時間。可以打 14:30、1430 或下午2時30分。",

  people: "出席的人",
  keys: "↑↓ 選人，數字鍵記下",
  toConfirm: "（待確認）",
  isChair: "主席",
  proxyIs: (proxy: string) => `${proxy}代`,
  since: (time: string, state: AttendeeState) => `${time}${state === "left" ? "離席" : "入席"}`,

  arrive: "入席",
  leave: "離席",
  excuse: "請假",
  proxy: "代理",
  /** Back to being there oneself. */
  seat: (role: AttendeeRole) => (role === "attendee" ? "出席" : "本人到"),
  deedOf: (deed: string, name: string) => `${deed}：${name}`,

  proxyFor: (name: string) => `代理${name}的人`,
  proxyHint: "職銜和姓名，例如陳秘書長季芳",
  keepProxy: "記下代理",
  cancel: "取消",

  other: "不在名單上的人",
  otherHint: "打名字按 Enter，記下入席",

  vote: "表決",
  inFavour: "贊成",
  against: "反對",
  abstaining: "棄權",
  carried: "通過",
  notCarried: "未通過",
  result: "結果",
  voteTotal: (total: number) => `共 ${total} 票`,
  votesFit: (present: number) => `和在場 ${present} 人一致`,
  votesOver: (present: number, over: number) => `比在場 ${present} 人多 ${over} 票，請再看一次`,
  votesUnder: (present: number, under: number) => `比在場 ${present} 人少 ${under} 票`,
  writeVote: "寫進紀錄",
  voteMissing: "三格都要填數字，沒有就填 0。",

  said: {
    written: (sentence: string) => `已寫：${sentence}`,
    excused: (name: string) => `${name}記成請假。`,
    seated: (name: string) => `${name}記成本人到場。`,
    proxied: (name: string, proxy: string) => `${name}由${proxy}代理。`,
    cannotHere: "這裡不能寫入席、離席或表決。請先把游標放到紀錄的內文。",
    nothing: (name: string) => `${name}沒有可以改的。請直接改開頭的出席欄。`,
    undo: "復原",
  },
} as const;
