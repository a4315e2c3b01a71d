import { type KeyboardEvent, useMemo, useRef } from "react";
import type { FollowUpItemRow } from "../../../shared/contract/meetings.ts";
import { dueText } from "../../../shared/followUp/dueText.ts";
import { type Round, statusOf } from "../../../shared/followUp/lifeCycle.ts";
import { rulingName } from "../../../shared/followUp/rulingWords.ts";
import { useNavigation } from "../../app/navigation.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { isComposing } from "../../ui/composing.ts";
import { useRovingFocus } from "../../ui/useRovingFocus.ts";
import { dayText } from "../meetings/whenText.ts";
import { lifeOf, type MeetingOfLife } from "./life.ts";
import { StatusMark } from "./StatusMark.tsx";
import { meetingName } from "./words.ts";
import "./LifePane.css";

interface LifePaneProps {
  readonly row: FollowUpItemRow;
  /** The ended item that this one may be the return of. */
  readonly before: FollowUpItemRow | null;
  readonly seriesName: string;
  readonly onOther: (row: FollowUpItemRow) => void;
  /** ← leads back to the board. */
  readonly onBoard: () => void;
  readonly onClose: () => void;
}

/** One item over all its meetings, the latest first; each line leads to its place in the minutes. */
export function LifePane({ row, before, seriesName, onOther, onBoard, onClose }: LifePaneProps) {
  const words = strings.followUps;
  const { go } = useNavigation();
  const meetings = useMemo(() => lifeOf(row), [row]);
  const list = useRef<HTMLOListElement>(null);
  const ids = useMemo(() => meetings.flatMap(idsOf), [meetings]);
  const { activeId, handlers } = useRovingFocus(list, ids);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === "Escape") onClose();
    else if (event.key === "ArrowLeft") onBoard();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the lines inside
    <div className="life" onKeyDown={onKeyDown}>
      <header className="life-head">
        <h2 className="life-subject">{row.item.subject === "" ? words.noSubject : row.item.subject}</h2>
        <IconButton icon="close" label={words.close} onPress={onClose} />
      </header>
      <LifeFacts row={row} seriesName={seriesName} />
      <ReturnOf before={before} onOther={onOther} />
      <h3 className="life-title">{words.rounds}</h3>
      <ol ref={list} className="life-meetings" onFocus={handlers.onFocus} onKeyDown={handlers.onKeyDown}>
        {meetings.map((meeting) => (
          <li key={meeting.meetingId} className="life-meeting">
            <MeetingHeading life={meeting} />
            <ul>
              {meeting.rounds.map(({ unit, round }, at) => {
                const id = idsOf(meeting)[at] ?? "";
                return (
                  <li key={id}>
                    <RoundButton
                      id={id}
                      isActive={id === activeId}
                      unit={unit}
                      round={round}
                      onOpen={() => go({ page: "drafting", meetingId: meeting.meetingId, blockId: round.blockId })}
                    />
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}

interface RoundButtonProps {
  readonly id: string;
  readonly isActive: boolean;
  readonly unit: string;
  readonly round: Round;
  readonly onOpen: () => void;
}

/** What one unit reported, what was proposed and what the meeting ruled; opens its place in the minutes. */
function RoundButton({ id, isActive, unit, round, onOpen }: RoundButtonProps) {
  const words = strings.followUps;
  const { progress, suggestion, ruling } = round;
  return (
    <button
      type="button"
      className="life-round"
      data-row={id}
      tabIndex={isActive ? 0 : -1}
      title={words.toPlace}
      onClick={onOpen}
    >
      <span className="life-unit">{unit === "" ? words.noUnit : unit}</span>
      <span className={progress === null ? "life-progress board-quiet" : "life-progress"}>
        {progress ?? words.noProgress}
      </span>
      {round.contact === undefined ? null : <span className="life-contact">{words.contact(round.contact)}</span>}
      <span className="life-rulings">
        {suggestion === null ? null : <span className="board-quiet">{words.suggestion(rulingName(suggestion))}</span>}
        <span className={ruling === "release" ? "life-released" : ""}>
          {ruling === null
            ? words.noRuling
            : round.destination === undefined
              ? words.ruling(rulingName(ruling))
              : words.destination(rulingName(ruling), round.destination)}
        </span>
      </span>
    </button>
  );
}

const idsOf = ({ meetingId, rounds }: MeetingOfLife) =>
  rounds.map(({ round }, at) => `${meetingId} ${round.blockId} ${at}`);

function LifeFacts({ row, seriesName }: { readonly row: FollowUpItemRow; readonly seriesName: string }) {
  const words = strings.followUps;
  const { item } = row;
  const due = dueText(item.due);
  return (
    <dl className="life-facts">
      <dt>{words.seriesLabel}</dt>
      <dd>{seriesName}</dd>
      {item.trackingNumber === null ? null : (
        <>
          <dt>{words.numberLabel}</dt>
          <dd>{item.trackingNumber}</dd>
        </>
      )}
      <dt>{words.dueLabel}</dt>
      <dd>{due === "" ? words.noDue : due}</dd>
      <dt>{words.timesLabel}</dt>
      <dd>{words.times(row.timesContinued)}</dd>
      <dt>{words.units}</dt>
      <dd>
        <ul>
          {item.units.map((unit) => (
            <li key={unit.unit} className="life-unit-status">
              <span>{unit.unit === "" ? words.noUnit : unit.unit}</span>
              <StatusMark part={{ status: statusOf([unit]), ended: unit.ended }} />
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}

/** That an ended item may have come back, and the way to it. */
function ReturnOf({ before, onOther }: Pick<LifePaneProps, "before" | "onOther">) {
  const words = strings.followUps;
  if (before === null) return null;
  const sentence = before.item.status === "released" ? words.returnOfReleased : words.returnOfLeft;
  return (
    <div className="life-return">
      <p>{sentence(before.item.subject)}</p>
      <Button onPress={() => onOther(before)}>{words.showOther}</Button>
    </div>
  );
}

function MeetingHeading({ life: { meeting } }: { readonly life: MeetingOfLife }) {
  const words = strings.followUps;
  if (meeting === null) return <h4 className="life-meeting-name">{words.unknownMeeting}</h4>;
  const { date } = meeting;
  const day = date === null ? null : dayText(date);
  const name = meetingName(meeting);
  return (
    <h4 className="life-meeting-name" title={meeting.title ?? strings.meetings.untitled}>
      {name === day ? null : <span>{name}</span>}
      {date === null || day === null ? (
        <span className="board-quiet">{strings.meetings.noDate}</span>
      ) : (
        <time dateTime={date} title={strings.meetings.westernDate(date)}>
          {day}
        </time>
      )}
    </h4>
  );
}
