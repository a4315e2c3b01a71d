import type { ReadProfile } from "../../../shared/contract/profiles.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";

interface UnreadNoticeProps {
  readonly read: ReadProfile;
  readonly onDismiss: () => void;
}

/** What an old record told of its look, and what it did not. */
export function UnreadNotice({ read, onDismiss }: UnreadNoticeProps) {
  const words = strings.profiles;
  return (
    <div className="profiles-unread" role="status">
      <p>{words.readRecord}</p>
      {read.unread.length === 0 ? null : (
        <p>
          <strong>{words.unread}</strong>
          {words.unreadParts(read.unread)}
        </p>
      )}
      <Button look="quiet" onPress={onDismiss}>
        {words.dismiss}
      </Button>
    </div>
  );
}
