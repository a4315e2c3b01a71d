import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { CheckboxGroup } from "react-aria-components";
import { formatRocDate, fromIsoDate, weekdayName, weekdayOf } from "../../../shared/calendar/rocDate.ts";
import type { ReplyFormUnit, TableFormat } from "../../../shared/contract/followUps.ts";
import type { MeetingRow } from "../../../shared/contract/meetings.ts";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { useLoaded } from "../../api/useLoaded.ts";
import { useCommands } from "../../app/commands.ts";
import { useNavigation } from "../../app/navigation.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { todayIso } from "../followUps/words.ts";
import { CheckRow } from "./CheckRow.tsx";
import { FileResults } from "./FileResults.tsx";
import { type FileJob, notSaved, type SavedJob } from "./fileRun.ts";
import { readReplyDay } from "./replyDay.ts";
import { loadReplyItems } from "./replyItems.ts";
import { isFocusSpare } from "./spareFocus.ts";
import { TableFormatChoice } from "./TableFormatChoice.tsx";
import { useFileRun } from "./useFileRun.ts";

const words = strings.replies.make;

/** 製作回覆單: which units, in which format, by when. */
export function MakeForms({ meeting }: { readonly meeting: MeetingRow }) {
  const { go } = useNavigation();
  const [units, reload] = useLoaded("replyForm.units", { meetingId: meeting.id }, "meeting.changed");
  switch (units.state) {
    case "loading":
      return <Skeleton words={words.loading} rows={8} />;
    case "failed":
      return (
        <ErrorState title={words.failedTitle} words={units.refusal.message}>
          <Button look="primary" onPress={reload}>
            {strings.replies.retry}
          </Button>
        </ErrorState>
      );
    case "ready":
      if (units.value.length === 0) {
        return (
          <EmptyState title={words.emptyTitle} words={words.emptyWords}>
            <Button look="primary" onPress={() => go({ page: "drafting", meetingId: meeting.id, blockId: null })}>
              {strings.replies.toDraft}
            </Button>
          </EmptyState>
        );
      }
      return <UnitForms meetingId={meeting.id} units={units.value} />;
  }
}

/** How many open rows name no unit; 0 until it is known. */
function useUnnamed(meetingId: string, units: readonly ReplyFormUnit[]): number {
  const bridge = useBridge();
  const [unnamed, setUnnamed] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew whenever the units are
  useEffect(() => {
    let isLeft = false;
    void loadReplyItems(bridge, meetingId).then((items) => {
      if (!isLeft && items.ok) setUnnamed(items.value.filter((item) => item.units.length === 0).length);
    });
    return () => {
      isLeft = true;
    };
  }, [bridge, meetingId, units]);
  return unnamed;
}

interface UnitFormsProps {
  readonly meetingId: string;
  readonly units: readonly ReplyFormUnit[];
}

function UnitForms({ meetingId, units }: UnitFormsProps) {
  const bridge = useBridge();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [format, setFormat] = useState<TableFormat>("docx");
  const [replyBy, setReplyBy] = useState("");
  const [instruction, setInstruction] = useState("");
  const [hasContact, setHasContact] = useState(true);
  const [withClosed, setWithClosed] = useState(false);
  const { run, start, stop, goOn } = useFileRun();
  const unnamed = useUnnamed(meetingId, units);
  const chosen = useMemo(() => units.filter(({ unit }) => !leftOut.has(unit)), [units, leftOut]);
  const closed = chosen.reduce((sum, each) => sum + each.closed, 0);
  const day = readReplyDay(replyBy, todayIso(new Date()));
  const dayIso = day === "unread" ? null : day.iso;
  const isReady = chosen.length > 0 && day !== "unread" && run.working === null;

  const make = useCallback(() => {
    if (!isReady) return;
    const save = async (unit: string): Promise<SavedJob> => {
      const made = await ask(bridge, "replyForm.export", {
        meetingId,
        format,
        units: [unit],
        replyBy: dayIso,
        instruction: instruction.trim(),
        withoutContact: !hasContact,
        withClosed,
      });
      if (!made.ok) return notSaved(made.refusal);
      const [file] = made.value.saved;
      const message = made.value.failed?.message ?? "";
      return file === undefined
        ? { ok: false, isCancelled: false, message }
        : { ok: true, file, notes: made.value.notes };
    };
    start(chosen.map(({ unit }): FileJob => ({ name: unit, save: () => save(unit) })));
  }, [isReady, bridge, meetingId, format, dayIso, instruction, hasContact, withClosed, chosen, start]);
  useCommands(
    useMemo(
      () => [
        {
          id: "replies-make-now",
          name: words.verb(chosen.length),
          group: strings.replies.group,
          keys: "Ctrl+Enter",
          anywhere: true,
          run: make,
        },
      ],
      [make, chosen.length],
    ),
  );
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFocusSpare()) list.current?.querySelector("input")?.focus();
  }, []);

  return (
    <div className="replies-columns">
      <div className="replies-list" ref={list}>
        <CheckRow
          isSelected={chosen.length === units.length}
          isIndeterminate={chosen.length > 0 && chosen.length < units.length}
          onChange={(all) => setLeftOut(all ? new Set() : new Set(units.map(({ unit }) => unit)))}
        >
          <span className="replies-check-name">{words.all(chosen.length, units.length)}</span>
        </CheckRow>
        <CheckboxGroup
          aria-label={words.units}
          className="replies-units"
          value={chosen.map(({ unit }) => unit)}
          onChange={(value) =>
            setLeftOut(new Set(units.map(({ unit }) => unit).filter((unit) => !value.includes(unit))))
          }
        >
          {units.map(({ unit, items, answered }) => (
            <CheckRow key={unit} value={unit}>
              <span className="replies-check-name">{unit}</span>
              <span className="replies-check-count">{words.items(items)}</span>
              <span className="replies-muted">{words.answered(answered)}</span>
            </CheckRow>
          ))}
        </CheckboxGroup>
        {unnamed === 0 ? null : <p className="replies-note">{words.unnamed(unnamed)}</p>}
      </div>
      <div className="replies-side">
        <TableFormatChoice format={format} onFormat={setFormat} />
        <TextField
          label={words.replyBy}
          placeholder={words.replyByHint}
          value={replyBy}
          onChange={setReplyBy}
          maxLength={40}
          error={day === "unread" ? words.replyByWrong : null}
          {...(dayIso === null ? {} : { description: dayWords(dayIso) })}
          onEnter={make}
        />
        <TextField
          label={words.instruction}
          placeholder={words.instructionHint}
          value={instruction}
          onChange={setInstruction}
          maxLength={500}
          onEnter={make}
        />
        <CheckRow isSelected={hasContact} onChange={setHasContact}>
          <span className="replies-check-name">{words.contact}</span>
        </CheckRow>
        {closed === 0 ? null : (
          <div>
            <CheckRow isSelected={withClosed} onChange={setWithClosed}>
              <span className="replies-check-name">{words.withClosed(closed)}</span>
            </CheckRow>
            <p className="replies-note">{withClosed ? words.closedIn : words.closedOut}</p>
          </div>
        )}
        <div className="replies-verb">
          <Button look="primary" isDisabled={!isReady} onPress={make} aria-keyshortcuts="Control+Enter">
            {words.verb(chosen.length)}
            <kbd>Ctrl+Enter</kbd>
          </Button>
          <p className="replies-muted">
            {chosen.length === 0 ? words.none : bridge.host === "desktop" ? words.whereDesktop : words.whereLoopback}
          </p>
        </div>
        <FileResults
          run={run}
          nothingYet={words.nothingYet}
          working={words.working}
          failed={words.failed}
          done={words.made}
          onStop={stop}
          onGoOn={goOn}
        />
      </div>
    </div>
  );
}

/** What the form will say of the day, and whether it is over. */
function dayWords(iso: string): string {
  const date = fromIsoDate(iso);
  if (date === null) return "";
  const day = `${formatRocDate(date)}（${weekdayName(weekdayOf(date))}）`;
  return iso < todayIso(new Date()) ? words.replyByPast(day) : words.replyByRead(day);
}
