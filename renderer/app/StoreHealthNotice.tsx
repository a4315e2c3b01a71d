import { useEffect, useState } from "react";
import { useBridge } from "../api/bridgeContext.ts";
import { useLoaded } from "../api/useLoaded.ts";
import { strings } from "../strings/zhTW.ts";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { useNavigation } from "./navigation.ts";

/**
 * One sentence above every page where a record is damaged, and one where the newest backup could not be made. A window
 * begins anew when a backup takes the place of the store: nothing that it shows holds any more.
 */
export function StoreHealthNotice() {
  const bridge = useBridge();
  const { place, go } = useNavigation();
  const [health] = useLoaded("store.health", {}, "store.checked");
  const [closed, setClosed] = useState<readonly string[]>([]);
  useEffect(
    () =>
      bridge.listen((event) => {
        if (event.name === "store.replaced") window.location.reload();
      }),
    [bridge],
  );
  if (health.state !== "ready") return null;
  const { damage, backup, purge, isShut } = health.value;
  const isOpen = (words: string | null): words is string => words !== null && !closed.includes(words);
  const closing = (words: string) => ({
    closeName: strings.shell.close,
    onClose: () => setClosed([...closed, words]),
  });
  return (
    <>
      {isOpen(damage) ? (
        <Notice kind="wrong" words={damage} {...(isShut ? {} : closing(damage))}>
          {place.page === "settings" ? null : (
            <Button look="quiet" onPress={() => go({ page: "settings" })}>
              {strings.backups.toBackups}
            </Button>
          )}
        </Notice>
      ) : null}
      {isOpen(backup) ? <Notice kind="doubt" words={backup} {...closing(backup)} /> : null}
      {isOpen(purge) ? <Notice kind="doubt" words={purge} {...closing(purge)} /> : null}
    </>
  );
}
