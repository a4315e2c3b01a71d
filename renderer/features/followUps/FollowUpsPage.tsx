import { useLoaded } from "../../api/useLoaded.ts";
import { useNavigation } from "../../app/navigation.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { FollowUpsRoom } from "./FollowUpsRoom.tsx";
import { useBehindWriting } from "./useBehindWriting.ts";
import "./FollowUpsPage.css";

/** The 列管事項 of all series. */
export function FollowUpsPage() {
  return (
    <div className="follow-ups">
      <h1 className="visually-hidden">{strings.followUps.title}</h1>
      <FollowUpsBody />
    </div>
  );
}

function FollowUpsBody() {
  const words = strings.followUps;
  const { go } = useNavigation();
  const [figures, reloadFigures] = useLoaded(
    "followUp.figures",
    { seriesId: null, unitsOnly: true },
    "meetings.listChanged",
  );
  const [series, reloadSeries] = useLoaded("series.list", {}, "meetings.listChanged");
  useBehindWriting(reloadFigures);
  const failed = figures.state === "failed" ? figures : series.state === "failed" ? series : null;
  if (failed !== null) {
    return (
      <ErrorState title={words.failedTitle} words={failed.refusal.message}>
        <Button
          look="primary"
          onPress={() => {
            reloadFigures();
            reloadSeries();
          }}
        >
          {words.retry}
        </Button>
      </ErrorState>
    );
  }
  if (figures.state !== "ready" || series.state !== "ready") return <Skeleton words={words.loading} rows={12} />;
  if (figures.value.units.length === 0) {
    return (
      <EmptyState title={words.emptyTitle} words={words.emptyWords}>
        <Button look="primary" icon="import" onPress={() => go({ page: "meetings", seriesId: null })}>
          {words.emptyGo}
        </Button>
      </EmptyState>
    );
  }
  return <FollowUpsRoom all={figures.value} series={series.value} />;
}
