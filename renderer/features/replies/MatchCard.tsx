import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { ReplyItem } from "../../../shared/followUp/replyItem.ts";
import type { ReplyChoice } from "../../../shared/followUp/replyMatching.ts";
import { rulingName } from "../../../shared/followUp/rulingWords.ts";
import type { Ruling } from "../../../shared/minutes/vocabulary.ts";
import { strings } from "../../strings/zhTW.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Icon } from "../../ui/icons.tsx";
import { type Chosen, choiceOf, type Match } from "./collected.ts";
import { choicesOf, isTwice } from "./matchChoices.ts";

interface MatchCardProps {
  readonly match: Match;
  readonly chosen: Chosen;
  readonly items: readonly ReplyItem[];
  readonly isActive: boolean;
  readonly onChoose: (matchId: string, choice: ReplyChoice) => void;
  readonly onPlace: (matchId: string, item: ReplyItem | null) => void;
}

/** One answer: its item, what the table holds and what came back side by side, and what is to be done with it. */
export function MatchCard({ match, chosen, items, isActive, onChoose, onPlace }: MatchCardProps) {
  const words = strings.replies.collect;
  const { target, row, written } = match;
  const options = choicesOf(match);
  const asksPlace = match.verdict === "unmatched" || match.verdict === "doubtful" || match.placedAt !== null;
  return (
    <li
      className={`match match-${match.verdict}`}
      data-row={match.id}
      tabIndex={isActive ? 0 : -1}
      aria-label={nameOf(match)}
    >
      <p className="match-head">
        <span className="match-number">{target?.number ?? row.number}</span>
        <strong className="match-subject">{target?.subject ?? written.subject}</strong>
        <span className="match-unit">{match.unit ?? target?.unit ?? ""}</span>
        <span className="replies-muted">{words.from(match.file, row.row)}</span>
      </p>
      {match.message === "" && match.placedAt === null ? null : (
        <p className="replies-note">
          <Icon name="warning" />
          <span>
            {match.placedAt === null ? "" : words.placed}
            {match.message}
            {isWrittenOtherwise(match) ? words.wrote(written.number, written.subject) : ""}
          </span>
        </p>
      )}
      <div className="match-sides">
        {target === null ? null : (
          <Side
            name={isTwice(match) ? words.inOther : words.nowOnTable}
            text={target.progress}
            suggestion={target.suggestion}
            blank={words.blank}
          />
        )}
        <Side
          name={isTwice(match) ? words.inThis : words.inReply}
          text={row.progress === "" ? null : row.progress}
          suggestion={row.suggestion}
          officer={row.officer}
          blank={words.noWords}
        />
      </div>
      {options.length === 0 && !asksPlace ? null : (
        <div className="match-verbs">
          {options.length === 0 ? null : (
            <RadioGroup
              className="replies-formats"
              value={choiceOf(match, chosen)}
              onChange={(value) => {
                const option = options.find(({ choice }) => choice === value);
                if (option !== undefined) onChoose(match.id, option.choice);
              }}
            >
              <Label className="visually-hidden">{words.choice}</Label>
              <div className="replies-segments">
                {options.map(({ choice, name }, at) => (
                  <Radio key={choice} value={choice} className="replies-segment">
                    {name}
                    <kbd>{at + 1}</kbd>
                  </Radio>
                ))}
              </div>
            </RadioGroup>
          )}
          {asksPlace ? <PlaceChoice match={match} items={items} onPlace={onPlace} /> : null}
        </div>
      )}
    </li>
  );
}

/** Whether the file names another subject than the item that the answer is for. */
const isWrittenOtherwise = ({ target, written, placedAt }: Match) =>
  placedAt !== null || (target !== null && written.subject !== target.subject);

const nameOf = ({ target, written, unit }: Match) =>
  strings.replies.collect.placeName(target?.number ?? written.number, target?.subject ?? written.subject, unit ?? "");

interface SideProps {
  readonly name: string;
  readonly text: string | null;
  readonly suggestion: Ruling | null;
  readonly officer?: string;
  readonly blank: string;
}

/** Longer answers show their beginning until she asks for the rest, in characters. */
const SHORT = 300;

function Side({ name, text, suggestion, officer = "", blank }: SideProps) {
  const words = strings.replies.collect;
  const [isWhole, setWhole] = useState(false);
  const isCut = text !== null && text.length > SHORT && !isWhole;
  return (
    <div className="match-side">
      <p className="match-side-name">{name}</p>
      {text === null ? (
        <p className="replies-muted">{blank}</p>
      ) : (
        <p className="match-text">{isCut ? `${text.slice(0, SHORT)}…` : text}</p>
      )}
      {isCut ? (
        <button type="button" className="match-whole" onClick={() => setWhole(true)}>
          {words.whole(text.length)}
        </button>
      ) : null}
      {suggestion === null && officer === "" ? null : (
        <p className="match-side-foot">
          {suggestion === null ? null : <span>{words.suggests(rulingName(suggestion))}</span>}
          {officer === "" ? null : <span className="replies-muted">{words.officer(officer)}</span>}
        </p>
      )}
    </div>
  );
}

/** An id that no block has. */
const AS_READ = "*";

function PlaceChoice({ match, items, onPlace }: Pick<MatchCardProps, "match" | "items" | "onPlace">) {
  const words = strings.replies.collect;
  const isOwn = ({ units }: ReplyItem) => match.unit !== null && units.includes(match.unit);
  const ordered = [...items.filter(isOwn), ...items.filter((item) => !isOwn(item))];
  const none = match.placedAt === null && match.target !== null ? words.placeAsRead : words.noPlace;
  return (
    <Choice
      label={words.place}
      className="match-place"
      chosen={match.placedAt?.blockId ?? AS_READ}
      choices={[
        { id: AS_READ, name: none },
        ...ordered.map(({ blockId, number, subject, units }) => ({
          id: blockId,
          name: words.placeName(number, subject, units.join("、")),
        })),
      ]}
      onChoose={(id) => onPlace(match.id, items.find(({ blockId }) => blockId === id) ?? null)}
    />
  );
}
