import "./drafting.css";

/** An empty sheet where the paper will be; it appears only after a fifth of a second. */
export function PaperSkeleton({ words }: { readonly words: string }) {
  return (
    <div className="drafting-waiting" role="status">
      <span className="visually-hidden">{words}</span>
      <div className="drafting-waiting-sheet" aria-hidden="true">
        {Array.from({ length: 9 }, (_, line) => `line-${line}`).map((key) => (
          <div key={key} className="drafting-waiting-line" />
        ))}
      </div>
    </div>
  );
}
