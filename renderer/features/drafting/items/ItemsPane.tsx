import { useMemo } from "react";
import { dueText } from "../../../../shared/followUp/dueText.ts";
import { unitsInRecord } from "../../../../shared/followUp/proposals/unitNames.ts";
import { foldUnitName } from "../../../../shared/people/units.ts";
import { useKeys } from "../../../app/keys/useKeys.ts";
import type { Draft } from "../../../editor/draft.ts";
import type { TrackedItem } from "../../../editor/trackedItems.ts";
import { strings } from "../../../strings/zhTW.ts";
import { Button } from "../../../ui/Button.tsx";
import { useObserved } from "../useObserved.ts";
import { ItemForm } from "./ItemForm.tsx";
import type { Deed, ItemsDesk, Offer } from "./itemsDesk.ts";
import { FactsOf, OfferCard } from "./OfferCard.tsx";
import "../../../ui/TextField.css";
import "./ItemsPane.css";

interface ItemsProps {
  readonly desk: ItemsDesk;
  readonly draft: Draft;
}

interface ItemsPaneProps extends ItemsProps {
  readonly onRefuse: (offer: Offer) => void;
}

/** The 列管事項 of the 案 at the cursor, and what the words of the record offer. */
export function ItemsPane({ desk, draft, onRefuse }: ItemsPaneProps) {
  const words = strings.items;
  const all = useObserved(desk.items);
  const { entryId } = useObserved(draft.place);
  const deed = useObserved(desk.deed);
  const editing = useObserved(desk.editing);
  const isFinal = useObserved(draft.stage) === "final";
  const trackKeys = useKeys("editor-trackItem");
  const here = all.filter((item) => item.entryId === entryId || item.tracked.itemId === editing);
  return (
    <>
      <h2 className={all.length === 0 ? "visually-hidden" : "pane-title"}>
        <span className="visually-hidden">{words.title}</span>
        {all.length === 0 ? null : <span className="pane-count">{words.count(here.length, all.length)}</span>}
      </h2>
      {here.length === 0 ? (
        <p className="pane-empty pane-alone">
          {words.none}
          {isFinal ? null : <span className="items-hint">{trackKeys === null ? null : words.hint(trackKeys)}</span>}
        </p>
      ) : (
        <ul className="items-list">
          {here.map((item) => (
            <ItemRow
              key={item.tracked.itemId}
              desk={desk}
              draft={draft}
              item={item}
              isOpen={editing === item.tracked.itemId}
            />
          ))}
        </ul>
      )}
      <Offers desk={desk} onRefuse={onRefuse} />
      <p className="visually-hidden" role="status">
        {saidOf(deed)}
      </p>
    </>
  );
}

function saidOf(deed: Deed): string {
  const { said } = strings.items;
  switch (deed.kind) {
    case "adopted":
      return said.adopted(deed.units);
    case "ruled":
      return said.ruled(deed.count);
    case "none":
      return "";
  }
}

interface ItemRowProps extends ItemsProps {
  readonly item: TrackedItem;
  readonly isOpen: boolean;
}

function ItemRow({ desk, draft, item, isOpen }: ItemRowProps) {
  const words = strings.items;
  const isFinal = useObserved(draft.stage) === "final";
  const { subject, units, due } = item.tracked;
  return (
    <li className="items-item">
      {isOpen ? (
        <OpenItem desk={desk} draft={draft} item={item} />
      ) : (
        <>
          <button
            type="button"
            className="items-go"
            aria-label={words.goTo(subject)}
            onClick={() => draft.goTo(item.targetId)}
          >
            <span className="items-subject">{subject}</span>
          </button>
          <FactsOf units={units} due={dueText(due)} />
          {isFinal ? null : (
            <div className="items-verbs">
              <Button look="quiet" onPress={() => desk.editing.set(item.tracked.itemId)}>
                {words.edit}
              </Button>
              <Button look="quiet" onPress={() => desk.change(item, null)}>
                {words.remove}
              </Button>
            </div>
          )}
        </>
      )}
    </li>
  );
}

/** An item that is being changed, with the units of the record and of the series to pick from. */
function OpenItem({ desk, draft, item }: ItemsProps & { readonly item: TrackedItem }) {
  const ofSeries = useObserved(desk.units);
  const known = useMemo(() => {
    const units = [...ofSeries, ...unitsInRecord(draft.doc.get())];
    return units.filter((unit, at) => units.findIndex((each) => foldUnitName(each) === foldUnitName(unit)) === at);
  }, [ofSeries, draft]);
  return <ItemForm desk={desk} draft={draft} item={item} known={known} />;
}

function Offers({ desk, onRefuse }: Pick<ItemsPaneProps, "desk" | "onRefuse">) {
  const words = strings.items;
  const offers = useObserved(desk.offers);
  useObserved(desk.currentKey);
  const isIdle = useObserved(desk.editing) === null;
  const nextKeys = useKeys("items-next");
  if (offers.length === 0) return null;
  const current = desk.current();
  return (
    <section aria-label={words.offers}>
      <h3 className="items-offers-title">
        {words.offers}
        <span className="pane-count">{offers.length}</span>
        <span className="pane-hint">{nextKeys === null ? null : words.offersHint(nextKeys)}</span>
      </h3>
      <ul className="items-list">
        {offers.map((offer) => (
          <OfferCard
            key={offer.key}
            desk={desk}
            offer={offer}
            isCurrent={offer.key === current?.key}
            follows={isIdle}
            onRefuse={onRefuse}
          />
        ))}
      </ul>
    </section>
  );
}
