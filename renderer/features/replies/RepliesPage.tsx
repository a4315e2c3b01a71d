import { useMemo } from "react";
import { useLoaded } from "../../api/useLoaded.ts";
import { useCommands } from "../../app/commands.ts";
import { type RepliesPart, useNavigation } from "../../app/navigation.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { todayIso } from "../followUps/words.ts";
import { CollectReplies } from "./CollectReplies.tsx";
import { MakeForms } from "./MakeForms.tsx";
import { firstMeeting, meetingsFor } from "./meetingChoices.ts";
import { RepliesHead } from "./RepliesHead.tsx";
import { Reports } from "./Reports.tsx";
import { useRepliesCommands } from "./repliesCommands.ts";
import "./RepliesPage.css";

interface RepliesPageProps {
  readonly part: RepliesPart;
  readonly seriesId: string | null;
  readonly meetingId: string | null;
}

/** 回覆單 made for the units, taken back from them, and the reports of 列管事項. */
export function RepliesPage(props: RepliesPageProps) {
  const { go } = useNavigation();
  const { seriesId, meetingId } = props;
  useRepliesCommands(seriesId, meetingId);
  useCommands(
    useMemo(
      () => [
        {
          id: "replies-back",
          name: strings.replies.back,
          group: strings.replies.group,
          keys: "Escape",
          anywhere: true,
          run: () => go({ page: "followUps" }),
        },
      ],
      [go],
    ),
  );
  return (
    <div className="replies">
      <RepliesBody {...props} />
    </div>
  );
}

function RepliesBody({ part, seriesId, meetingId }: RepliesPageProps) {
  const words = strings.replies;
  const { go } = useNavigation();
  const [meetings, reloadMeetings] = useLoaded("meeting.list", { seriesId: null, bin: false }, "meetings.listChanged");
  const [series, reloadSeries] = useLoaded("series.list", {}, "meetings.listChanged");
  const failed = meetings.state === "failed" ? meetings : series.state === "failed" ? series : null;
  const known = meetings.state === "ready" ? meetings.value : null;
  const choices = useMemo(() => (known === null ? [] : meetingsFor(part, known)), [known, part]);
  if (failed !== null) {
    return (
      <ErrorState title={words.failedTitle} words={failed.refusal.message}>
        <Button
          look="primary"
          onPress={() => {
            reloadMeetings();
            reloadSeries();
          }}
        >
          {words.retry}
        </Button>
      </ErrorState>
    );
  }
  if (known === null || series.state !== "ready") return <Skeleton words={words.loading} rows={8} />;
  const chosen =
    choices.find(({ id }) => id === meetingId) ?? firstMeeting(part, choices, seriesId, todayIso(new Date()));
  const head = (
    <RepliesHead
      part={part}
      chosen={chosen}
      meetings={choices}
      series={series.value}
      onPart={(next) => go({ page: "replies", part: next, seriesId, meetingId: chosen?.id ?? meetingId })}
      onMeeting={(id) => go({ page: "replies", part, seriesId, meetingId: id })}
    />
  );
  if (chosen === null) {
    const isReports = part === "reports";
    return (
      <>
        {head}
        <EmptyState
          title={isReports ? words.noMeetingTitle : words.noDraftTitle}
          words={isReports ? words.noMeetingWords : words.noDraftWords}
        >
          <Button look="primary" onPress={() => go({ page: "meetings", seriesId })}>
            {words.toMeetings}
          </Button>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      {head}
      {part === "make" ? <MakeForms key={chosen.id} meeting={chosen} /> : null}
      {part === "collect" ? <CollectReplies key={chosen.id} meeting={chosen} /> : null}
      {part === "reports" ? <Reports key={chosen.id} meeting={chosen} meetings={known} series={series.value} /> : null}
    </>
  );
}
