import { memo, type ReactNode } from "react";
import { rulingName } from "../../../shared/followUp/rulingWords.ts";
import { strings } from "../../strings/zhTW.ts";
import { Icon } from "../../ui/icons.tsx";
import type { BoardGroup, BoardPart } from "./board.ts";
import { StatusMark } from "./StatusMark.tsx";
import { meetingName } from "./words.ts";

interface LineProps {
  readonly at: number;
  readonly id: string;
  /** From the top of its unit, CSS pixels. */
  readonly top: number;
}

interface UnitRowProps extends Pick<LineProps, "at" | "id"> {
  readonly group: BoardGroup;
}

/** The heading of a unit with how many parts it has here. */
export const UnitRow = memo(function UnitRow({ at, id, group }: UnitRowProps) {
  const words = strings.followUps;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line of the board, at a place of its own
    // biome-ignore lint/a11y/useFocusableInteractive: the board has the focus
    <div className="board-unit" role="row" id={id} aria-rowindex={at + 2}>
      {/* biome-ignore lint/a11y/useSemanticElements: as the row */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the board has the focus */}
      <span role="rowheader" aria-colspan={6}>
        <span className="board-unit-name">{group.unit === "" ? words.noUnit : group.unit}</span>
        <span className="board-quiet">{words.unitCount(group.parts.length)}</span>
      </span>
    </div>
  );
});

interface BoardRowProps extends LineProps {
  readonly part: BoardPart;
  readonly isActive: boolean;
  /** Whether the life of its item is open beside the board. */
  readonly isOpened: boolean;
  readonly isSelected: boolean;
}

/** One unit's part: number, subject, due, how often kept, what was reported and proposed last. */
export const BoardRow = memo(function BoardRow(props: BoardRowProps) {
  const { at, id, top, part, isActive, isOpened, isSelected } = props;
  const words = strings.followUps;
  const { row, progress, suggestion } = part;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line of the board, at a place of its own
    // biome-ignore lint/a11y/useFocusableInteractive: the board has the focus
    <div
      className={`board-row board-columns${isActive ? " board-row-active" : ""}${isOpened ? " board-row-opened" : ""}`}
      role="row"
      id={id}
      data-line={at}
      aria-rowindex={at + 2}
      aria-selected={isSelected}
      style={{ top }}
    >
      <Cell>
        {isSelected ? (
          <span className="board-selected" aria-hidden="true">
            <Icon name="check" />
          </span>
        ) : null}
        <NumberOf part={part} />
      </Cell>
      <Cell>
        <span className="board-two-lines" title={row.item.subject}>
          {row.item.subject === "" ? <span className="board-quiet">{words.noSubject}</span> : row.item.subject}
        </span>
      </Cell>
      <Cell>
        <DueOf part={part} />
      </Cell>
      <Cell>
        {words.times(row.timesContinued)}
        {part.daysOpen === null ? null : (
          <span className="board-second board-quiet" title={words.daysLong(part.daysOpen)}>
            {words.days(part.daysOpen)}
          </span>
        )}
      </Cell>
      <Cell>
        {progress === null ? (
          <span className="board-quiet">{words.noProgress}</span>
        ) : (
          <span className="board-two-lines" title={progress}>
            {progress}
          </span>
        )}
      </Cell>
      <Cell>
        <StatusMark part={part} />
        <span className="board-second board-quiet">
          {suggestion === null ? words.noSuggestion : words.suggested(rulingName(suggestion))}
        </span>
      </Cell>
    </div>
  );
});

function Cell({ children }: { readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a cell of a line of the board
    // biome-ignore lint/a11y/useFocusableInteractive: the board has the focus
    <span className="board-cell" role="gridcell">
      {children}
    </span>
  );
}

/** The due in its own words; late ones in red, and in words too. */
function DueOf({ part: { due, isLate } }: { readonly part: BoardPart }) {
  const words = strings.followUps;
  if (due === "") return <span className="board-quiet">{words.noDue}</span>;
  if (!isLate) {
    return (
      <span className="board-two-lines" title={due}>
        {due}
      </span>
    );
  }
  return (
    <span className="follow-up-late" title={due}>
      <span className="board-one-line">{due}</span>
      <span className="board-overdue">{words.overdue}</span>
    </span>
  );
}

/** The 列管編號; where no record prints one, the title says which meeting's it is. */
function NumberOf({ part: { row, openedIn, nth, number } }: { readonly part: BoardPart }) {
  const words = strings.followUps;
  const { trackingNumber, mayReturn } = row.item;
  const meeting = openedIn === null ? words.unknownMeeting : meetingName(openedIn);
  return (
    <>
      <span className="board-number" {...(trackingNumber === null ? { title: words.placeLong(meeting, nth) } : {})}>
        {number}
      </span>
      {mayReturn === null ? null : <span className="board-returned">{words.perhapsReturned}</span>}
    </>
  );
}
