import { Button as AriaButton, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { formatRocDate, fromIsoDate } from "../../../shared/calendar/rocDate.ts";
import type { ImportReview, MeetingRow } from "../../../shared/contract/meetings.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { keepComposingKeys } from "../../ui/composing.ts";
import { Icon } from "../../ui/icons.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { AcceptForm } from "./useAccept.ts";
import "../../ui/Menu.css";
import "../../ui/TextField.css";
import "./ReviewFooter.css";

/** The way to keep the record, always in reach: its series, what becomes of an earlier import, and the two verbs. */
export function ReviewFooter({ review, accept }: { readonly review: ImportReview; readonly accept: AcceptForm }) {
  const words = strings.review.accept;
  return (
    <footer className="review-footer">
      {accept.refusal === null ? null : <Notice kind="wrong" words={accept.refusal} />}
      {review.alreadyImported.length === 0 ? null : <AlreadyImported review={review} accept={accept} />}
      <div className="review-footer-row">
        <div className="review-series-room" onKeyDownCapture={keepComposingKeys}>
          <SeriesField accept={accept} />
        </div>
        <span className="review-gap" />
        <Button onPress={accept.cancel}>{words.cancel}</Button>
        <Button look="primary" isDisabled={accept.working} onPress={accept.accept}>
          {accept.working ? words.working : words.button}
          <kbd>Ctrl+S</kbd>
        </Button>
      </div>
    </footer>
  );
}

/** An existing series or the name of a new one, in one field. */
function SeriesField({ accept }: { readonly accept: AcceptForm }) {
  const words = strings.review.accept;
  const { known, loading, series } = accept;
  const isNew = accept.seriesName.trim() === "" ? "" : words.seriesNew;
  const note = loading ? words.seriesLoading : known === null ? isNew : words.seriesKnown(known.meetings);
  return (
    <ComboBox
      className="review-series"
      allowsCustomValue
      menuTrigger="focus"
      inputValue={accept.seriesName}
      onInputChange={accept.setSeriesName}
      items={series}
      onSelectionChange={(key) => {
        const chosen = series.find(({ id }) => id === key);
        if (chosen !== undefined) accept.setSeriesName(chosen.name);
      }}
    >
      <Label className="review-series-label">{words.series}</Label>
      <div className="review-series-field">
        <Input className="text-field-input" autoComplete="off" ref={accept.seriesField} />
        <AriaButton className="icon-button">
          <Icon name="chevron" />
        </AriaButton>
      </div>
      <span className="review-series-note">{note}</span>
      <Popover className="floating" placement="top start">
        <ListBox<{ id: string; name: string }> className="menu">
          {({ id, name }) => (
            <ListBoxItem id={id} className="menu-item" textValue={name}>
              <span className="menu-item-name">{name}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
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
