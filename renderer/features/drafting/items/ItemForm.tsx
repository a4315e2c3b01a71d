import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { dueText, parseDue } from "../../../../shared/followUp/dueText.ts";
import { factsOf } from "../../../../shared/minutes/facts.ts";
import type { DueDate, Tracked } from "../../../../shared/minutes/vocabulary.ts";
import type { Draft } from "../../../editor/draft.ts";
import type { TrackedItem } from "../../../editor/trackedItems.ts";
import { strings } from "../../../strings/zhTW.ts";
import { Button } from "../../../ui/Button.tsx";
import { isComposing } from "../../../ui/composing.ts";
import { TextField } from "../../../ui/TextField.tsx";
import type { ItemsDesk } from "./itemsDesk.ts";
import { UnitsField } from "./UnitsField.tsx";

interface ItemFormProps {
  readonly desk: ItemsDesk;
  readonly draft: Draft;
  readonly item: TrackedItem;
  readonly known: readonly string[];
}

/** What a due that was typed is taken for. */
function dueSaid(due: DueDate | null): string {
  const words = strings.items;
  if (due === null) return words.noDue;
  if (due.kind === "text") return words.dueWords;
  return due.kind === "date" ? words.dueDay(dueText(due)) : words.dueMeeting(dueText(due));
}

/** One item's subject, units and due, changed in place; every field counts as soon as it is left. */
export function ItemForm({ desk, draft, item, known }: ItemFormProps) {
  const words = strings.items;
  const { tracked } = item;
  const form = useRef<HTMLDivElement>(null);
  const [subject, setSubject] = useState(tracked.subject);
  const [due, setDue] = useState(dueText(tracked.due));
  useEffect(() => form.current?.querySelector<HTMLInputElement>(".items-unit-input")?.focus(), []);
  useEffect(() => setSubject(tracked.subject), [tracked.subject]);
  useEffect(() => setDue(dueText(tracked.due)), [tracked.due]);
  const change = (part: Partial<Tracked>) => desk.change(item, { ...tracked, ...part });
  const read = () => parseDue(due, factsOf(draft.doc.get()).date);
  const keepDue = () => {
    const next = read();
    if (JSON.stringify(next) !== JSON.stringify(tracked.due)) change({ due: next });
  };
  const keepSubject = () => {
    if (subject.trim() !== "" && subject.trim() !== tracked.subject) change({ subject: subject.trim() });
  };
  const leave = () => {
    desk.editing.set(null);
    draft.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || isComposing(event)) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the form from each of its fields
    <div className="items-form" ref={form} onKeyDown={onKeyDown}>
      <TextField
        label={words.subject}
        value={subject}
        maxLength={2000}
        onChange={setSubject}
        onBlur={keepSubject}
        onEnter={keepSubject}
      />
      <UnitsField units={tracked.units} known={known} onChange={(units) => change({ units })} />
      <TextField
        label={words.due}
        value={due}
        maxLength={100}
        placeholder={words.dueHint}
        description={dueSaid(read())}
        onChange={setDue}
        onBlur={keepDue}
        onEnter={() => {
          keepDue();
          leave();
        }}
      />
      <div className="items-verbs">
        <Button onPress={leave}>{words.done}</Button>
        <Button look="quiet" onPress={() => desk.change(item, null)}>
          {words.remove}
        </Button>
      </div>
    </div>
  );
}
