import { type KeyboardEvent as ReactKeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { strings } from "../../strings/zhTW.ts";
import { isComposing } from "../../ui/composing.ts";
import type { Doubt } from "./doubts.ts";
import { createEditDeeds, type EditDeeds, type Editing } from "./editDeeds.ts";
import { isInTextField } from "./isInTextField.ts";
import { lineKey, pageKey } from "./keys.ts";
import { columnAt, contextOf } from "./lineKind.ts";
import { lineAfterMove, textBeside } from "./lineMoves.ts";
import { nextDoubt } from "./nextDoubt.ts";
import { performAction } from "./performAction.ts";
import type { LineAction, PageAction } from "./reviewAction.ts";
import { type Focus, putBackFurniture } from "./reviewState.ts";
import type { ReviewStore } from "./reviewStore.ts";
import type { ReviewView } from "./useReview.ts";

/** The list of kinds that stands open, of the line or of its column. */
export type OpenMenu = "kind" | "column" | null;

/** Everything she can do on the page. */
export interface ReviewDeeds extends Pick<EditDeeds, "edit" | "finishEdit" | "cancelEdit"> {
  readonly editing: Editing | null;
  readonly menu: OpenMenu;
  readonly closeMenu: () => void;
  readonly act: (does: LineAction | PageAction) => void;
  /** Goes to a line; with `take` the keys go there too. */
  readonly goTo: (focus: Focus, take: boolean) => void;
  readonly goToDoubt: (doubt: Doubt) => void;
  readonly putBack: (furnitureKey: string) => void;
  readonly onLineKey: (event: ReactKeyboardEvent) => void;
  readonly onPageKey: (event: ReactKeyboardEvent) => void;
}

/** What the deeds act on; `latest` is the page as it was last drawn. */
interface Page {
  readonly store: ReviewStore;
  readonly room: RefObject<HTMLElement | null>;
  readonly latest: RefObject<{
    readonly view: ReviewView;
    readonly editing: Editing | null;
    readonly accept: () => void;
  }>;
  readonly setEditing: (editing: Editing | null) => void;
  readonly setMenu: (menu: OpenMenu) => void;
}

/** The deeds of the page, the same object as long as nothing is written and no list opened. */
export function useReviewDeeds(
  store: ReviewStore,
  view: ReviewView,
  room: RefObject<HTMLElement | null>,
  accept: () => void,
): ReviewDeeds {
  const [editing, setEditing] = useState<Editing | null>(null);
  const [menu, setMenu] = useState<OpenMenu>(null);
  const latest = useRef({ view, editing, accept });
  useEffect(() => {
    latest.current = { view, editing, accept };
  });
  const deeds = useMemo(() => createDeeds({ store, room, latest, setEditing, setMenu }), [store, room]);
  return useMemo(() => ({ ...deeds, editing, menu }), [deeds, editing, menu]);
}

function createDeeds(page: Page): Omit<ReviewDeeds, "editing" | "menu"> {
  const { store, room, latest, setEditing, setMenu } = page;
  const now = () => store.snapshot().history.now;
  /** Puts the keys on an element of the page, once it has been drawn. */
  const focusOn = (selector: string) => {
    requestAnimationFrame(() => room.current?.querySelector<HTMLElement>(selector)?.focus());
  };
  const takeKeys = () => focusOn("[data-current-line]");
  /** Puts the keys back on the line where the element that had them is gone or on the paper; never takes them from elsewhere. */
  const keepKeys = () => {
    requestAnimationFrame(() => {
      const { activeElement } = document;
      if (activeElement === document.body || activeElement?.closest(".review-paper") !== null) takeKeys();
    });
  };
  const edits = createEditDeeds({
    store,
    current: () => latest.current.view.current,
    editing: () => latest.current.editing,
    setEditing,
    takeKeys,
  });
  const goTo = (focus: Focus, take: boolean) => {
    store.look(focus);
    if (take) takeKeys();
  };
  const goToDoubt = ({ key }: Doubt) => {
    store.markSeen([key], true);
    const line = latest.current.view.lineOfDoubt.get(key);
    if (line === undefined) focusOn(`[data-doubt="${CSS.escape(key)}"]`);
    else goTo(line.focus, true);
  };
  const onPage = createPageDeeds(page, edits, { goTo, goToDoubt, focusOn, keepKeys });

  const act = (does: LineAction | PageAction) => {
    if (typeof does === "string") {
      onPage(does);
      return;
    }
    const { lines, current } = latest.current.view;
    const at = current === undefined ? -1 : lines.indexOf(current);
    const next = lines[at + 1] ?? lines[at - 1];
    const { state, said } = performAction(now(), does, next?.focus.id ?? null);
    store.change(state, said);
    takeKeys();
  };
  const handle = (event: ReactKeyboardEvent, does: LineAction | PageAction | null) => {
    if (does === null) return;
    event.preventDefault();
    event.stopPropagation();
    act(does);
  };
  return {
    edit: edits.edit,
    finishEdit: edits.finishEdit,
    cancelEdit: edits.cancelEdit,
    goTo,
    goToDoubt,
    act,
    closeMenu: () => {
      setMenu(null);
      takeKeys();
    },
    putBack: (furnitureKey) => {
      const { lines, notes } = latest.current.view;
      const place = now().furniture.find(({ key }) => key === furnitureKey)?.lines[0] ?? 0;
      const before = lines.findLast((line) => (notes.get(line)?.sourceLines[0] ?? Number.POSITIVE_INFINITY) < place);
      store.change(putBackFurniture(now(), furnitureKey, before?.focus.id ?? null), strings.review.said.putBack);
      takeKeys();
    },
    onLineKey: (event) => {
      if (latest.current.editing !== null || isInTextField(event.target)) return;
      handle(event, lineKey(event.nativeEvent, contextOf(now().doc, now().focus)));
    },
    onPageKey: (event) => {
      if (event.key === "Escape" && !isComposing(event)) takeKeys();
      const does = pageKey(event.nativeEvent);
      const isFieldsOwn = (does === "undo" || does === "redo") && isInTextField(event.target);
      handle(event, isFieldsOwn ? null : does);
    },
  };
}

interface Ways extends Pick<ReviewDeeds, "goTo" | "goToDoubt"> {
  readonly focusOn: (selector: string) => void;
  readonly keepKeys: () => void;
}

/** What the keys do that change no line: moving, opening, undoing. */
function createPageDeeds({ store, latest, setMenu }: Page, edits: EditDeeds, ways: Ways) {
  const { goTo, goToDoubt, focusOn, keepKeys } = ways;
  const { doubts, refused } = strings.review;
  const toDoubt = (by: 1 | -1) => {
    const found = nextDoubt(latest.current.view, by);
    if (found === null) store.say(doubts.none);
    else goToDoubt(found);
  };
  const beside = (action: "left" | "right") => {
    const focus = textBeside(action, latest.current.view);
    if (focus !== null) goTo(focus, true);
  };
  const openMenu = (asked: "kind" | "column") => {
    const { doc, focus } = store.snapshot().history.now;
    const context = contextOf(doc, focus);
    const menu = context === "column" ? "column" : asked;
    if (menu === "column" && columnAt(doc, focus) === null) store.say(refused.column);
    else if (context === "title") store.say(refused.kind);
    else setMenu(menu);
  };
  const travel = (go: () => void) => () => {
    go();
    keepKeys();
  };
  const deeds: Partial<Record<PageAction, () => void>> = {
    undo: travel(store.undo),
    redo: travel(store.redo),
    nextDoubt: () => toDoubt(1),
    previousDoubt: () => toDoubt(-1),
    edit: edits.editCurrent,
    speaker: edits.editSpeaker,
    menu: () => openMenu("kind"),
    columnMenu: () => openMenu("column"),
    leave: () => focusOn("[data-leave-to], .review-fact"),
    accept: () => latest.current.accept(),
    left: () => beside("left"),
    right: () => beside("right"),
  };
  return (action: PageAction) => {
    const line = lineAfterMove(action, latest.current.view);
    if (line !== undefined) goTo(line.focus, true);
    else deeds[action]?.();
  };
}
