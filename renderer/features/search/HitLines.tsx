import type { SearchHit } from "../../../shared/contract/meetings.ts";
import type { Whereabouts } from "../../../shared/minutes/whereabouts.ts";
import { strings } from "../../strings/zhTW.ts";
import { dayText } from "../meetings/whenText.ts";
import { passageAround } from "./passage.ts";

interface HitLinesProps {
  readonly hit: SearchHit;
  /** Where in the record it stands; null while that is not known. */
  readonly place?: Whereabouts | null;
}

/** The sentence that was found, and under it where it stands, the meeting and its day. */
export function HitLines({ hit, place = null }: HitLinesProps) {
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
        {place === null || place.path.length === 0 ? null : (
          <span className={place.inOutcome ? "search-path search-path-outcome" : "search-path"}>
            {place.path.map((name, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a path have no other name and never move
              <span key={at}>{name}</span>
            ))}
          </span>
        )}
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
