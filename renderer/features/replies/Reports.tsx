import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { CheckboxGroup, Label, Radio, RadioGroup } from "react-aria-components";
import { FOLLOW_UP_REPORTS, type FollowUpReport, type TableFormat } from "../../../shared/contract/followUps.ts";
import type { MeetingRow, SeriesRow } from "../../../shared/contract/meetings.ts";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { useCommands } from "../../app/commands.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { todayIso } from "../followUps/words.ts";
import { CheckRow } from "./CheckRow.tsx";
import { FileResults } from "./FileResults.tsx";
import { type FileJob, notSaved, type SavedJob } from "./fileRun.ts";
import { latestHeld } from "./meetingChoices.ts";
import { isFocusSpare } from "./spareFocus.ts";
import { TableFormatChoice } from "./TableFormatChoice.tsx";
import { useFileRun } from "./useFileRun.ts";

const words = strings.replies.reports;

interface ReportsProps {
  readonly meeting: MeetingRow;
  readonly meetings: readonly MeetingRow[];
  readonly series: readonly SeriesRow[];
}

/** The latest meeting of every series that has its own; the sample's only where there is no other. */
function latestOfEach(meetings: readonly MeetingRow[], today: string): readonly MeetingRow[] {
  const own = meetings.filter(({ isSample }) => !isSample);
  const bySeries = Map.groupBy(own.length > 0 ? own : meetings, ({ seriesId }) => seriesId);
  return [...bySeries.values()].flatMap((each) => latestHeld(each, today) ?? []);
}

/** 列管表, 執行情形統計表 and 各機關執行情形一覽表, of one series or of all. */
export function Reports({ meeting, meetings, series }: ReportsProps) {
  const bridge = useBridge();
  const [chosen, setChosen] = useState<readonly FollowUpReport[]>(FOLLOW_UP_REPORTS);
  const [scope, setScope] = useState<"one" | "all">("one");
  const [format, setFormat] = useState<TableFormat>("docx");
  const { run, start, stop, goOn } = useFileRun();
  const all = useMemo(() => latestOfEach(meetings, todayIso(new Date())), [meetings]);
  const files = chosen.length * (scope === "one" ? 1 : all.length);
  const isReady = files > 0 && run.working === null;

  const make = useCallback(() => {
    if (!isReady) return;
    const save = async (meetingId: string, report: FollowUpReport): Promise<SavedJob> => {
      const saved = await ask(bridge, "followUpReport.export", { meetingId, report, format });
      return saved.ok ? { ok: true, file: saved.value, notes: [] } : notSaved(saved.refusal);
    };
    const of = scope === "one" ? [meeting] : all;
    const jobs = of.flatMap(({ id, seriesId }) =>
      chosen.map((report): FileJob => {
        const seriesName = series.find((each) => each.id === seriesId)?.name ?? "";
        return { name: words.nameIn(words.names[report], seriesName), save: () => save(id, report) };
      }),
    );
    start(jobs);
  }, [isReady, bridge, scope, meeting, all, chosen, series, format, start]);
  useCommands(
    useMemo(
      () => [
        {
          id: "replies-report-now",
          name: words.verb(files),
          group: strings.replies.group,
          keys: "Ctrl+Enter",
          anywhere: true,
          run: make,
        },
      ],
      [make, files],
    ),
  );
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFocusSpare()) list.current?.querySelector("input")?.focus();
  }, []);
  return (
    <div className="replies-columns">
      <div className="replies-list" ref={list}>
        <CheckboxGroup
          className="replies-units"
          value={[...chosen]}
          onChange={(value) => setChosen(FOLLOW_UP_REPORTS.filter((report) => value.includes(report)))}
        >
          <Label className="replies-part-title">{words.which}</Label>
          {FOLLOW_UP_REPORTS.map((report) => (
            <CheckRow key={report} value={report}>
              <span className="replies-check-name">{words.names[report]}</span>
              <span className="replies-muted">{words.notes[report]}</span>
            </CheckRow>
          ))}
        </CheckboxGroup>
      </div>
      <div className="replies-side">
        <RadioGroup
          className="replies-formats"
          value={scope}
          onChange={(value) => setScope(value === "all" ? "all" : "one")}
        >
          <Label className="text-field-label">{words.scope}</Label>
          <div className="replies-scopes">
            <Radio value="one" className="replies-segment">
              {words.oneMeeting}
            </Radio>
            <Radio value="all" className="replies-segment">
              {words.allSeries(all.length)}
            </Radio>
          </div>
        </RadioGroup>
        <TableFormatChoice format={format} onFormat={setFormat} />
        <div className="replies-verb">
          <Button look="primary" isDisabled={!isReady} onPress={make} aria-keyshortcuts="Control+Enter">
            {words.verb(files)}
            <kbd>Ctrl+Enter</kbd>
          </Button>
          {chosen.length === 0 ? <p className="replies-muted">{words.none}</p> : null}
        </div>
        <FileResults
          run={run}
          nothingYet={words.nothingYet}
          working={words.working}
          failed={words.failed}
          done={words.done}
          onStop={stop}
          onGoOn={goOn}
        />
      </div>
    </div>
  );
}
