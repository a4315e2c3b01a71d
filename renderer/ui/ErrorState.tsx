import type { ReactNode } from "react";
import { Icon } from "./icons.tsx";
import "./PageState.css";

export interface ErrorStateProps {
  /** What happened. */
  readonly title: string;
  /** What is safe and what to do. */
  readonly words: string;
  /** The program's own words, for whoever is asked for help. */
  readonly details?: { readonly name: string; readonly text: string };
  readonly children?: ReactNode;
}

/** A page that cannot be shown. */
export function ErrorState({ title, words, details, children }: ErrorStateProps) {
  return (
    <div className="page-state page-state-error" role="alert">
      <h2 className="page-state-title">
        <Icon name="warning" />
        {title}
      </h2>
      <p className="page-state-words">{words}</p>
      {children === undefined ? null : <div className="page-state-verbs">{children}</div>}
      {details === undefined ? null : (
        <details className="page-state-details">
          <summary>{details.name}</summary>
          <pre>{details.text}</pre>
        </details>
      )}
    </div>
  );
}
