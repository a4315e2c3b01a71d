import type { SearchHit } from "../../../shared/contract/meetings.ts";
import { strings } from "../../strings/zhTW.ts";
import { dayText } from "../meetings/whenText.ts";
import { passageAround } from "./passage.ts";

/** The sentence that was found, and under it the meeting and its day. */
export function HitLines({ hit }: { readonly hit: SearchHit }) {
  const words = strings.meetings;
  const day = hit.date === null ? null : dayText(hit.date);
  return (
    <>
      <span className="search-sentence">
        {passageAround(hit.text, hit.matches).map((stretch, at) =>
          stretch.isMatch ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no other name and never move
            <mark key={at}>{stretch.text}</mark>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no other name and never move
            <span key={at}>{stretch.text}</span>
          ),
        )}
      </span>
      <span className="search-place">
        <span className="search-meeting">{hit.meetingTitle ?? words.untitled}</span>
        {hit.date === null || day === null ? (
          <span>{words.noDate}</span>
        ) : (
          <time dateTime={hit.date} title={words.westernDate(hit.date)}>
            {day}
          </time>
        )}
      </span>
    </>
  );
}
