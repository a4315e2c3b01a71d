import { type KeyboardEvent as ReactKeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { inlineText } from "../../../shared/minutes/plainText.ts";
import { strings } from "../../strings/zhTW.ts";
import type { Doubt } from "./doubts.ts";
import { isInTextField } from "./isInTextField.ts";
import { lineKey, pageKey } from "./keys.ts";
import { columnAt, contextOf } from "./lineKind.ts";
import { nextDoubt } from "./nextDoubt.ts";
import { performAction, splitAt } from "./performAction.ts";
import { changeKind } from "./reshape/changeKind.ts";
import { editText } from "./reshape/editText.ts";
import { placeOf } from "./reshape/place.ts";
import { nameSpeaker } from "./reshape/setSpeaker.ts";
import { unitOf } from "./reshape/unit.ts";
import type { LineAction, PageAction } from "./reviewAction.ts";
import { type Focus, putBackFurniture, reshape, rewrite } from "./reviewState.ts";
import type { ReviewStore } from "./reviewStore.ts";
import type { LineRow } from "./rows.ts";
import type { ReviewView } from "./useReview.ts";

/** The words that are being written in place. */
export interface Editing {
  readonly textId: string;
  readonly as: "text" | "speaker";
  /** Where the cursor begins, null for the end. */
  readonly at: number | null;
}

/** Everything she can do on the page. */
export interface ReviewDeeds {
  readonly editing: Editing | null;
  readonly menu: "kind" | "column" | null;
  readonly closeMenu: () => void;
  readonly act: (does: LineAction | PageAction) => void;
  readonly page: (action: PageAction) => void;
  /** Goes to a line; with `take` the keys go there too. */
  readonly goTo: (focus: Focus, take: boolean) => void;
  readonly goToDoubt: (doubt: Doubt) => void;
  readonly edit: (textId: string, at: number | null) => void;
  /** Takes over what was written; `then` says whether to cut it in two there, and whether the keys go back to the line. */
  readonly finishEdit: (text: string, then: { readonly splitAt: number | null; readonly take: boolean }) => void;
  readonly cancelEdit: () => void;
  readonly putBack: (key: string) => void;
  readonly onLineKey: (event: ReactKeyboardEvent) => void;
  readonly onPageKey: (event: ReactKeyboardEvent) => void;
}

const PAGE = 12;

/** The line that a move from the current one leads to. */
function lineAfterMove(action: PageAction, { lines, current }: ReviewView): LineRow | undefined {
  const at = current === undefined ? 0 : lines.indexOf(current);
  const last = lines.length - 1;
  const target: Partial<Record<PageAction, number>> = {
    up: at - 1,
    down: at + 1,
    first: 0,
    last,
    pageUp: at - PAGE,
    pageDown: at + PAGE,
  };
  const index = target[action];
  return index === undefined ? undefined : lines[Math.max(0, Math.min(last, index))];
}

/** The text block beside the one in focus on the same line, or the neighbouring line of a table. */
function textBeside(action: "left" | "right", { current, state, lines }: ReviewView): Focus | null {
  if (current === undefined) return null;
  const by = action === "left" ? -1 : 1;
  const id = current.texts[current.texts.indexOf(state.focus.id) + by];
  if (id !== undefined && current.texts.includes(state.focus.id)) return { id, column: null };
  const context = contextOf(state.doc, state.focus);
  return context === "cell" || context === "column" ? (lines[lines.indexOf(current) + by]?.focus ?? null) : null;
}

/** The deeds of the page, the same object as long as nothing they depend on changes. */
export function useReviewDeeds(
  store: ReviewStore,
  view: ReviewView,
  room: RefObject<HTMLElement | null>,
  accept: () => void,
): ReviewDeeds {
  const [editing, setEditing] = useState<Editing | null>(null);
  const [menu, setMenu] = useState<ReviewDeeds["menu"]>(null);
  const latest = useRef({ view, editing, accept });
  useEffect(() => {
    latest.current = { view, editing, accept };
  });
  const deeds = useMemo(() => createDeeds(store, latest, room, setEditing, setMenu), [store, room]);
  return useMemo(() => ({ ...deeds, editing, menu }), [deeds, editing, menu]);
}

interface Latest {
  readonly view: ReviewView;
  readonly editing: Editing | null;
  readonly accept: () => void;
}

function createDeeds(
  store: ReviewStore,
  latest: RefObject<Latest>,
  room: RefObject<HTMLElement | null>,
  setEditing: (editing: Editing | null) => void,
  setMenu: (menu: ReviewDeeds["menu"]) => void,
): Omit<ReviewDeeds, "editing" | "menu"> {
  const { refused, said } = strings.review;
  const now = () => store.snapshot().history.now;

  /** Puts the keys on the line in focus, once it has been drawn. */
  const takeKeys = () => {
    requestAnimationFrame(() => room.current?.querySelector<HTMLElement>("[data-current-line]")?.focus());
  };
  const goTo = (focus: Focus, take: boolean) => {
    store.look(focus);
    if (take) takeKeys();
  };

  const edit = (textId: string, at: number | null) => {
    const text = placeOf(now().doc, textId)?.node;
    if (text?.isTextblock !== true) store.say(refused.edit);
    else {
      store.look({ id: textId, column: null });
      setEditing({ textId, as: text.type.name === "speaker" ? "speaker" : "text", at });
    }
  };

  const editCurrent = () => {
    const { focus } = now();
    const { current } = latest.current.view;
    const own = current?.texts.includes(focus.id) === true ? focus.id : current?.texts.at(-1);
    if (focus.column !== null || own === undefined) store.say(refused.edit);
    else edit(own, null);
  };

  /** Makes the line a remark where it is none, and writes its speaker. */
  const editSpeaker = () => {
    const { doc, focus } = now();
    if (unitOf(doc, focus.id)?.node.type.name !== "remark") {
      const next = reshape(now(), (from, id, ids) => changeKind(from, id, { name: "remark", role: "statement" }, ids));
      store.change(next, next === null ? refused.speaker : said.kind(strings.review.kinds.remarks.statement));
      if (next === null) return;
    }
    const speaker = unitOf(now().doc, now().focus.id)?.node.firstChild;
    if (speaker?.type.name === "speaker") setEditing({ textId: String(speaker.attrs.id), as: "speaker", at: null });
  };

  const finishEdit: ReviewDeeds["finishEdit"] = (text, then) => {
    const current = latest.current.editing;
    setEditing(null);
    if (then.take) takeKeys();
    if (current === null) return;
    const old = placeOf(now().doc, current.textId)?.node;
    if (old === undefined) return;
    if (inlineText(old) !== text) {
      const verb = current.as === "speaker" ? nameSpeaker : editText;
      const next = rewrite(now(), (doc, id, ids) => verb(doc, id, text, ids), current.textId);
      store.change(next, current.as === "speaker" ? said.speaker(text) : said.edited);
    }
    if (then.splitAt === null) return;
    const { state, said: words } = splitAt(now(), current.textId, then.splitAt);
    store.change(state, words);
  };

  const goToDoubt = (doubt: Doubt) => {
    store.markSeen([doubt.key], true);
    const line = latest.current.view.lineOfDoubt.get(doubt.key);
    if (line !== undefined) goTo(line.focus, true);
    else focusDoubt(doubt);
  };
  const focusDoubt = ({ key }: Doubt) => {
    requestAnimationFrame(() => room.current?.querySelector<HTMLElement>(`[data-doubt="${CSS.escape(key)}"]`)?.focus());
  };

  const goToNextDoubt = (by: 1 | -1) => {
    const { view } = latest.current;
    const found = nextDoubt(view, by);
    if (found === null) store.say(strings.review.doubts.none6);
    else goToDoubt(found);
  };

  const page = (action: PageAction) => {
    switch (action) {
      case "undo":
        store.undo();
        return;
      case "redo":
        store.redo();
        return;
      case "nextDoubt":
        goToNextDoubt(1);
        return;
      case "previousDoubt":
        goToNextDoubt(-1);
        return;
      case "edit":
        editCurrent();
        return;
      case "speaker":
        editSpeaker();
        return;
      case "menu":
        setMenu("kind");
        return;
      case "columnMenu":
        if (columnAt(now().doc, now().focus) === null) store.say(refused.column);
        else setMenu("column");
        return;
      case "leave":
        room.current?.querySelector<HTMLElement>("[data-leave-to], .review-fact")?.focus();
        return;
      case "accept":
        latest.current.accept();
        return;
      case "left":
      case "right": {
        const beside = textBeside(action, latest.current.view);
        if (beside !== null) goTo(beside, true);
        return;
      }
      default: {
        const line = lineAfterMove(action, latest.current.view);
        if (line !== undefined) goTo(line.focus, true);
      }
    }
  };

  const act = (does: LineAction | PageAction) => {
    if (typeof does === "string") {
      page(does);
      return;
    }
    const { lines, current } = latest.current.view;
    const next =
      current === undefined ? undefined : (lines[lines.indexOf(current) + 1] ?? lines[lines.indexOf(current) - 1]);
    const { state, said: words } = performAction(now(), does, next?.focus.id ?? null);
    store.change(state, words);
    takeKeys();
  };

  const putBack = (key: string) => {
    const { view } = latest.current;
    const line = now().furniture.find((each) => each.key === key)?.lines[0] ?? 0;
    const before = view.lines.findLast((each) => (view.notes.get(each)?.sourceLines[0] ?? Infinity) < line);
    store.change(putBackFurniture(now(), key, before?.focus.id ?? null), said.putBack);
    takeKeys();
  };

  return {
    closeMenu: () => {
      setMenu(null);
      takeKeys();
    },
    act,
    page,
    goTo,
    goToDoubt,
    edit,
    finishEdit,
    cancelEdit: () => {
      setEditing(null);
      takeKeys();
    },
    putBack,
    onLineKey: (event) => {
      if (latest.current.editing !== null || isInTextField(event.target)) return;
      const does = lineKey(event.nativeEvent, contextOf(now().doc, now().focus));
      if (does === null) return;
      event.preventDefault();
      event.stopPropagation();
      act(does);
    },
    onPageKey: (event) => {
      const does = pageKey(event.nativeEvent);
      const own = (does === "undo" || does === "redo") && isInTextField(event.target);
      if (does === null || own) return;
      event.preventDefault();
      event.stopPropagation();
      page(does);
    },
  };
}
