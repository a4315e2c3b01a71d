import { useCallback, useState } from "react";
import type { BackupRow } from "../../../shared/contract/backups.ts";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { useLoaded } from "../../api/useLoaded.ts";
import { restoredNote } from "./restoredNote.ts";

type Doing = "making" | "restoring";

/** The backups, what is being done with them, and what can be done. */
export function useBackups() {
  const bridge = useBridge();
  const [list, reload] = useLoaded("backup.list", {}, "backups.changed");
  const [doing, setDoing] = useState<Doing | null>(null);
  const [refused, setRefused] = useState<string | null>(null);

  const make = useCallback(async (): Promise<boolean> => {
    setRefused(null);
    setDoing("making");
    const answer = await ask(bridge, "backup.make", {});
    setDoing(null);
    if (!answer.ok) setRefused(answer.refusal.message);
    reload();
    return answer.ok;
  }, [bridge, reload]);

  const restore = useCallback(
    async ({ id, at }: BackupRow): Promise<void> => {
      setRefused(null);
      setDoing("restoring");
      // Before the question: the window may be told to begin anew before its own answer comes.
      restoredNote.leave(at);
      const answer = await ask(bridge, "backup.restore", { backupId: id });
      setDoing(null);
      if (answer.ok) return;
      restoredNote.remove();
      setRefused(answer.refusal.message);
      reload();
    },
    [bridge, reload],
  );
  return { list, reload, doing, refused, forgive: () => setRefused(null), make, restore };
}
