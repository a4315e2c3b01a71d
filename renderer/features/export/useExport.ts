import { useCallback, useEffect, useRef, useState } from "react";
import type { CirculationParts, SavedTogether } from "../../../shared/contract/circulation.ts";
import type { ExportFormat, ExportPart } from "../../../shared/contract/exportFormats.ts";
import type { ExportedFile } from "../../../shared/contract/meetings.ts";
import type { EditionRequest } from "../../../shared/privacy/edition.ts";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { strings } from "../../strings/zhTW.ts";

/** A file that was saved. */
export type OneFile = Pick<ExportedFile, "name" | "folder" | "differences">;

/** What became of a file, of a whole 傳閱資料夾, or of what could not be made. */
export type Outcome = { readonly key: string } & (
  | { readonly file: OneFile }
  | { readonly folder: SavedTogether }
  | { readonly what: string; readonly message: string; readonly again: () => void }
);

/** An export that is under way; `long` once it has taken more than a second. */
export interface Working {
  readonly what: string;
  readonly long: boolean;
}

export interface ExportRun {
  readonly working: Working | null;
  readonly outcomes: readonly Outcome[];
}

/** What is asked for: the record in these formats, and what else goes into one folder with it. */
export interface WantedFiles {
  readonly formats: readonly ExportFormat[];
  readonly circulation: CirculationParts | null;
}

const LONG = 1000;
const IDLE: ExportRun = { working: null, outcomes: [] };

/** What came of one request: a folder as a whole, else each file by itself. */
function outcomesOf(made: SavedTogether, isFolder: boolean, again: () => void): Outcome[] {
  if (isFolder) return [{ key: "folder", folder: made }];
  return [
    ...made.files.map((file): Outcome => ({ key: file.name, file })),
    ...made.failed.map(({ name, message }): Outcome => ({ key: name, what: name, message, again })),
  ];
}

function whatOf({ formats, circulation }: WantedFiles): string {
  const words = strings.exporting;
  if (circulation !== null) return words.circulation.folder;
  return words.together(formats.map((format) => words.format[format]));
}

/** Exports one edition of a meeting in any number of formats, asking at most once where. */
export function useExport(meetingId: string, edition: EditionRequest, part: ExportPart) {
  const bridge = useBridge();
  const [run, setRun] = useState<ExportRun>(IDLE);
  const busy = useRef(false);
  const isWorking = run.working !== null;
  useEffect(() => {
    if (!isWorking) return;
    const timer = setTimeout(
      () => setRun((now) => (now.working === null ? now : { ...now, working: { ...now.working, long: true } })),
      LONG,
    );
    return () => clearTimeout(timer);
  }, [isWorking]);

  // What failed of another edition must not be made again under this one's name.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another edition or part ends what was said of the one before
  useEffect(() => {
    setRun((now) => (now.working === null ? IDLE : now));
  }, [edition, part]);

  const exportFiles = useCallback(
    async (wanted: WantedFiles) => {
      if (busy.current) return;
      busy.current = true;
      const what = whatOf(wanted);
      setRun({ working: { what, long: false }, outcomes: [] });
      const { circulation } = wanted;
      const formats = [...wanted.formats];
      const argument = { meetingId, formats, edition, part, circulation };
      const result = await ask(bridge, "meeting.exportTogether", argument);
      busy.current = false;
      const again = () => void exportFiles(wanted);
      const outcomes = (): Outcome[] => {
        if (result.ok) return outcomesOf(result.value, circulation !== null, again);
        // She closed the dialog: there is nothing to tell.
        if (result.refusal.code === "cancelled") return [];
        return [{ key: what, what, message: result.refusal.message, again }];
      };
      setRun({ working: null, outcomes: outcomes() });
    },
    [bridge, meetingId, edition, part],
  );
  const dismiss = useCallback(
    ({ key }: Outcome) => setRun((now) => ({ ...now, outcomes: now.outcomes.filter((each) => each.key !== key) })),
    [],
  );
  return { run, exportFiles, dismiss };
}
