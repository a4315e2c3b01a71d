import { useState } from "react";
import { useLoaded } from "../api/useLoaded.ts";
import { strings } from "../strings/zhTW.ts";
import { Notice } from "../ui/Notice.tsx";

/** One sentence above every page where the check behind the start has found a damaged record. */
export function StoreHealthNotice() {
  const [health] = useLoaded("store.health", {}, "store.checked");
  const [closed, setClosed] = useState(false);
  const damage = health.state === "ready" ? health.value.damage : null;
  if (damage === null || closed) return null;
  return <Notice kind="wrong" words={damage} closeName={strings.shell.close} onClose={() => setClosed(true)} />;
}
