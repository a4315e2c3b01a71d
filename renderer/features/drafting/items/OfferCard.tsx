import { useEffect, useRef } from "react";
import { dueText } from "../../../../shared/followUp/dueText.ts";
import type { RulingOffer } from "../../../../shared/followUp/rulingOffers.ts";
import { rulingName } from "../../../../shared/followUp/rulingWords.ts";
import type { Ruling } from "../../../../shared/minutes/vocabulary.ts";
import { CommandKeys } from "../../../app/keys/CommandKeys.tsx";
import { strings } from "../../../strings/zhTW.ts";
import { Button } from "../../../ui/Button.tsx";
import type { ItemsDesk, Offer } from "./itemsDesk.ts";

interface OfferCardProps {
  readonly desk: ItemsDesk;
  readonly offer: Offer;
  /** Whether the keys act on it. */
  readonly isCurrent: boolean;
  /** Whether it comes into sight when the keys come to it: not while she writes in the form above. */
  readonly follows: boolean;
  readonly onRefuse: (offer: Offer) => void;
}

/** One thing that the words offer: the sentence as proof, what it comes to, and what she may do with it. */
export function OfferCard({ desk, offer, isCurrent, follows, onRefuse }: OfferCardProps) {
  const words = strings.items;
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent && follows) card.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent, follows]);
  const isRulings = offer.kind === "rulings";
  return (
    <li ref={card} className={`items-offer${isCurrent ? " items-offer-current" : ""}`} aria-current={isCurrent}>
      <button type="button" className="items-go" onClick={() => desk.goTo(offer)}>
        <span className="items-kind">{kindOf(offer)}</span>
        <span className="items-proof">{isRulings ? offer.sentence : offer.proposal.sentence}</span>
      </button>
      {isRulings ? (
        <RulingsOf offer={offer} />
      ) : (
        <FactsOf units={offer.proposal.units} due={dueText(offer.proposal.due)} />
      )}
      <div className="items-verbs">
        {isRulings && offer.changes.length === 0 ? null : (
          <Button look="quiet" onPress={() => void desk.adopt(offer)}>
            {isRulings ? words.apply(offer.changes.length) : words.adopt}
            {isCurrent ? <CommandKeys id="items-adopt" /> : null}
          </Button>
        )}
        {isRulings ? null : (
          <Button look="quiet" onPress={() => desk.adoptAndEdit(offer)}>
            {words.change}
            {isCurrent ? <CommandKeys id="items-edit" /> : null}
          </Button>
        )}
        <Button look="quiet" onPress={() => onRefuse(offer)}>
          {isRulings ? words.notApply : words.refuse}
          {isCurrent ? <CommandKeys id="items-refuse" /> : null}
        </Button>
      </div>
    </li>
  );
}

function kindOf(offer: Offer): string {
  const words = strings.items;
  if (offer.kind === "rulings") return words.rulings;
  return offer.proposal.kind === "promise" ? words.promise : words.directive;
}

/** The units, or that they are to be confirmed, and the due. */
export function FactsOf({ units, due }: { readonly units: readonly string[]; readonly due: string }) {
  const words = strings.items;
  return (
    <p className="items-facts">
      {units.length === 0 ? (
        <span className="items-to-confirm">{words.toConfirm}</span>
      ) : (
        <span className="items-who">{units.join("、")}</span>
      )}
      <span className={due === "" ? "items-quiet" : ""}>{due === "" ? words.noDue : due}</span>
    </p>
  );
}

const nameOf = (ruling: Ruling | "asSuggested") =>
  ruling === "asSuggested" ? strings.items.asSuggested : rulingName(ruling);

/** The rulings with their cases, and what is left to her. */
function RulingsOf({ offer }: { readonly offer: RulingOffer }) {
  const words = strings.items;
  const byRuling = new Map<Ruling, number[]>();
  for (const { to, caseNumber } of offer.changes) {
    const cases = byRuling.get(to) ?? [];
    if (!cases.includes(caseNumber)) cases.push(caseNumber);
    byRuling.set(to, cases);
  }
  return (
    <div className="items-rulings">
      {[...byRuling].map(([ruling, cases]) => (
        <p key={ruling}>{words.ruledSo(rulingName(ruling), cases)}</p>
      ))}
      {offer.contradictions.map(({ caseNumber, rulings }) => (
        <p key={caseNumber} className="items-wrong">
          {words.contradiction(caseNumber, rulings.map(nameOf))}
        </p>
      ))}
      {offer.unknownCases.length === 0 ? null : <p className="items-wrong">{words.unknownCases(offer.unknownCases)}</p>}
      {offer.withoutSuggestion.length === 0 ? null : <p>{words.withoutSuggestion(offer.withoutSuggestion)}</p>}
    </div>
  );
}
