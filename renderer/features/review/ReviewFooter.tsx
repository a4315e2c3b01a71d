import { formatRocDate, fromIsoDate } from "../../../shared/calendar/rocDate.ts";
import type { ImportReview, MeetingRow } from "../../../shared/contract/meetings.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { Icon } from "../../ui/icons.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { SeriesField } from "./SeriesField.tsx";
import type { AcceptForm, PlaceInQueue } from "./useAccept.ts";
import "./ReviewFooter.css";

/** The way to keep the record, always in reach: its series, what becomes of an earlier import, and the two verbs. */
export function ReviewFooter({ review, accept }: { readonly review: ImportReview; readonly accept: AcceptForm }) {
  const words = strings.review.accept;
  const queueWords = strings.importing.inReview;
  return (
    <footer className="review-footer">
      {accept.refusal === null ? null : <Notice kind="wrong" words={accept.refusal} />}
      {review.alreadyImported.length === 0 ? null : <AlreadyImported review={review} accept={accept} />}
      <div className="review-footer-row">
        <SeriesField
          label={words.series}
          name={accept.seriesName}
          onName={accept.setSeriesName}
          series={accept.series}
          known={accept.known}
          loading={accept.loading}
          placement="top start"
          fieldRef={accept.seriesField}
        />
        <span className="review-gap" />
        {accept.inQueue === null ? null : <QueuePlace place={accept.inQueue} onSkip={accept.skip} />}
        <Button onPress={accept.cancel}>{words.cancel}</Button>
        <Button look="primary" isDisabled={accept.working} onPress={accept.accept}>
          {accept.working ? words.working : accept.inQueue?.hasNext === true ? queueWords.acceptNext : words.button}
          <kbd>Ctrl+S</kbd>
        </Button>
      </div>
    </footer>
  );
}

/** Where the record stands among the files that came with it, and the way past it. */
function QueuePlace({ place, onSkip }: { readonly place: PlaceInQueue; readonly onSkip: () => void }) {
  const words = strings.importing.inReview;
  return (
    <>
      <span className="review-queue-place">{words.place(place.at, place.all)}</span>
      <Button look="quiet" onPress={onSkip}>
        {place.hasNext ? words.next : words.back}
      </Button>
    </>
  );
}

function writtenMeeting({ title, date }: MeetingRow): string {
  const day = fromIsoDate(date ?? "");
  const name = title ?? strings.review.accept.untitled;
  return day === null ? name : `${name}（${formatRocDate(day)}）`;
}

const KEEP_BOTH = "both";

/** The same file was imported before: which of the two stays. */
function AlreadyImported({ review, accept }: { readonly review: ImportReview; readonly accept: AcceptForm }) {
  const words = strings.review.accept;
  const { alreadyImported } = review;
  const only = alreadyImported.length === 1;
  return (
    <div className="review-again">
      <Icon name="warning" />
      <span className="review-again-words">
        {words.again}
        <strong>{alreadyImported.map(writtenMeeting).join("、")}</strong>
      </span>
      <Choice
        label={words.choose}
        labelHidden
        chosen={accept.replaces ?? KEEP_BOTH}
        choices={[
          { id: KEEP_BOTH, name: words.keepBoth },
          ...alreadyImported.map((meeting) => ({
            id: meeting.id,
            name: only ? words.replace : words.replaceOf(writtenMeeting(meeting)),
          })),
        ]}
        onChoose={(id) => accept.setReplaces(id === KEEP_BOTH ? null : id)}
      />
    </div>
  );
}
