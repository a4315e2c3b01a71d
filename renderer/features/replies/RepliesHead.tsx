import type { MeetingRow, SeriesRow } from "../../../shared/contract/meetings.ts";
import { REPLIES_PARTS, type RepliesPart, useNavigation } from "../../app/navigation.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { meetingChoice } from "./meetingChoices.ts";

interface RepliesHeadProps {
  readonly part: RepliesPart;
  readonly chosen: MeetingRow | null;
  readonly meetings: readonly MeetingRow[];
  readonly series: readonly SeriesRow[];
  readonly onPart: (part: RepliesPart) => void;
  readonly onMeeting: (meetingId: string) => void;
}

/** The way back, what is to be done, and for which meeting. */
export function RepliesHead({ part, chosen, meetings, series, onPart, onMeeting }: RepliesHeadProps) {
  const words = strings.replies;
  const { go } = useNavigation();
  return (
    <header className="replies-head">
      <Button look="quiet" onPress={() => go({ page: "followUps" })} aria-keyshortcuts="Escape">
        {words.back}
        <kbd>Esc</kbd>
      </Button>
      <h1 className="visually-hidden">{words.title}</h1>
      <nav className="replies-parts" aria-label={words.partsLabel}>
        {REPLIES_PARTS.map((each) => (
          <Button
            key={each}
            look="quiet"
            className={each === part ? "replies-part replies-part-current" : "replies-part"}
            {...(each === part ? { "aria-current": "page" as const } : {})}
            onPress={() => onPart(each)}
          >
            {words.parts[each]}
          </Button>
        ))}
      </nav>
      {chosen === null ? null : (
        <>
          <Choice
            label={words.meeting}
            labelHidden
            className="replies-meeting"
            chosen={chosen.id}
            choices={meetings.map((meeting) => ({ id: meeting.id, name: meetingChoice(meeting, series) }))}
            onChoose={onMeeting}
          />
          <Button
            look="quiet"
            icon="open"
            onPress={() => go({ page: "drafting", meetingId: chosen.id, blockId: null })}
          >
            {words.toDraft}
          </Button>
        </>
      )}
    </header>
  );
}
