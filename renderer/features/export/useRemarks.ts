import type { Node } from "prosemirror-model";
import { useEffect, useState } from "react";
import type { MeetingFacts } from "../../../shared/minutes/facts.ts";
import { type Remark, remarksOn } from "./remarks.ts";

/** What to look at in a record; null until it has been read, which waits for the first page to be seen. */
export function useRemarks(doc: Node, facts: MeetingFacts): readonly Remark[] | null {
  const [remarks, setRemarks] = useState<readonly Remark[] | null>(null);
  useEffect(() => {
    const idle = requestIdleCallback(() => setRemarks(remarksOn(doc, facts)), { timeout: 500 });
    return () => cancelIdleCallback(idle);
  }, [doc, facts]);
  return remarks;
}
