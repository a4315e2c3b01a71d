import { useState } from "react";
import type { FollowUpFigures } from "../../../shared/contract/followUps.ts";
import { strings } from "../../strings/zhTW.ts";
import { Segments } from "../../ui/Segments.tsx";
import { barsOf } from "./board.ts";
import { CountsChart } from "./CountsChart.tsx";
import { MeetingChart } from "./MeetingChart.tsx";

interface ChartsProps {
  readonly figures: FollowUpFigures;
  readonly seriesId: string | null;
}

/** Open and released items in bars: by unit, or by the meeting that opened them. */
export function Charts({ figures, seriesId }: ChartsProps) {
  const words = strings.followUps;
  const [by, setBy] = useState<"unit" | "meeting">("unit");
  const bars = barsOf(figures).map(({ unitKey, unit, open, released }) => ({
    key: unitKey,
    name: unit === "" ? words.noUnit : unit,
    open,
    released,
  }));
  return (
    <div className="counts-charts">
      <Segments
        label={words.chartBy}
        choices={[
          { id: "unit", name: words.byUnit },
          { id: "meeting", name: words.byMeeting },
        ]}
        chosen={by}
        onChoose={setBy}
      />
      {by === "unit" ? (
        <CountsChart title={words.chart} heading={words.chartUnit} bars={bars} rest={words.chartRest} />
      ) : (
        <MeetingChart seriesId={seriesId} />
      )}
    </div>
  );
}
