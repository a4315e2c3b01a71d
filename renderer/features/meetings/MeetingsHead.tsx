import type { SeriesRow } from "../../../shared/contract/meetings.ts";
import { useKeys } from "../../app/keys/useKeys.ts";
import { ariaKeys } from "../../app/keys/writtenKeys.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Menu, MenuItem } from "../../ui/Menu.tsx";
import { RepliesMenu } from "../replies/RepliesMenu.tsx";
import { NewMeetingButton } from "./NewMeetingButton.tsx";
import { SeriesHeading } from "./SeriesHeading.tsx";
import type { MeetingDeeds } from "./useMeetingDeeds.ts";
import type { MeetingsView } from "./view.ts";

interface MeetingsHeadProps {
  readonly view: MeetingsView;
  readonly series: readonly SeriesRow[];
  /** The series that a new meeting would belong to. */
  readonly shown: SeriesRow | null;
  readonly deeds: MeetingDeeds;
  readonly renaming: boolean;
  readonly onRenaming: (renaming: boolean) => void;
  readonly asking: boolean;
  readonly onAsking: (asking: boolean) => void;
  readonly onNewMeeting: () => void;
  readonly onNewSeries: () => void;
  readonly onImport: () => void;
  readonly onImportFolder: () => void;
}

/** What is listed, and the two big verbs; in the bin neither stands in the way. */
export function MeetingsHead(props: MeetingsHeadProps) {
  const { view, series, shown, deeds, renaming, onRenaming, asking, onAsking, onNewMeeting, onNewSeries, onImport } =
    props;
  const [importKeys, folderKeys] = [useKeys("meeting-import"), useKeys("meeting-import-folder")];
  const words = strings.meetings;
  const ways = strings.importing;
  const named = view.kind === "series" ? shown : null;
  return (
    <header className="meetings-head">
      {named === null ? (
        <div className="meetings-heading">
          <h1 className="meetings-name">{view.kind === "bin" ? words.bin : words.all}</h1>
          {view.kind === "bin" ? <p className="meetings-rule">{words.binWords}</p> : null}
        </div>
      ) : (
        <SeriesHeading
          key={named.id}
          series={named}
          renaming={renaming}
          onRenaming={onRenaming}
          onRename={(name) => void deeds.renameSeries(named.id, name)}
          onRule={(rule) => void deeds.setOrdinalRule(named.id, rule)}
        />
      )}
      {view.kind === "bin" ? null : (
        <div className="meetings-verbs">
          <RepliesMenu seriesId={named?.id ?? null} meetingId={null} />
          <div className="meetings-import">
            <Button
              icon="import"
              onPress={onImport}
              {...(importKeys === null ? {} : { "aria-keyshortcuts": ariaKeys(importKeys) })}
            >
              {words.import}
            </Button>
            <Menu
              label={ways.moreWays}
              placement="bottom end"
              button={<IconButton icon="chevron" label={ways.moreWays} />}
            >
              <MenuItem
                name={ways.chooseFiles}
                {...(importKeys === null ? {} : { keys: importKeys })}
                onAction={onImport}
              />
              <MenuItem
                name={ways.chooseFolder}
                {...(folderKeys === null ? {} : { keys: folderKeys })}
                onAction={props.onImportFolder}
              />
            </Menu>
          </div>
          <NewMeetingButton
            current={shown}
            series={series}
            onCreate={(seriesId) => (seriesId === shown?.id ? onNewMeeting() : void deeds.createMeeting(seriesId))}
            onNewSeries={onNewSeries}
            asking={asking}
            onAsking={onAsking}
          />
        </div>
      )}
    </header>
  );
}
