import { useCallback, useEffect, useRef, useState } from "react";
import type { Refusal } from "../../../shared/contract/errors.ts";
import type { ExportFormat } from "../../../shared/contract/exportFormats.ts";
import type { ExportedFile } from "../../../shared/contract/meetings.ts";
import type { EditionRequest } from "../../../shared/privacy/edition.ts";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";

/** What became of one file. */
export type Outcome =
  | { readonly format: ExportFormat; readonly file: ExportedFile }
  | { readonly format: ExportFormat; readonly refusal: Refusal };

/** An export that is under way; `long` once its file has taken more than a second. */
export interface Working {
  readonly format: ExportFormat;
  /** From 1, of `all`. */
  readonly number: number;
  readonly all: number;
  readonly long: boolean;
}

export interface ExportRun {
  readonly working: Working | null;
  readonly outcomes: readonly Outcome[];
}

const LONG = 1000;
const IDLE: ExportRun = { working: null, outcomes: [] };

/** Exports one edition of a meeting in any number of formats, one file after the other. */
export function useExport(meetingId: string, edition: EditionRequest) {
  const bridge = useBridge();
  const [run, setRun] = useState<ExportRun>(IDLE);
  const busy = useRef(false);
  const current = run.working?.number ?? null;
  useEffect(() => {
    if (current === null) return;
    const timer = setTimeout(
      () => setRun((now) => (now.working === null ? now : { ...now, working: { ...now.working, long: true } })),
      LONG,
    );
    return () => clearTimeout(timer);
  }, [current]);

  const exportAs = useCallback(
    async (formats: readonly ExportFormat[]) => {
      if (busy.current || formats.length === 0) return;
      busy.current = true;
      const outcomes: Outcome[] = [];
      for (const [index, format] of formats.entries()) {
        const working = { format, number: index + 1, all: formats.length, long: false };
        setRun({ working, outcomes: [...outcomes] });
        const result = await ask(bridge, "meeting.export", { meetingId, format, edition });
        if (result.ok) outcomes.push({ format, file: result.value });
        // She closed the dialog: she wants no more of them, and there is nothing to tell.
        else if (result.refusal.code === "cancelled") break;
        else outcomes.push({ format, refusal: result.refusal });
      }
      busy.current = false;
      setRun({ working: null, outcomes });
    },
    [bridge, meetingId, edition],
  );
  const dismiss = useCallback(
    (format: ExportFormat) =>
      setRun((now) => ({ ...now, outcomes: now.outcomes.filter((outcome) => outcome.format !== format) })),
    [],
  );
  return { run, exportAs, dismiss };
}
