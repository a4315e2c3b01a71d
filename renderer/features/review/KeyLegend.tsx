import { strings } from "../../strings/zhTW.ts";
import type { Editing } from "./editDeeds.ts";
import { keysFor, PAGE_KEYS, type ReviewKey } from "./keys.ts";
import type { LineAction, LineContext, PageAction } from "./reviewAction.ts";
import type { ReviewSnapshot } from "./reviewStore.ts";
import "./KeyLegend.css";

interface KeyLegendProps {
  readonly context: LineContext;
  readonly editing: Editing | null;
  readonly said: ReviewSnapshot["said"];
  readonly onAct: (does: LineAction | PageAction) => void;
}

/** The keys that act on the line in focus, for eyes and mouse, and the last word about what was done. */
export function KeyLegend({ context, editing, said, onAct }: KeyLegendProps) {
  const words = strings.review.keys;
  const shown = [...keysFor(context), ...PAGE_KEYS.slice(0, 2)];
  return (
    <div className="review-legend">
      <p className={`review-said${said.refused ? " review-said-refused" : ""}`} role="status">
        <span key={said.count}>{said.words}</span>
      </p>
      {editing === null ? (
        // biome-ignore lint/a11y/useSemanticElements: a row of shortcuts, no form
        <div className="review-keys" role="group" aria-label={words.legend}>
          {shown.map((key) => (
            <LegendKey key={key.keys} shown={key} onAct={onAct} />
          ))}
        </div>
      ) : (
        <p className="review-keys">{editing.as === "speaker" ? words.speakerKeys : words.editKeys}</p>
      )}
    </div>
  );
}

interface LegendKeyProps {
  readonly shown: ReviewKey;
  readonly onAct: (does: LineAction | PageAction) => void;
}

function LegendKey({ shown, onAct }: LegendKeyProps) {
  return (
    <button
      type="button"
      className="review-key"
      tabIndex={-1}
      // The line keeps the focus, so that the next key acts on it too.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onAct(shown.does)}
    >
      <kbd>{shown.keys}</kbd>
      {shown.name}
    </button>
  );
}
