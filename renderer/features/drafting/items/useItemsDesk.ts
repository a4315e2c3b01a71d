import { useEffect, useState } from "react";
import { useBridge } from "../../../api/bridgeContext.ts";
import type { Draft } from "../../../editor/draft.ts";
import { ItemsDesk } from "./itemsDesk.ts";

/** The desk of a draft for as long as its page is shown. */
export function useItemsDesk(draft: Draft): ItemsDesk {
  const bridge = useBridge();
  const [desk] = useState(() => new ItemsDesk(draft, bridge));
  useEffect(() => desk.open(), [desk]);
  return desk;
}
