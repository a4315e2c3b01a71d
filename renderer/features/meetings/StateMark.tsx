import type { MeetingState } from "../../../shared/contract/meetings.ts";
import { strings } from "../../strings/zhTW.ts";
import "./StateMark.css";

/** 草稿, 會議中 or 定稿: a small shape and the word, so that colour is not the only sign. */
export function StateMark({ state }: { readonly state: MeetingState }) {
  return (
    <span className={`state-mark state-mark-${state}`}>
      <span className="state-mark-shape" aria-hidden="true" />
      {strings.meetings.states[state]}
    </span>
  );
}
