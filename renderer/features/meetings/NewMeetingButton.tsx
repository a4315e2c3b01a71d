import type { SeriesRow } from "../../../shared/contract/meetings.ts";
import { useKeys } from "../../app/keys/useKeys.ts";
import { ariaKeys } from "../../app/keys/writtenKeys.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Menu, MenuItem, MenuSection, MenuSeparator } from "../../ui/Menu.tsx";
import { Tooltip } from "../../ui/Tooltip.tsx";

interface NewMeetingButtonProps {
  /** The series that is shown; null where it has to be asked for. */
  readonly current: SeriesRow | null;
  readonly series: readonly SeriesRow[];
  readonly onCreate: (seriesId: string) => void;
  readonly onNewSeries: () => void;
  /** Whether it asks for the series. */
  readonly asking: boolean;
  readonly onAsking: (asking: boolean) => void;
}

/** 新會議: at once in the series that is shown, else in one she picks, else in a new one. */
export function NewMeetingButton(props: NewMeetingButtonProps) {
  const { current, series, onCreate, onNewSeries, asking, onAsking } = props;
  const words = strings.meetings;
  const keys = useKeys("meeting-new");
  const button = (onPress?: () => void) => (
    <Button
      look="primary"
      icon="add"
      {...(keys === null ? {} : { "aria-keyshortcuts": ariaKeys(keys) })}
      {...(onPress === undefined ? {} : { onPress })}
    >
      {words.newMeeting}
    </Button>
  );
  if (current !== null) {
    return (
      <Tooltip words={words.newMeetingIn(current.name)} {...(keys === null ? {} : { keys })} placement="bottom">
        {button(() => onCreate(current.id))}
      </Tooltip>
    );
  }
  if (series.length === 0) return button(onNewSeries);
  return (
    <Menu
      label={words.newMeetingWhere}
      placement="bottom end"
      button={button()}
      isOpen={asking}
      onOpenChange={onAsking}
    >
      <MenuSection title={words.newMeetingWhere}>
        {series.map((row) => (
          <MenuItem key={row.id} name={row.name} onAction={() => onCreate(row.id)} />
        ))}
      </MenuSection>
      <MenuSeparator />
      <MenuItem name={words.newSeriesLong} icon="add" onAction={onNewSeries} />
    </Menu>
  );
}
