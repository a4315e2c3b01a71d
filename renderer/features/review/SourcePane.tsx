import {
  memo,
  type KeyboardEvent as ReactKeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { SourceText } from "../../../shared/contract/meetings.ts";
import { strings } from "../../strings/zhTW.ts";
import { isComposing } from "../../ui/composing.ts";
import { inChunks } from "./chunks.ts";
import type { ReviewView } from "./useReview.ts";
import type { ReviewDeeds } from "./useReviewDeeds.ts";
import "./SourcePane.css";

interface SourcePaneProps {
  readonly source: readonly SourceText[];
  readonly view: ReviewView;
  readonly deeds: ReviewDeeds;
  readonly paneRef: RefObject<HTMLDivElement | null>;
}

const optionId = (number: number) => `review-source-${number}`;

/** The file line by line as it was read: what the line in focus came from is lit, what is in no record is grey. */
export function SourcePane({ source, view, deeds, paneRef }: SourcePaneProps) {
  const words = strings.review;
  const { current, notes, bySource, state } = view;
  const lit = useMemo(
    () => withBlanks(source, current === undefined ? [] : (notes.get(current)?.sourceLines ?? [])),
    [source, current, notes],
  );
  const furniture = useMemo(() => new Set(state.furniture.flatMap(({ lines }) => lines)), [state.furniture]);
  const { doubts, lineOfDoubt } = view;
  const doubtful = useMemo(() => doubtfulLines({ doubts, lineOfDoubt, notes }), [doubts, lineOfDoubt, notes]);
  const chunks = useMemo(() => inChunks(source), [source]);
  const [cursor, setCursor] = useState<number | null>(null);
  const first = Math.min(...lit);
  useEffect(() => setCursor(Number.isFinite(first) ? first : null), [first]);

  const latest = useRef({ bySource, deeds });
  useEffect(() => {
    latest.current = { bySource, deeds };
  });
  const goTo = useCallback((number: number, take: boolean) => {
    setCursor(number);
    const line = latest.current.bySource.get(number)?.[0];
    if (line !== undefined) latest.current.deeds.goTo(line.focus, take);
  }, []);
  const onKeyDown = (event: ReactKeyboardEvent) => {
    if (isComposing(event)) return;
    const at = source.findIndex(({ number }) => number === cursor);
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Enter" && cursor !== null) goTo(cursor, true);
    else if (by === 0) return;
    else {
      const written = (index: number) => source[index]?.text.trim() !== "";
      let next = at + by;
      while (next > 0 && next < source.length - 1 && !written(next)) next += by;
      const number = source[Math.max(0, Math.min(source.length - 1, next))]?.number;
      if (number !== undefined) goTo(number, false);
    }
    event.preventDefault();
  };
  return (
    <div className="review-pane review-source-pane">
      <h2 className="review-pane-title">{words.source}</h2>
      <div
        className="review-source"
        ref={paneRef}
        role="listbox"
        tabIndex={0}
        aria-label={words.source}
        {...(cursor === null ? {} : { "aria-activedescendant": optionId(cursor) })}
        onKeyDown={onKeyDown}
      >
        {chunks.map((chunk) => {
          const has = (number: number) => chunk.some((line) => line.number === number);
          return (
            <SourceChunk
              key={chunk[0]?.number}
              source={chunk}
              lit={[...lit].filter(has).join(" ")}
              cursor={cursor !== null && has(cursor) ? cursor : null}
              doubtful={doubtful}
              furniture={furniture}
              onGo={goTo}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Some lines of the source with the empty ones between them. */
function withBlanks(source: readonly SourceText[], lines: readonly number[]): ReadonlySet<number> {
  const known = new Set(lines);
  const [first, last] = [lines[0] ?? 0, lines.at(-1) ?? 0];
  const between = source.filter(({ number, text }) => number > first && number < last && text.trim() === "");
  const all = new Set([...lines, ...between.map(({ number }) => number)]);
  const unbroken = source.every(({ number }) => number < first || number > last || all.has(number));
  return unbroken ? all : known;
}

/** The source lines that a doubt is about: its own, else those of the line it stands on. */
function doubtfulLines({
  doubts,
  lineOfDoubt,
  notes,
}: Pick<ReviewView, "doubts" | "lineOfDoubt" | "notes">): ReadonlySet<number> {
  return new Set(
    doubts.flatMap(({ key, line }) => {
      if (line !== null) return [line];
      const row = lineOfDoubt.get(key);
      return row === undefined ? [] : (notes.get(row)?.sourceLines ?? []);
    }),
  );
}

interface SourceChunkProps {
  readonly source: readonly SourceText[];
  /** Numbers of the lit lines among these, a space between: equal strings are no reason to draw again. */
  readonly lit: string;
  readonly cursor: number | null;
  readonly doubtful: ReadonlySet<number>;
  readonly furniture: ReadonlySet<number>;
  readonly onGo: SourceLineProps["onGo"];
}

/** Some lines of the source, drawn again only when one of them changes. */
const SourceChunk = memo(function SourceChunk(props: SourceChunkProps) {
  const { source, cursor, doubtful, furniture, onGo } = props;
  const lit = new Set(props.lit.split(" ").map(Number));
  return (
    // biome-ignore lint/a11y/useSemanticElements: options of the list box around it, no form
    <div className="review-source-chunk" role="group">
      {source.map(({ number, text }) => (
        <SourceLine
          key={number}
          number={number}
          text={text}
          lit={lit.has(number)}
          cursor={cursor === number}
          doubtful={doubtful.has(number)}
          furniture={furniture.has(number)}
          onGo={onGo}
        />
      ))}
    </div>
  );
});

interface SourceLineProps {
  readonly number: number;
  readonly text: string;
  readonly lit: boolean;
  readonly cursor: boolean;
  readonly doubtful: boolean;
  readonly furniture: boolean;
  readonly onGo: (number: number, take: boolean) => void;
}

const SourceLine = memo(function SourceLine(props: SourceLineProps) {
  const { number, text, lit, cursor, doubtful, furniture, onGo } = props;
  const words = strings.review;
  const looks = [lit && "lit", cursor && "cursor", doubtful && "doubtful", furniture && "furniture"];
  const names = looks.filter((look) => look !== false).map((look) => `review-source-${look}`);
  if (text.trim() === "") {
    const look = lit ? "review-source-blank review-source-lit" : "review-source-blank";
    return <div className={`review-source-line ${look}`} data-number={number} aria-hidden="true" />;
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list box names its active option
    <div
      id={optionId(number)}
      role="option"
      aria-selected={lit}
      className={["review-source-line", ...names].join(" ")}
      data-number={number}
      onClick={() => onGo(number, true)}
    >
      <span className="review-source-number">{number}</span>
      <span className="review-source-text">{text}</span>
      {doubtful ? <span className="visually-hidden">{words.facts.doubtful}</span> : null}
      {furniture ? <span className="review-source-tag">{words.furnitureTag}</span> : null}
    </div>
  );
});
