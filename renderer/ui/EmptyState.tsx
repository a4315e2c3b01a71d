import type { ReactNode } from "react";
import "./PageState.css";

export interface EmptyStateProps {
  readonly title: string;
  readonly words: string;
  /** The buttons that lead on. */
  readonly children?: ReactNode;
}

/** A page or list that has nothing to show yet: what will stand here and how it comes there. */
export function EmptyState({ title, words, children }: EmptyStateProps) {
  return (
    <div className="page-state">
      <h2 className="page-state-title">{title}</h2>
      <p className="page-state-words">{words}</p>
      {children === undefined ? null : <div className="page-state-verbs">{children}</div>}
    </div>
  );
}
