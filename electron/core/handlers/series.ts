import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import type { SeriesRow } from "../../../shared/contract/meetings.ts";
import type { StoredSeries } from "../store/series.ts";
import type { CoreContext, SubjectHandlers } from "./context.ts";
import { seriesRow } from "./meetingRows.ts";
import { words } from "./words.ts";

export function seriesHandlers({ store, emit }: CoreContext): SubjectHandlers<"series"> {
  const changed = (series: StoredSeries | null): Answer<SeriesRow> => {
    if (series === null) return refuse("not-found", words.noSeries);
    emit({ name: "meetings.listChanged" });
    return answer(seriesRow(series));
  };
  return {
    "series.list": () => answer(store.listSeries().map(seriesRow)),
    "series.create": ({ name, ordinalRule }) => changed(store.createSeries({ name, ordinalRule, profileId: null })),
    "series.rename": ({ seriesId, name }) => changed(store.changeSeries(seriesId, { name })),
    "series.setOrdinalRule": ({ seriesId, ordinalRule }) => changed(store.changeSeries(seriesId, { ordinalRule })),
  };
}
