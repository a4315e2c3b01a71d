import { useEffect, useMemo, useRef } from "react";
import { useNavigation } from "../../app/navigation.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { isFocusFree } from "../../ui/freeFocus.ts";
import { BinTable } from "./BinTable.tsx";
import { MeetingTable } from "./MeetingTable.tsx";
import type { MeetingDeeds } from "./useMeetingDeeds.ts";
import type { MeetingsLists } from "./useMeetingsLists.ts";
import type { MeetingsView } from "./view.ts";

interface MeetingListProps {
  readonly view: MeetingsView;
  readonly lists: MeetingsLists;
  readonly deeds: MeetingDeeds;
  readonly onNewMeeting: () => void;
  readonly onImport: () => void;
}

/** The rows of a view, or what to do where there are none. */
export function MeetingList({ view, lists, deeds, onNewMeeting, onImport }: MeetingListProps) {
  const words = strings.meetings;
  const { go } = useNavigation();
  const seriesId = view.kind === "series" ? view.id : null;
  const rows = useMemo(
    () => lists.meetings.filter((meeting) => seriesId === null || meeting.seriesId === seriesId),
    [lists.meetings, seriesId],
  );
  if (view.kind === "bin") {
    if (lists.bin.length === 0) return <EmptyState title={words.emptyBinTitle} words={words.emptyBinWords} />;
    return (
      <BinTable
        rows={lists.bin}
        onRestore={(meeting) => void deeds.restore(meeting)}
        onPurge={(meeting) => void deeds.purge(meeting)}
      />
    );
  }
  if (rows.length === 0)
    return <NoMeetings isSeries={seriesId !== null} onNewMeeting={onNewMeeting} onImport={onImport} />;
  const name = lists.series.find(({ id }) => id === seriesId)?.name ?? words.all;
  return (
    <MeetingTable
      label={words.list(name)}
      rows={rows}
      onOpen={(meeting) => go({ page: "drafting", meetingId: meeting.id, blockId: null })}
      onExport={(meeting) => go({ page: "export", meetingId: meeting.id })}
      onMoveToBin={(meeting) => void deeds.moveToBin(meeting)}
    />
  );
}

interface NoMeetingsProps extends Pick<MeetingListProps, "onNewMeeting" | "onImport"> {
  readonly isSeries: boolean;
}

function NoMeetings({ isSeries, onNewMeeting, onImport }: NoMeetingsProps) {
  const words = strings.meetings;
  const verb = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isFocusFree()) verb.current?.focus();
  }, []);
  return (
    <EmptyState title={isSeries ? words.emptySeriesTitle : words.emptyTitle} words={words.emptySeriesWords}>
      <Button ref={verb} icon="add" onPress={onNewMeeting}>
        {words.newMeeting}
      </Button>
      <Button icon="import" onPress={onImport}>
        {words.import}
      </Button>
    </EmptyState>
  );
}
