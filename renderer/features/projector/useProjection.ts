import { useCallback, useEffect } from "react";
import { useBridge } from "../../api/bridgeContext.ts";
import type { Draft } from "../../editor/draft.ts";
import { strings } from "../../strings/zhTW.ts";
import { useToasts } from "../../ui/Toast.tsx";
import { messageFor, PROJECTOR_CHANNEL, PROJECTOR_PAGE, type ProjectorMessage } from "./channel.ts";
import { projectedAt } from "./projected.ts";

/** The projector follows the words this long after them. */
const FOLLOW_MS = 60;

/** Tells the projector what is being written, for as long as one is open; syllables that are being composed are not shown. */
function project(draft: Draft): () => void {
  const { meetingId } = draft;
  const channel = new BroadcastChannel(PROJECTOR_CHANNEL);
  const tell = (message: ProjectorMessage) => channel.postMessage(message);
  let isWatched = false;
  let composing = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const soon = () => {
    if (isWatched) timer ??= setTimeout(show, FOLLOW_MS);
  };
  const show = () => {
    timer = null;
    if (composing || !isWatched) return;
    tell({ kind: "shown", meetingId, shown: projectedAt(draft.state.selection.$head) });
  };
  const compose = () => {
    composing = true;
  };
  const composed = () => {
    composing = false;
    soon();
  };
  channel.addEventListener("message", ({ data }) => {
    const message = messageFor(meetingId, data);
    if (message?.kind === "gone") isWatched = false;
    if (message?.kind !== "watching") return;
    isWatched = true;
    show();
  });
  const stops = [draft.doc.subscribe(soon), draft.cursor.subscribe(soon)];
  document.addEventListener("compositionstart", compose, true);
  document.addEventListener("compositionend", composed, true);
  const leave = () => tell({ kind: "left", meetingId });
  window.addEventListener("pagehide", leave);
  tell({ kind: "writing", meetingId });
  return () => {
    leave();
    for (const stop of stops) stop();
    if (timer !== null) clearTimeout(timer);
    document.removeEventListener("compositionstart", compose, true);
    document.removeEventListener("compositionend", composed, true);
    window.removeEventListener("pagehide", leave);
    channel.close();
  };
}

/** Keeps the projector in step with a draft; answers how its window is opened. */
export function useProjection(draft: Draft | null, meetingId: string): () => void {
  const { host } = useBridge();
  const toasts = useToasts();
  useEffect(() => (draft === null ? undefined : project(draft)), [draft]);
  return useCallback(() => {
    const words = strings.projector;
    const address = new URL(PROJECTOR_PAGE, location.href);
    address.hash = meetingId;
    const opened = window.open(address, PROJECTOR_CHANNEL, "popup,width=1280,height=720");
    // The desktop opens the window itself and gives the page no hold of it.
    toasts.show(opened === null && host === "loopback" ? words.blocked : words.opened);
  }, [meetingId, host, toasts]);
}
