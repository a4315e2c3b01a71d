import { REPLIES_PARTS, useNavigation } from "../../app/navigation.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/icons.tsx";
import { Menu, MenuItem } from "../../ui/Menu.tsx";

interface RepliesMenuProps {
  /** Null for the series and the meeting that fit first. */
  readonly seriesId: string | null;
  readonly meetingId: string | null;
}

/** The way to 製作回覆單, 收回覆單 and the reports. */
export function RepliesMenu({ seriesId, meetingId }: RepliesMenuProps) {
  const words = strings.replies;
  const { go } = useNavigation();
  return (
    <Menu
      label={words.menu}
      placement="bottom end"
      button={
        <Button icon="export">
          {words.menu}
          <Icon name="chevron" />
        </Button>
      }
    >
      {REPLIES_PARTS.map((part) => (
        <MenuItem
          key={part}
          name={words.parts[part]}
          onAction={() => go({ page: "replies", part, seriesId, meetingId })}
        />
      ))}
    </Menu>
  );
}
