import { inlineText } from "../../../shared/minutes/plainText.ts";
import { strings } from "../../strings/zhTW.ts";
import { splitAt } from "./performAction.ts";
import { changeKind } from "./reshape/changeKind.ts";
import { editText } from "./reshape/editText.ts";
import { placeOf } from "./reshape/place.ts";
import { nameSpeaker } from "./reshape/setSpeaker.ts";
import { unitOf } from "./reshape/unit.ts";
import { reshape, rewrite } from "./reviewState.ts";
import type { ReviewStore } from "./reviewStore.ts";
import type { LineRow } from "./rows.ts";

/** The words that are being written in place. */
export interface Editing {
  readonly textId: string;
  readonly as: "text" | "speaker";
  /** Where the cursor begins, null for the end. */
  readonly at: number | null;
}

/** How writing ends: whether the line is cut in two there, and whether the keys go back to it. */
export interface EditEnd {
  readonly splitAt: number | null;
  readonly take: boolean;
}

/** What writing needs of the page. */
export interface EditPage {
  readonly store: ReviewStore;
  readonly current: () => LineRow | undefined;
  readonly editing: () => Editing | null;
  readonly setEditing: (editing: Editing | null) => void;
  /** Puts the keys on the line in focus. */
  readonly takeKeys: () => void;
}

export interface EditDeeds {
  readonly edit: (textId: string, at: number | null) => void;
  readonly editCurrent: () => void;
  readonly editSpeaker: () => void;
  readonly finishEdit: (text: string, end: EditEnd) => void;
  readonly cancelEdit: () => void;
}

/** Begins and ends the writing of words in place; each writing is one step of undo. */
export function createEditDeeds({ store, current, editing, setEditing, takeKeys }: EditPage): EditDeeds {
  const { refused, said } = strings.review;
  const now = () => store.snapshot().history.now;

  const edit = (textId: string, at: number | null) => {
    const text = placeOf(now().doc, textId)?.node;
    if (text?.isTextblock !== true) {
      store.say(refused.edit);
      return;
    }
    store.look({ id: textId, column: null });
    setEditing({ textId, as: text.type.name === "speaker" ? "speaker" : "text", at });
  };
  const write = ({ textId, as }: Editing, text: string) => {
    const verb = as === "speaker" ? nameSpeaker : editText;
    const next = rewrite(now(), (doc, id, ids) => verb(doc, id, text, ids), textId);
    store.change(next, as === "speaker" ? said.speaker(text) : said.edited);
  };
  return {
    edit,
    editCurrent: () => {
      const { focus } = now();
      const texts = current()?.texts ?? [];
      const own = texts.includes(focus.id) ? focus.id : texts.at(-1);
      if (focus.column !== null || own === undefined) store.say(refused.edit);
      else edit(own, null);
    },
    editSpeaker: () => {
      if (unitOf(now().doc, now().focus.id)?.node.type.name !== "remark") {
        const made = reshape(now(), (doc, id, ids) => changeKind(doc, id, { name: "remark", role: "statement" }, ids));
        store.change(made, made === null ? refused.speaker : said.kind(strings.review.kinds.remarks.statement));
        if (made === null) return;
      }
      const speaker = unitOf(now().doc, now().focus.id)?.node.firstChild;
      if (speaker?.type.name === "speaker") {
        setEditing({ textId: String(speaker.attrs.id), as: "speaker", at: null });
      }
    },
    finishEdit: (text, end) => {
      const written = editing();
      setEditing(null);
      if (end.take) takeKeys();
      const old = written === null ? undefined : placeOf(now().doc, written.textId)?.node;
      if (written === null || old === undefined) return;
      if (inlineText(old) !== text) write(written, text);
      if (end.splitAt === null) return;
      const { state, said: words } = splitAt(now(), written.textId, end.splitAt);
      store.change(state, words);
    },
    cancelEdit: () => {
      setEditing(null);
      takeKeys();
    },
  };
}
