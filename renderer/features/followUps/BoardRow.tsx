import { memo, type ReactNode } from "react";
import type { FollowUpGroup, FollowUpLine } from "../../../shared/contract/followUps.ts";
import { rulingName } from "../../../shared/followUp/rulingWords.ts";
import { strings } from "../../strings/zhTW.ts";
import { Icon } from "../../ui/icons.tsx";
import { StatusMark } from "./StatusMark.tsx";
import { meetingName } from "./words.ts";

interface UnitRowProps {
  readonly rowIndex: number;
  readonly group: FollowUpGroup;
}

/** The heading of a unit with how many parts it has here. */
export const UnitRow = memo(function UnitRow({ rowIndex, group }: UnitRowProps) {
  const words = strings.followUps;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line of the board, at a place of its own
    // biome-ignore lint/a11y/useFocusableInteractive: the board has the focus
    <div className="board-unit" role="row" aria-rowindex={rowIndex}>
      {/* biome-ignore lint/a11y/useSemanticElements: as the row */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the board has the focus */}
      <span role="rowheader" aria-colspan={6}>
        <span className="board-unit-name">{group.unit === "" ? words.noUnit : group.unit}</span>
        <span className="board-quiet">{words.unitCount(group.count)}</span>
      </span>
    </div>
  );
});

interface BoardRowProps {
  /** The number of the part over all groups, from 0. */
  readonly nth: number;
  readonly id: string;
  readonly rowIndex: number;
  /** From the top of its unit, CSS pixels. */
  readonly top: number;
  /** Null until it has been fetched. */
  readonly part: FollowUpLine | null;
  readonly isActive: boolean;
  /** Whether the life of its item is open beside the board. */
  readonly isOpened: boolean;
  readonly isSelected: boolean;
}

/** One unit's part; its place stays empty until it has been fetched. */
export const BoardRow = memo(function BoardRow(props: BoardRowProps) {
  const { nth, id, rowIndex, top, part, isActive, isOpened, isSelected } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line of the board, at a place of its own
    // biome-ignore lint/a11y/useFocusableInteractive: the board has the focus
    <div
      className={`board-row board-columns${isActive ? " board-row-active" : ""}${isOpened ? " board-row-opened" : ""}`}
      role="row"
      id={id}
      data-line={nth}
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      aria-busy={part === null}
      style={{ top }}
    >
      {part === null ? (
        <Cell>
          <span className="visually-hidden">{strings.followUps.fetching}</span>
        </Cell>
      ) : (
        <PartCells part={part} isSelected={isSelected} />
      )}
    </div>
  );
});

/** Number, subject, due, how often kept, what was reported and proposed last. */
function PartCells({ part, isSelected }: { readonly part: FollowUpLine; readonly isSelected: boolean }) {
  const words = strings.followUps;
  const { progress, suggestion } = part;
  return (
    <>
      <Cell>
        {isSelected ? (
          <span className="board-selected" aria-hidden="true">
            <Icon name="check" />
          </span>
        ) : null}
        <NumberOf part={part} />
      </Cell>
      <Cell>
        <span className="board-two-lines" title={part.subject}>
          {part.subject === "" ? <span className="board-quiet">{words.noSubject}</span> : part.subject}
        </span>
      </Cell>
      <Cell>
        <DueOf part={part} />
      </Cell>
      <Cell>
        {words.times(part.timesContinued)}
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
    </>
  );
}

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
function DueOf({ part: { due, isLate } }: { readonly part: FollowUpLine }) {
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

/** The 列管編號; where no record prints one, the title says so and where the item was opened. */
function NumberOf({ part: { openedIn, number, isNumberMade, mayReturn } }: { readonly part: FollowUpLine }) {
  const words = strings.followUps;
  const meeting = openedIn === null ? words.unknownMeeting : meetingName(openedIn);
  return (
    <>
      <span className="board-number" {...(isNumberMade ? { title: words.placeLong(meeting) } : {})}>
        {number}
      </span>
      {mayReturn ? <span className="board-returned">{words.perhapsReturned}</span> : null}
    </>
  );
}
