import { useCallback, useEffect, useMemo, useRef } from "react";
import { type Command, useCommands } from "../../../app/commands.ts";
import { strings } from "../../../strings/zhTW.ts";
import { useToasts } from "../../../ui/Toast.tsx";
import type { Side } from "../SidePane.tsx";
import { useObserved } from "../useObserved.ts";
import { ITEM_KEYS } from "./itemKeys.ts";
import type { ItemsDesk, Offer } from "./itemsDesk.ts";

/**
 * Brings the 列管事項 into sight when she makes one or her words rule the table, and binds the keys of the offers wherever
 * the focus is; a key only shows an offer that was not in sight. Answers how an offer is turned down.
 */
export function useItemsSide(desk: ItemsDesk, side: Side, onSide: (side: Side) => void): (offer: Offer) => void {
  const refuse = useRefusal(desk);
  useShownWhenMade(desk, onSide);
  useOfferCommands(desk, { isShown: side === "items", onSide, refuse });
  return refuse;
}

/** Turns an offer down, with a way back in the toast. */
function useRefusal(desk: ItemsDesk): (offer: Offer) => void {
  const toasts = useToasts();
  return useCallback(
    (offer) => {
      void desk.refuse(offer).then((undo) => {
        const words = strings.items;
        if (undo === null) toasts.show(words.refusalFailed);
        else toasts.show(words.refused, { name: words.takeBack, run: undo });
      });
    },
    [desk, toasts],
  );
}

function useShownWhenMade(desk: ItemsDesk, onSide: (side: Side) => void): void {
  const items = useObserved(desk.items).length;
  const rulings = useObserved(desk.offers).filter(({ kind }) => kind === "rulings").length;
  const isRead = useObserved(desk.isRead);
  const before = useRef<{ readonly items: number; readonly rulings: number } | null>(null);
  useEffect(() => {
    if (!isRead) return;
    const last = before.current;
    before.current = { items, rulings };
    if (last !== null && (items > last.items || rulings > last.rulings)) onSide("items");
  }, [items, rulings, isRead, onSide]);
}

interface OfferControls {
  readonly isShown: boolean;
  readonly onSide: (side: Side) => void;
  readonly refuse: (offer: Offer) => void;
}

/** The keys of the offers and their names in the palette; none while nothing is offered. */
function useOfferCommands(desk: ItemsDesk, { isShown, onSide, refuse }: OfferControls): void {
  const isOffering = useObserved(desk.offers).length > 0;
  useCommands(
    useMemo(() => {
      const onCurrent = (run: (offer: Offer) => void) => () => {
        const offer = desk.current();
        if (!isShown) onSide("items");
        else if (offer !== null) run(offer);
      };
      const runs = {
        adopt: onCurrent((offer) => void desk.adopt(offer)),
        edit: onCurrent((offer) => desk.adoptAndEdit(offer)),
        refuse: onCurrent(refuse),
        next: () => {
          onSide("items");
          desk.next();
        },
      };
      const show: Command = {
        id: "items-show",
        name: strings.items.show,
        group: strings.items.group,
        keys: null,
        anywhere: false,
        run: () => onSide("items"),
      };
      if (!isOffering) return [show];
      const keyed = ITEM_KEYS.map(
        ([name, keys]): Command => ({
          id: `items-${name}`,
          name: strings.items.keys[name],
          group: strings.items.group,
          keys,
          anywhere: true,
          run: runs[name],
        }),
      );
      return [show, ...keyed];
    }, [desk, isOffering, isShown, onSide, refuse]),
  );
}
