import { Button as AriaButton, Label, Radio, RadioGroup } from "react-aria-components";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/icons.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { Decision, EditionChoice, GateEntry } from "./useEdition.ts";
import "./PrivacyGate.css";

interface PrivacyGateProps {
  readonly edition: EditionChoice;
  readonly onOpen: (blockId: string | null) => void;
}

/** What must be decided before a record leaves the house, and what was left out of it. */
export function PrivacyGate({ edition, onOpen }: PrivacyGateProps) {
  const words = strings.privacy;
  const { entries, removed, left, decide } = edition;
  const open = entries.filter(({ decision }) => decision === null).map(({ key }) => key);
  return (
    <section className="export-part" aria-labelledby="export-gate">
      <h2 id="export-gate" className="export-part-title">
        {words.gate}
      </h2>
      <p className={left > 0 ? "gate-left" : "export-well"} role="status">
        <Icon name={left > 0 ? "warning" : "check"} />
        <span>{summary(entries.length, left)}</span>
      </p>
      {open.length > 1 ? (
        <Button onPress={() => decide(open, { action: "mask" })}>{words.maskRest(open.length)}</Button>
      ) : null}
      <ul className="gate-list">
        {entries.map((entry) => (
          <li key={entry.key} className="gate-entry">
            <FoundWords entry={entry} onDecide={(decision) => decide([entry.key], decision)} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {removed.length === 0 ? null : (
        <>
          <h3 className="export-part-title">{words.removed}</h3>
          <p className="export-note">{words.removedCount(removed.length)}</p>
          <ul className="gate-removed">
            {removed.map((part) => (
              <li key={part.blockId}>
                {words.removedKind[part.kind]} <q>{part.words}</q>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function summary(all: number, left: number): string {
  const words = strings.privacy;
  if (all === 0) return words.nothingFound;
  return left > 0 ? words.left(left, all) : words.allDecided(all);
}

interface FoundWordsProps {
  readonly entry: GateEntry;
  readonly onDecide: (decision: Decision) => void;
  readonly onOpen: (blockId: string | null) => void;
}

function FoundWords({ entry, onDecide, onOpen }: FoundWordsProps) {
  const words = strings.privacy;
  const { found, decision } = entry;
  const reason = decision?.action === "keep" ? decision.reason : "";
  return (
    <>
      <RadioGroup
        className="gate-decision"
        value={decision?.action ?? null}
        onChange={(action) => onDecide(action === "mask" ? { action } : { action: "keep", reason })}
      >
        <Label className="gate-words">
          <span className="gate-kind">{words.kind[found.kind]}</span>
          {found.text === "" ? null : <q className="gate-text">{found.text}</q>}
        </Label>
        <div className="gate-segments">
          {(["mask", "keep"] as const).map((action) => (
            <Radio key={action} value={action} className="gate-segment">
              {words.decisions[action]}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <p className="export-note">
        {words.why[found.why]}
        {found.blockId === "" ? null : (
          <AriaButton className="gate-place" onPress={() => onOpen(found.blockId)}>
            {words.toPlace}
          </AriaButton>
        )}
      </p>
      {decision?.action === "keep" ? (
        <TextField
          label={words.reason}
          placeholder={words.reasonPlaceholder}
          description={words.reasonKept}
          maxLength={200}
          value={reason}
          onChange={(typed) => onDecide({ action: "keep", reason: typed })}
        />
      ) : null}
    </>
  );
}
