import { useMemo } from "react";
import { strings } from "../../strings/zhTW.ts";
import { Icon } from "../../ui/icons.tsx";
import { unitOf } from "./reshape/unit.ts";
import type { ReviewStore } from "./reviewStore.ts";
import { FIELD_OF_FACT, type UnderstoodFact, understoodFacts } from "./understoodFacts.ts";
import type { ReviewView } from "./useReview.ts";
import type { ReviewDeeds } from "./useReviewDeeds.ts";

interface FactsCardProps {
  readonly view: ReviewView;
  readonly store: ReviewStore;
  readonly deeds: ReviewDeeds;
}

/** A record need not have these: none is no fault. */
const MAY_BE_NONE: ReadonlySet<string> = new Set(["outcomes", "followUps", "sections"]);

/** What the app understood of the meeting; each fact leads to the line that says it. */
export function FactsCard({ view, store, deeds }: FactsCardProps) {
  const words = strings.review.facts;
  const { doc } = view.state;
  const facts = useMemo(() => understoodFacts(doc), [doc]);
  const doubtfulUnits = useMemo(
    () => new Set(view.doubts.map(({ blockId }) => (blockId === null ? null : unitOf(doc, blockId)?.node.attrs.id))),
    [view.doubts, doc],
  );
  const goTo = ({ name, blockId }: UnderstoodFact) => {
    if (blockId !== null) {
      deeds.goTo({ id: lineInside(view, blockId), column: null }, true);
      return;
    }
    const called = words.names[name];
    store.say(FIELD_OF_FACT[name] === undefined ? words.missingElsewhere(called) : words.missingField(called));
  };
  return (
    <section className="review-facts" aria-label={words.title}>
      <h2 className="review-side-title">{words.title}</h2>
      <ul className="review-fact-list">
        {facts.map((fact) => {
          const missing = fact.value === null && !MAY_BE_NONE.has(fact.name);
          const doubtful = fact.blockId !== null && doubtfulUnits.has(fact.blockId);
          return (
            <li key={fact.name}>
              <button
                type="button"
                className={`review-fact${missing ? " review-fact-missing" : ""}${doubtful ? " review-fact-doubtful" : ""}`}
                title={fact.hint ?? undefined}
                onClick={() => goTo(fact)}
              >
                <span className="review-fact-name">{words.names[fact.name]}</span>
                <span className="review-fact-value">{written(fact)}</span>
                {missing || doubtful ? <Icon name="warning" /> : null}
                {doubtful ? <span className="visually-hidden">{words.doubtful}</span> : null}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function written({ name, value }: UnderstoodFact): string {
  const words = strings.review.facts;
  if (value === null) return MAY_BE_NONE.has(name) ? words.none : words.missing;
  return name === "sections" || name === "outcomes" || name === "followUps" ? words.counted[name](value) : value;
}

/** The text block of the first line inside a block. */
function lineInside({ state, lines }: ReviewView, blockId: string): string {
  const texts: string[] = [];
  const block = unitOf(state.doc, blockId)?.node;
  block?.descendants((node) => {
    if (node.isTextblock) texts.push(String(node.attrs.id));
    return !node.isTextblock;
  });
  const shown = new Set(lines.flatMap((line) => [line.focus.id, ...line.texts]));
  return [blockId, ...texts].find((id) => shown.has(id)) ?? blockId;
}
