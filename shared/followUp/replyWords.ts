import { assertNever } from "../minutes/never.ts";
import type { ReplyTarget } from "./replyMatching.ts";
import type { PlaceDoubt } from "./replyPlace.ts";

/** Why an answer is not merged by itself. */
export type ReplyReason = PlaceDoubt | "answered-otherwise" | "twice" | "unclear-tick" | "too-long" | "no-column";

/** What a sentence may name. */
interface Named {
  readonly number: string;
  readonly unit: string | null;
  readonly target: ReplyTarget | null;
  readonly length: number;
}

/** The sentence for a secretary: what is the matter and what stands to be decided. */
export function replySentence(reason: ReplyReason, { number, unit, target, length }: Named): string {
  const subject = `「${target?.subject ?? ""}」`;
  const units = target?.unit ?? "";
  switch (reason) {
    case "no-number":
      return `這一列沒有列管編號，依單位和案由看像是${subject}，請確認。`;
    case "unknown-number":
      return `表上沒有編號「${number}」，依單位和案由看像是${subject}，請確認。`;
    case "renumbered":
      return `編號「${number}」是另一案，依案由看像是${subject}，編號可能被改過，請確認。`;
    case "other-subject":
      return `編號「${number}」在表上是${subject}，案由和回覆單寫的不同，請確認。`;
    case "other-unit":
      return `這一案的主辦單位是${units === "" ? "空白" : `「${units}」`}，不是送來這份回覆單的「${unit ?? ""}」，可能兩個單位的檔案對調了，請確認。`;
    case "several":
      return `編號「${number}」或案由符合的不只一案，看不出是哪一案，沒有併入。`;
    case "no-item":
      return `表上找不到編號「${number}」，也找不到這個案由，沒有併入。`;
    case "answered-otherwise":
      return `${subject}已經有不同的內容，沒有覆蓋，請選擇要用哪一個。`;
    case "twice":
      return `${subject}在這批檔案裡有兩份不同的回覆，請選擇要用哪一個。`;
    case "unclear-tick":
      return "建議欄勾了不只一個，建議沒有採用，請確認後再併入文字。";
    case "too-long":
      return `這一格有 ${length} 字，超過 100000 字的上限，沒有併入；請對方改用附件，或自行貼上需要的部分。`;
    case "no-column":
      return "這次會議的列管表沒有「辦理情形」欄，沒有地方放回覆；請先在表上加這一欄。";
    default:
      return assertNever(reason, "reason");
  }
}
