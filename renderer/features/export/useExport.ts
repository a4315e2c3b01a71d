import { useCallback, useEffect, useRef, useState } from "react";
import type { Refusal } from "../../../shared/contract/errors.ts";
import type { SavedFile } from "../../../shared/contract/meetings.ts";
import type { ExportFormat } from "../../../shared/contract/requests.ts";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";

/** What became of the last export; `long` once it has taken more than a second. */
export type ExportState =
  | { readonly state: "idle" }
  | { readonly state: "working"; readonly format: ExportFormat; readonly long: boolean }
  | { readonly state: "saved"; readonly file: SavedFile }
  | { readonly state: "failed"; readonly format: ExportFormat; readonly refusal: Refusal };

const LONG = 1000;

/** Exports a meeting, one file at a time. */
export function useExport(meetingId: string) {
  const bridge = useBridge();
  const [state, setState] = useState<ExportState>({ state: "idle" });
  const busy = useRef(false);
  const isWorking = state.state === "working";
  useEffect(() => {
    if (!isWorking) return;
    const timer = setTimeout(() => setState((now) => (now.state === "working" ? { ...now, long: true } : now)), LONG);
    return () => clearTimeout(timer);
  }, [isWorking]);

  const exportAs = useCallback(
    async (format: ExportFormat) => {
      if (busy.current) return;
      busy.current = true;
      setState({ state: "working", format, long: false });
      const result = await ask(bridge, "meeting.export", { meetingId, format });
      busy.current = false;
      if (result.ok) setState({ state: "saved", file: result.value });
      // She closed the dialog: nothing to tell.
      else if (result.refusal.code === "cancelled") setState({ state: "idle" });
      else setState({ state: "failed", format, refusal: result.refusal });
    },
    [bridge, meetingId],
  );
  const dismiss = useCallback(() => setState({ state: "idle" }), []);
  return { state, exportAs, dismiss };
}
