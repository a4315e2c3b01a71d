import type { FollowUpFigures, UnitCounts } from "../../../shared/contract/followUps.ts";
import type { RequestArgument } from "../../../shared/contract/requests.ts";
import type { FollowUpStatus } from "../../../shared/followUp/lifeCycle.ts";

/** A state, or open and past its due, or open and due in this month. */
export type StatusFilter = FollowUpStatus | "all" | "late" | "thisMonth";

/** What the board shows; null and "all" mean no limit. */
export interface BoardFilter {
  readonly seriesId: string | null;
  readonly unitKey: string | null;
  readonly status: StatusFilter;
  readonly text: string;
}

export const FIRST_FILTER: BoardFilter = { seriesId: null, unitKey: null, status: "open", text: "" };

/** A filter as the core is asked for it. */
export type BoardQuestion = Omit<RequestArgument<"followUp.page">, "offset" | "limit" | "lineId">;

export function questionOf({ seriesId, unitKey, status, text }: BoardFilter): BoardQuestion {
  const isDue = status === "late" || status === "thisMonth";
  return {
    seriesId,
    unitKey,
    status: isDue || status === "all" ? null : status,
    lateOnly: status === "late",
    thisMonthOnly: status === "thisMonth",
    text,
  };
}

/** The filter without a series or a unit that is not there (any more). */
export function knownFilter(
  filter: BoardFilter,
  series: readonly { readonly id: string }[],
  units: readonly Pick<UnitCounts, "unitKey">[],
): BoardFilter {
  const seriesId = series.some(({ id }) => id === filter.seriesId) ? filter.seriesId : null;
  const unitKey = units.some((unit) => unit.unitKey === filter.unitKey) ? filter.unitKey : null;
  return seriesId === filter.seriesId && unitKey === filter.unitKey ? filter : { ...filter, seriesId, unitKey };
}

/** Open and released by unit, the most open first; units that have neither are left out. */
export function barsOf({ units }: FollowUpFigures): UnitCounts[] {
  return units
    .filter(({ open, released }) => open + released > 0)
    .sort((a, b) => b.open - a.open || b.released - a.released);
}
