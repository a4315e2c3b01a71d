import type { UnansweredItem } from "../../../shared/contract/followUps.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { useToasts } from "../../ui/Toast.tsx";
import { copyText } from "../drafting/copyText.ts";

const nameOf = ({ number, subject }: UnansweredItem) => strings.replies.collect.placeName(number, subject, "");

/** The units that still owe an answer, with what each owes and why. */
export function Unanswered({ items }: { readonly items: readonly UnansweredItem[] }) {
  const words = strings.replies.collect;
  const units = [...Map.groupBy(items, ({ unit }) => unit)];
  const toasts = useToasts();
  const copy = () => {
    const lines = units.map(([unit, own]) => words.unansweredLine(unit, own.map(nameOf)));
    toasts.show(copyText(lines.join("\n")) ? words.copied(units.length) : words.notCopied);
  };
  return (
    <section className="replies-section" aria-label={words.sections.unanswered}>
      <div className="replies-section-head">
        <h2>{words.sections.unanswered}</h2>
        <span className="replies-muted">{words.count(items.length)}</span>
        {items.length === 0 ? null : (
          <Button look="quiet" onPress={copy}>
            {words.copyUnanswered}
          </Button>
        )}
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
                  <span>{nameOf(item)}</span>
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
