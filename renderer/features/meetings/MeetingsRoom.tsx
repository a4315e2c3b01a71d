import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { SeriesRow } from "../../../shared/contract/meetings.ts";
import { useCommands } from "../../app/commands.ts";
import { useNavigation } from "../../app/navigation.ts";
import { strings } from "../../strings/zhTW.ts";
import { isFocusFree } from "../../ui/freeFocus.ts";
import { useRepliesCommands } from "../replies/repliesCommands.ts";
import { MeetingList } from "./MeetingList.tsx";
import { MeetingsHead } from "./MeetingsHead.tsx";
import { meetingsCommands } from "./meetingsCommands.ts";
import { NewSeriesForm } from "./NewSeriesForm.tsx";
import { SeriesPane } from "./SeriesPane.tsx";
import type { MeetingDeeds } from "./useMeetingDeeds.ts";
import type { MeetingsLists } from "./useMeetingsLists.ts";
import type { MeetingsView } from "./view.ts";

interface MeetingsRoomProps {
  readonly view: MeetingsView;
  readonly lists: MeetingsLists;
  readonly deeds: MeetingDeeds;
  readonly lastMeetingId: string | null;
  /** The meeting that 復原 has put back, until the keyboard stands on its line. */
  readonly broughtBack: string | null;
  readonly onBack: () => void;
  readonly onImport: () => void;
  readonly onImportFolder: () => void;
}

/** The series at the left, the list of the one that is picked at the right, the verbs above it. */
export function MeetingsRoom(props: MeetingsRoomProps) {
  const { view: wanted, lists, deeds, lastMeetingId, broughtBack, onBack, onImport, onImportFolder } = props;
  const view = knownView(wanted, lists);
  const { go } = useNavigation();
  const [naming, setNaming] = useState<"series" | "meeting" | null>(null);
  const [renaming, setRenaming] = useState(false);
  const [asking, setAsking] = useState(false);
  const room = useRef<HTMLDivElement>(null);
  const shown = shownSeries(view, lists);

  const focusSeries = () => focusIn(room.current, SELECTED_SERIES);
  useEffect(() => {
    // Lists of React Aria stand in the page one frame after their component.
    const frame = requestAnimationFrame(() => {
      if (!isFocusFree()) return;
      const came = lastMeetingId !== null && focusIn(room.current, `[data-row="${CSS.escape(lastMeetingId)}"]`);
      if (!came) focusIn(room.current, SELECTED_SERIES);
    });
    return () => cancelAnimationFrame(frame);
  }, [lastMeetingId]);
  useEffect(() => {
    const isAmongRows = document.activeElement?.closest("[data-row]") !== null || isFocusFree();
    const back = broughtBack !== null && lists.meetings.some(({ id }) => id === broughtBack);
    if (!back) return;
    if (isAmongRows) focusIn(room.current, `[data-row="${CSS.escape(broughtBack)}"]`);
    onBack();
  }, [broughtBack, lists.meetings, onBack]);
  const binIsEmpty = view.kind === "bin" && lists.bin.length === 0;
  useEffect(() => {
    // The last row of the bin takes the keyboard away with it.
    if (binIsEmpty && isFocusFree()) focusIn(room.current, SELECTED_SERIES);
  }, [binIsEmpty]);

  const newMeeting = useCallback(() => {
    if (shown !== null) void deeds.createMeeting(shown.id);
    else if (lists.series.length === 0) setNaming("meeting");
    else setAsking(true);
  }, [shown, deeds, lists.series]);
  const commands = useMemo(
    () =>
      meetingsCommands({
        series: lists.series,
        newMeeting,
        newMeetingIn: (seriesId) => void deeds.createMeeting(seriesId),
        newSeries: () => setNaming("series"),
        importFile: onImport,
        importFolder: onImportFolder,
        rename: view.kind === "series" ? () => setRenaming(true) : null,
        show: (seriesId) => go({ page: "meetings", seriesId }),
      }),
    [lists.series, newMeeting, deeds, onImport, onImportFolder, view.kind, go],
  );
  useCommands(commands);
  useRepliesCommands(view.kind === "series" ? view.id : null, null);

  return (
    <div className="meetings-room" ref={room}>
      <SeriesPane
        view={view}
        lists={lists}
        onView={(next) => {
          setRenaming(false);
          go(
            next.kind === "bin"
              ? { page: "bin" }
              : { page: "meetings", seriesId: next.kind === "series" ? next.id : null },
          );
        }}
        onEnter={() => focusIn(room.current, "tbody [tabindex='0']")}
        onNewSeries={() => setNaming("series")}
      />
      <section className="meetings-main">
        <MeetingsHead
          view={view}
          series={lists.series}
          shown={shown}
          deeds={deeds}
          renaming={renaming}
          onRenaming={(next) => {
            setRenaming(next);
            if (!next) focusSeries();
          }}
          asking={asking}
          onAsking={setAsking}
          onNewMeeting={newMeeting}
          onNewSeries={() => setNaming("meeting")}
          onImport={onImport}
          onImportFolder={onImportFolder}
        />
        {naming === null ? null : (
          <NewSeriesForm
            verb={naming === "meeting" ? strings.meetings.createSeriesAndMeeting : strings.meetings.createSeries}
            onCancel={() => {
              setNaming(null);
              focusSeries();
            }}
            onCreate={async (name, ordinalRule) => {
              const series = await deeds.createSeries(name, ordinalRule);
              if (series === null) return;
              setNaming(null);
              if (naming === "meeting") await deeds.createMeeting(series.id);
              else go({ page: "meetings", seriesId: series.id });
            }}
          />
        )}
        <MeetingList view={view} lists={lists} deeds={deeds} onNewMeeting={newMeeting} onImport={onImport} />
      </section>
    </div>
  );
}

const SELECTED_SERIES = "[role='option'][aria-selected='true']";

/** Gives the keyboard to the first part that a selector names; false if there is none. */
function focusIn(room: HTMLElement | null, selector: string): boolean {
  const part = room?.querySelector<HTMLElement>(selector) ?? null;
  part?.focus();
  return part !== null;
}

/** The view, or all meetings where its series is not there (any more). */
function knownView(view: MeetingsView, { series }: MeetingsLists): MeetingsView {
  return view.kind !== "series" || series.some(({ id }) => id === view.id) ? view : { kind: "all" };
}

/** The series that a new meeting would belong to: the one that is shown, or the only one there is, but for the sample's. */
function shownSeries(view: MeetingsView, { series, meetings }: MeetingsLists): SeriesRow | null {
  if (view.kind === "series") return series.find(({ id }) => id === view.id) ?? null;
  const [only, another] = series;
  const isSample = meetings.some((meeting) => meeting.seriesId === only?.id && meeting.isSample);
  return only === undefined || another !== undefined || isSample ? null : only;
}
