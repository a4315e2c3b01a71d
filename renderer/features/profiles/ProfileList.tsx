import { ListBox, ListBoxItem } from "react-aria-components";
import type { ProfileRow } from "../../../shared/contract/profiles.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";

interface ProfileListProps {
  readonly rows: readonly ProfileRow[];
  /** The id of the one that is shown; null while its copy is made. */
  readonly shownId: string | null;
  readonly onShow: (row: ProfileRow) => void;
  readonly onRead: () => void;
  readonly isReading: boolean;
}

/** The profiles, her own first. */
export function ProfileList({ rows, shownId, onShow, onRead, isReading }: ProfileListProps) {
  const words = strings.profiles;
  const sorted = [...rows.filter(({ isBuiltIn }) => !isBuiltIn), ...rows.filter(({ isBuiltIn }) => isBuiltIn)];
  return (
    <aside className="profiles-side">
      <ListBox
        className="profiles-list"
        aria-label={words.list}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={shownId === null ? [] : [shownId]}
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : [...keys];
          const row = rows.find(({ id }) => id === key);
          if (row !== undefined) onShow(row);
        }}
      >
        {sorted.map(({ id, profile, isBuiltIn, seriesIds }) => (
          <ListBoxItem key={id} id={id} className="profiles-item" textValue={profile.name}>
            <span className="profiles-item-name">{profile.name}</span>
            <span className="profiles-item-note">
              {isBuiltIn ? words.builtIn : words.own}
              {seriesIds.length === 0 ? null : ` · ${words.usedBy(seriesIds.length)}`}
            </span>
          </ListBoxItem>
        ))}
      </ListBox>
      <div className="profiles-read">
        <Button icon="import" isDisabled={isReading} onPress={onRead}>
          {isReading ? words.reading : words.read}
        </Button>
        <p className="profiles-hint">{words.readHint}</p>
      </div>
    </aside>
  );
}
