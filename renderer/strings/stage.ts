import type { MeetingState } from "../../shared/contract/meetings.ts";

/** 草稿 → 會議中 → 定稿, and back. */
export const stage = {
  label: "會議進行到哪裡",
  change: "換到下一個階段",
  to: {
    draft: "退回草稿",
    inSession: "開始開會",
    final: "定稿（之後只能看）",
  } satisfies Record<MeetingState, string>,
  reopen: "重新開啟",
  reopenLong: "重新開啟這份紀錄",
  reason: "重新開啟的理由",
  reasonExample: "例如：漏列一位委員。理由會記在版本裡。",
  reasonMissing: "請寫明理由，才能重新開啟。",
  cancel: "取消",
  done: {
    draft: "已退回草稿。",
    inSession: "會議開始了；會前的樣子已記在版本裡。",
    final: "已定稿，只能看了。要再改，請按「重新開啟」並寫明理由。",
  } satisfies Record<MeetingState, string>,
  reopened: "已重新開啟，可以修改了；定稿的那一版還在版本裡。",
  doubtsLeft: (n: number) => `還有 ${n} 處待確認。`,
  unsavedFirst: "還有字沒有存進去，先不能換階段。請等顯示「已儲存」以後再試。",
  final: "這份紀錄已經定稿，只能看，不能改。",
} as const;
