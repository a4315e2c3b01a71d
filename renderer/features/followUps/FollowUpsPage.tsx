import { useEffect, useMemo } from "react";
import { useBridge } from "../../api/bridgeContext.ts";
import { useLoaded } from "../../api/useLoaded.ts";
import { useNavigation } from "../../app/navigation.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { partsOf } from "./board.ts";
import { FollowUpsRoom } from "./FollowUpsRoom.tsx";
import { todayIso } from "./words.ts";
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
  const [rows, reloadRows] = useLoaded("followUp.list", { seriesId: null }, "meetings.listChanged");
  const [series, reloadSeries] = useLoaded("series.list", {}, "meetings.listChanged");
  useReloadBehindWriting(reloadRows);
  const known = rows.state === "ready" ? rows.value : null;
  const parts = useMemo(() => (known === null ? [] : partsOf(known, todayIso(new Date()))), [known]);
  const failed = rows.state === "failed" ? rows : series.state === "failed" ? series : null;
  if (failed !== null) {
    return (
      <ErrorState title={words.failedTitle} words={failed.refusal.message}>
        <Button
          look="primary"
          onPress={() => {
            reloadRows();
            reloadSeries();
          }}
        >
          {words.retry}
        </Button>
      </ErrorState>
    );
  }
  if (rows.state !== "ready" || series.state !== "ready") return <Skeleton words={words.loading} rows={12} />;
  if (parts.length === 0) {
    return (
      <EmptyState title={words.emptyTitle} words={words.emptyWords}>
        <Button look="primary" icon="import" onPress={() => go({ page: "meetings", seriesId: null })}>
          {words.emptyGo}
        </Button>
      </EmptyState>
    );
  }
  return <FollowUpsRoom rows={rows.value} parts={parts} series={series.value} />;
}

/** The board follows what is written so long after the last of it. */
const BEHIND_MS = 300;

/** Asks again when a record has changed, once for all the steps of a while. */
function useReloadBehindWriting(reload: () => void): void {
  const bridge = useBridge();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const stop = bridge.listen((event) => {
      if (event.name !== "meeting.changed") return;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(reload, BEHIND_MS);
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [bridge, reload]);
}
