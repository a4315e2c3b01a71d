import type { SeriesRow } from "../../../shared/contract/meetings.ts";
import type { Command } from "../../app/commands.ts";
import { strings } from "../../strings/zhTW.ts";

interface Verbs {
  readonly series: readonly SeriesRow[];
  readonly newMeeting: () => void;
  readonly newMeetingIn: (seriesId: string) => void;
  readonly newSeries: () => void;
  readonly importFile: () => void;
  readonly importFolder: () => void;
  /** Null where no series is shown. */
  readonly rename: (() => void) | null;
  readonly show: (seriesId: string) => void;
}

/** What can be done in the list of meetings, for the palette and the keys. */
export function meetingsCommands(verbs: Verbs): readonly Command[] {
  const words = strings.meetings;
  const here = { group: words.group, anywhere: true };
  const { rename } = verbs;
  return [
    { ...here, id: "meeting-new", name: words.newMeeting, keys: "Alt+N", run: verbs.newMeeting },
    { ...here, id: "meeting-import", name: words.importLong, keys: "Alt+I", run: verbs.importFile },
    {
      ...here,
      id: "meeting-import-folder",
      name: strings.importing.chooseFolderLong,
      keys: "Alt+Shift+I",
      run: verbs.importFolder,
    },
    { ...here, id: "series-new", name: words.newSeriesLong, keys: null, run: verbs.newSeries },
    ...(rename === null ? [] : [{ ...here, id: "series-rename", name: words.rename, keys: "F2", run: rename }]),
    ...verbs.series.flatMap((row) => [
      {
        ...here,
        id: `meeting-new-${row.id}`,
        name: words.newMeetingOf(row.name),
        keys: null,
        run: () => verbs.newMeetingIn(row.id),
      },
      { ...here, id: `series-${row.id}`, name: words.showSeries(row.name), keys: null, run: () => verbs.show(row.id) },
    ]),
  ];
}
