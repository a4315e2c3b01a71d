import type { FollowUpLine } from "../../../shared/contract/followUps.ts";
import { statusWords } from "./words.ts";
import "./StatusMark.css";

/** Where a unit's part stands: a small shape and the words, so that colour is not the only sign. */
export function StatusMark({ part }: { readonly part: Pick<FollowUpLine, "status" | "ended"> }) {
  return (
    <span className={`follow-up-status follow-up-status-${part.status}`}>
      <span className="follow-up-status-shape" aria-hidden="true" />
      {statusWords(part)}
    </span>
  );
}
