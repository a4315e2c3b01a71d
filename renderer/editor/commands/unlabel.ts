import type { ResolvedPos } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import { setCursor } from "./places.ts";
import { plainBlocks } from "./plainBlocks.ts";

/** Makes the remark or motion whose head is at the cursor plain blocks; a speaker's words stay, a painted label goes. */
export function unlabel(transaction: Transaction, $at: ResolvedPos): void {
  const pos = $at.before(-1);
  transaction.replaceWith(pos, $at.after(-1), plainBlocks($at.node(-1), "", false));
  setCursor(transaction, pos);
}
