import type { ReplyChoice } from "../../../shared/followUp/replyMatching.ts";
import { strings } from "../../strings/zhTW.ts";
import type { Match } from "./collected.ts";

/** What can be done with an answer, in the order of the keys 1, 2 and 3; the first is never the one that overwrites. */
export function choicesOf(match: Match): readonly { readonly choice: ReplyChoice; readonly name: string }[] {
  const words = strings.replies.collect;
  switch (match.verdict) {
    case "conflict":
      return [
        { choice: "leave", name: words.keep },
        { choice: "take", name: words.take },
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
