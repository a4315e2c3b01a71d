import type { RefusalCode } from "../../shared/contract/errors.ts";
import type { SaveTrouble } from "./saveState.ts";

/** What a refusal of steps, or of a question for steps, means beyond the next try; null where the next try may well succeed. */
export function troubleOf(code: RefusalCode, whilePulling: boolean): SaveTrouble | null {
  switch (code) {
    case "conflict":
      return whilePulling ? "movedOn" : null;
    case "not-found":
      return "notFound";
    case "final":
      return "final";
    case "damaged":
      return "damaged";
    case "refused-steps":
    case "bad-request":
      return whilePulling ? null : "refused";
    case "unreadable-file":
    case "not-minutes":
    case "storage-failed":
    case "cancelled":
    case "not-saved":
    case "locked":
    case "wrong-secret":
    case "unreachable":
    case "internal":
      return null;
  }
}
