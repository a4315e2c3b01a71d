import type {
  FollowUpColumnKind,
  HeaderFieldKind,
  MotionKind,
  MotionPartKind,
  OutcomeKind,
  RemarkRole,
  SectionKind,
} from "../../shared/minutes/vocabulary.ts";

const headerFields: Record<HeaderFieldKind, string> = {
  time: "時間",
  place: "地點",
  chair: "主席",
  minuteTaker: "紀錄",
  attendees: "出席",
  nonVotingAttendees: "列席",
  attendance: "出列席",
  excused: "請假",
  absent: "缺席",
  meetingName: "會議名稱",
  other: "其他欄位",
};

const sections: Record<SectionKind, string> = {
  chairAddress: "主席致詞",
  approvalOfPreviousMinutes: "確認前次紀錄",
  followUpReport: "前次辦理情形",
  report: "報告事項",
  discussion: "討論事項",
  extemporeMotion: "臨時動議",
  election: "選舉",
  exchange: "綜合座談",
  announcement: "宣達事項",
  chairDirective: "主席裁示",
  conclusion: "結論",
  annex: "附件",
  adjournment: "散會",
  other: "其他章節",
};

const outcomes: Record<OutcomeKind, string> = {
  resolution: "決議",
  decision: "決定",
  conclusion: "結論",
  chairDirective: "裁示",
};

const motions: Record<MotionKind, string> = {
  report: "報告案",
  discussion: "討論案",
  extempore: "臨時動議案",
  question: "提問",
};

const motionParts: Record<MotionPartKind, string> = { explanation: "說明", measures: "辦法", other: "案內小標" };

const remarks: Record<RemarkRole, string> = { statement: "發言", response: "回應" };

const columns: Record<FollowUpColumnKind, string> = {
  serial: "項次",
  trackingNumber: "列管編號",
  meeting: "會議",
  subject: "案由",
  units: "主辦單位",
  supportingUnits: "協辦單位",
  due: "辦理期限",
  progress: "辦理情形",
  suggestion: "列管建議",
  ruling: "會議決定",
  note: "備註",
};

/** The page on which an imported file is looked through before it is kept. */
export const review = {
  title: "匯入檢視",
  summary: (lines: number) => `原檔 ${lines} 行，還沒有存進來`,
  source: "原檔",
  result: "匯入後的紀錄",
  resultHint: "用 ↑ ↓ 走到一行，按一個鍵就能改",
  furnitureTag: "頁首頁尾",

  kinds: {
    title: "會議名稱",
    paragraph: "段落",
    clause: "項次",
    section: "章節標題",
    sectionOf: (kind: string) => `章・${kind}`,
    motion: "案由",
    table: "表格",
    vote: "表決",
    recess: "休息",
    presenceChange: "入離席",
    attachmentRef: "附件",
    figure: "圖",
    headerFields,
    sections,
    outcomes,
    motions,
    motionParts,
    remarks,
    columns,
  },

  doubts: {
    title: (left: number) => (left === 0 ? "存疑的地方" : `存疑的地方：還有 ${left} 處`),
    none: "沒有存疑的地方",
    noneWords: "辨識結果都說得通。請對照原檔看一遍，再匯入。",
    allSeen: "都看過了",
    hint: "F6 下一處，空白鍵標成看過，Esc 回到紀錄",
    seen: "看過了",
    unseen: "還沒看",
    whole: "整份",
    line: (line: number) => `第 ${line} 行`,
  },
  doubt: {
    mark: (written: string, expected: string | null) =>
      expected === null || expected === written
        ? `原檔的編號「${written}」和順序不合，照原檔保留。`
        : `原檔寫「${written}」，照順序應該是「${expected}」。先照原檔保留，請確認有沒有漏掉一項。`,
    uncertain: "這裡標了「待確認」。",
    speaker: "這段發言看不出是誰說的，請按 N 填發言人。",
  },

  facts: {
    acting: (chair: string, actingChair: string) => `${chair}（${actingChair}代理）`,
    actingOnly: (actingChair: string) => `${actingChair}（代理）`,
    title: "看到的內容",
    names: {
      title: "會議名稱",
      date: "日期",
      time: "時間",
      place: "地點",
      chair: "主席",
      minuteTaker: "紀錄",
      sections: "章節",
      outcomes: "決議裁示",
      followUps: "列管事項",
    },
    counted: {
      sections: (n: string) => `${n} 章`,
      outcomes: (n: string) => `${n} 則`,
      followUps: (n: string) => `${n} 件`,
    },
    missing: "沒有看到",
    none: "無",
    doubtful: "存疑",
    missingField: (name: string) => `紀錄裡沒有「${name}」這一欄。走到寫著它的那一行，按 0 變成表頭，再按數字選欄位。`,
    missingElsewhere: (name: string) => `紀錄裡沒有看到「${name}」。走到寫著它的那一行，按 K 選「${name}」。`,
  },

  furniture: {
    title: (n: number) => `當頁首頁尾拿掉的：${n} 行`,
    none: "沒有拿掉任何一行",
    byImport: "匯入時判斷",
    byUser: "您拿掉的",
    putBack: "放回紀錄",
    putBackOf: (text: string) => `把「${text}」放回紀錄`,
  },

  keys: {
    legend: "可以按的鍵",
    move: "上下行",
    nextDoubt: "下一處存疑",
    deeper: "下一層",
    shallower: "上一層",
    edit: "改字",
    split: "拆開",
    merge: "併到上一行",
    furniture: "拿掉頁首頁尾",
    speaker: "發言人",
    menu: "全部種類",
    column: "這一欄是",
    undo: "復原",
    redo: "重做",
    leave: "離開",
    paragraph: "段落／項次",
    outcome: "決議／決定／結論",
    chairDirective: "裁示",
    motion: "案由",
    section: "章節標題",
    headerField: "表頭",
    toBody: "移到內文",
    toParagraph: "改回段落",
    accept: "匯入",
    editKeys: "Enter 改好，Esc 不改，Shift+Enter 換行，Ctrl+Enter 從游標拆開",
    speakerKeys: "Enter 改好，Esc 不改",
  },

  menu: {
    name: "這一行是什麼",
    columnName: "這一欄是什麼",
    body: "內文",
    frame: "章節和表頭",
    header: "表頭欄位",
    section: "章節",
    tagOf: (kind: string) => `這一行是「${kind}」，按一下改`,
  },

  said: {
    kind: (name: string) => `改成「${name}」`,
    deeper: "往下一層",
    shallower: "往上一層",
    split: "拆成兩行",
    merge: "併到上一行",
    furniture: (text: string) => `拿掉「${text}」，可以復原`,
    putBack: "放回紀錄了",
    edited: "改好了",
    speaker: (name: string) => `發言人是「${name}」`,
    column: (name: string) => `這一欄是「${name}」`,
    undone: "復原了一步",
    redone: "重做了一步",
  },
  refused: {
    kind: "這一行不能改成這一種。",
    clause: "這一行開頭沒有編號，不能變成項次。",
    deeper: "上面沒有可以放進去的項目，不能再往下一層。",
    shallower: "已經是最外一層了。",
    split: "這一行只有一句，按 Enter 進去，在要拆的地方按 Ctrl+Enter。",
    splitHere: "這裡不能拆開。",
    merge: "上一行接不起來。",
    furniture: "這一行不能拿掉。",
    edit: "這一行沒有可以改的字。",
    speaker: "這一行不能有發言人。",
    column: "這裡不是列管表的欄位。",
    undo: "沒有可以復原的了。",
    redo: "沒有可以重做的了。",
  },

  editing: { text: "改這一行的字", speaker: "發言人" },

  accept: {
    series: "放進會議系列",
    seriesNew: "新的會議系列",
    seriesKnown: (meetings: number) => `已有的系列，${meetings} 場會議`,
    seriesMissing: "請先寫會議系列的名稱。",
    seriesLoading: "正在讀會議系列……",
    button: "匯入這份紀錄",
    working: "正在匯入……",
    cancel: "不匯入",
    cancelled: (name: string) => `沒有匯入「${name}」，什麼都沒有存進來`,
    back: "回到檢視",
    again: "已經有這次會議的紀錄：",
    keepBoth: "兩份都留",
    replace: "取代舊的（舊的移到回收筒）",
    replaceOf: (title: string) => `取代「${title}」（移到回收筒）`,
    choose: "怎麼處理舊的",
    untitled: "沒有標題的會議",
    failed: (message: string) => `${message}檢視的內容都還在，可以再按一次。`,
  },

  remembered: {
    said: (series: string, columns: string) => `欄位照「${series}」上次的指定：${columns}。不對的話，走到欄名按 K 改。`,
    column: (label: string, kind: string) => `「${label}」是${kind}`,
  },

  broken: {
    title: "這個檔案辨識的結果打不開",
    words: "什麼都沒有存進來，原檔也沒有動到。請回會議列表再匯入一次；要是還是一樣，請把檔案另存成純文字再匯入。",
    details: "給資訊人員看的內容",
    toMeetings: "回到會議列表",
  },
  empty: {
    title: "這個檔案裡沒有字",
    words: "可能是掃描的圖片檔。請找有文字的檔案（Word、純文字），再匯入一次。",
  },
} as const;
