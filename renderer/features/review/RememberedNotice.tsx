import { useState } from "react";
import type { RememberedColumns } from "../../../shared/contract/meetings.ts";
import { strings } from "../../strings/zhTW.ts";
import { Notice } from "../../ui/Notice.tsx";

/** Says which columns were taken as they were assigned in the series before. */
export function RememberedNotice({ remembered }: { readonly remembered: RememberedColumns }) {
  const words = strings.review.remembered;
  const [closed, setClosed] = useState(false);
  if (closed) return null;
  const columns = remembered.columns.map(({ label, kind }) => words.column(label, strings.review.kinds.columns[kind]));
  return (
    <Notice
      kind="doubt"
      words={words.said(remembered.seriesName, columns.join("、"))}
      closeName={strings.shell.close}
      onClose={() => setClosed(true)}
    />
  );
}
