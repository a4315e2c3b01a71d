import { useCallback, useMemo, useState } from "react";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { useLoaded } from "../../api/useLoaded.ts";
import { useCommands } from "../../app/commands.ts";
import { strings } from "../../strings/zhTW.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { useToasts } from "../../ui/Toast.tsx";
import { hasUnsaved } from "../drafting/unsentRecords.ts";
import { wouldLose } from "./wouldLose.ts";

/** The keys of 上鎖, wherever the focus is. */
export const LOCK_KEYS = "Ctrl+Shift+X";
/** The id of 上鎖 among the commands. */
export const LOCK_COMMAND = "lock";

/** 上鎖 on every page, where the store has a lock; asks first where something would be lost. */
export function LockCommand() {
  const words = strings.lock;
  const bridge = useBridge();
  const [state] = useLoaded("lock.state", {}, "lock.changed");
  const [asking, setAsking] = useState<"unsaved" | "unimported" | null>(null);
  const toasts = useToasts();
  const lockNow = useCallback(async () => {
    const locked = await ask(bridge, "lock.now", {});
    if (!locked.ok) toasts.show(locked.refusal.message);
  }, [bridge, toasts]);
  const hasLock = state.state === "ready" && state.value.mode === "open";
  useCommands(
    useMemo(() => {
      if (!hasLock) return [];
      const run = () => {
        if (wouldLose()) setAsking(hasUnsaved() ? "unsaved" : "unimported");
        else void lockNow();
      };
      return [
        {
          id: LOCK_COMMAND,
          name: strings.lock.command,
          group: strings.lock.group,
          keys: LOCK_KEYS,
          anywhere: true,
          run,
        },
      ];
    }, [hasLock, lockNow]),
  );
  return (
    <ConfirmDialog
      isOpen={asking !== null}
      title={words.lose.title}
      words={words.lose[asking ?? "unimported"]}
      verb={words.lose.verb}
      keep={words.lose.keep}
      onConfirm={() => void lockNow()}
      onClose={() => setAsking(null)}
    />
  );
}
