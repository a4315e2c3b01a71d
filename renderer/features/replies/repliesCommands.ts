import { useMemo } from "react";
import { type Command, useCommands } from "../../app/commands.ts";
import { type Place, REPLIES_PARTS, useNavigation } from "../../app/navigation.ts";
import { strings } from "../../strings/zhTW.ts";

/** The three ways to the page, for the palette of any page that shows 列管事項. */
function repliesCommands(
  go: (place: Place) => void,
  seriesId: string | null,
  meetingId: string | null,
): readonly Command[] {
  return REPLIES_PARTS.map((part) => ({
    id: `replies-${part}`,
    name: strings.replies.parts[part],
    group: strings.replies.group,
    keys: null,
    anywhere: false,
    run: () => go({ page: "replies", part, seriesId, meetingId }),
  }));
}

/** Offers 製作回覆單, 收回覆單 and 印列管報表 while the component is shown; null for the series or meeting that fits first. */
export function useRepliesCommands(seriesId: string | null, meetingId: string | null): void {
  const { go } = useNavigation();
  useCommands(useMemo(() => repliesCommands(go, seriesId, meetingId), [go, seriesId, meetingId]));
}
