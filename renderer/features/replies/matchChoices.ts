import type { ReplyChoice } from "../../../shared/followUp/replyMatching.ts";
import { strings } from "../../strings/zhTW.ts";
import type { Match } from "./collected.ts";

/** Whether an answer differs from another of the same files, not from the table. */
export const isTwice = ({ reasons }: Match): boolean => reasons.includes("twice");

/** What can be done with an answer, in the order of the keys 1, 2 and 3; the first is never the one that overwrites. */
export function choicesOf(match: Match): readonly { readonly choice: ReplyChoice; readonly name: string }[] {
  const words = strings.replies.collect;
  switch (match.verdict) {
    case "conflict":
      return [
        { choice: "leave", name: isTwice(match) ? words.keepOther : words.keep },
        { choice: "take", name: isTwice(match) ? words.takeThis : words.take },
        { choice: "append", name: words.append },
      ];
    case "doubtful":
      return [
        { choice: "leave", name: words.leave },
        { choice: "take", name: words.takeDoubtful },
      ];
    case "ready":
      return [
        { choice: "take", name: words.takeReady },
        { choice: "leave", name: words.leaveReady },
      ];
    default:
      return [];
  }
}
