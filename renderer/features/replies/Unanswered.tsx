import type { UnansweredItem } from "../../../shared/contract/followUps.ts";
import { strings } from "../../strings/zhTW.ts";

/** The units that still owe an answer, with what each owes and why. */
export function Unanswered({ items }: { readonly items: readonly UnansweredItem[] }) {
  const words = strings.replies.collect;
  const units = [...Map.groupBy(items, ({ unit }) => unit)];
  return (
    <section className="replies-section" aria-label={words.sections.unanswered}>
      <div className="replies-section-head">
        <h2>{words.sections.unanswered}</h2>
        <span className="replies-muted">{words.count(items.length)}</span>
      </div>
      {items.length === 0 ? <p className="replies-pad replies-released">{words.allAnswered}</p> : null}
      <ul>
        {units.map(([unit, own]) => (
          <li key={unit} className="unanswered">
            <span className="unanswered-unit">{unit}</span>
            <ul className="unanswered-items">
              {own.map((item, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a unit may owe two items of one number
                <li key={at}>
                  <span>{words.placeName(item.number, item.subject, "")}</span>
                  <span className="replies-muted">{words.reasons[item.reason]}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
