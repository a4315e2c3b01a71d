import "./Skeleton.css";

/** Grey rows where a list will be; they appear only after a fifth of a second, so that a quick answer shows none. */
export function Skeleton({ words, rows }: { readonly words: string; readonly rows: number }) {
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{words}</span>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key) => (
        <div key={key} className="skeleton-row" aria-hidden="true" />
      ))}
    </div>
  );
}
