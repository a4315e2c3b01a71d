import type { Node } from "prosemirror-model";
import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { VersionRow } from "../../../../shared/contract/versions.ts";
import { readDocument } from "../../../../shared/minutes/document.ts";
import { ask } from "../../../api/ask.ts";
import { useBridge } from "../../../api/bridgeContext.ts";
import type { Draft } from "../../../editor/draft.ts";
import { strings } from "../../../strings/zhTW.ts";
import { Button } from "../../../ui/Button.tsx";
import { Choice } from "../../../ui/Choice.tsx";
import { isComposing } from "../../../ui/composing.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { clockText } from "../clockText.ts";
import { useObserved } from "../useObserved.ts";
import { ComparedPaper } from "./ComparedPaper.tsx";
import { type Compared, NOW, type Versions } from "./useVersions.ts";
import "./versions.css";

interface ComparisonProps {
  readonly draft: Draft;
  readonly versions: Versions;
  readonly compared: Compared;
}

/** Two versions of the record compared in the place of the paper. */
export function Comparison({ draft, versions, compared }: ComparisonProps) {
  const words = strings.versions;
  const { list, compare } = versions;
  const place = useRef<HTMLElement>(null);
  const rows = list.state === "ready" ? list.value : [];
  useEffect(() => place.current?.focus(), []);
  const close = () => {
    // The paper takes the focus only once the comparison above it is gone.
    flushSync(() => compare(null));
    draft.focus();
  };
  return (
    <section
      ref={place}
      className="comparison"
      aria-label={words.comparison}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || isComposing(event)) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <header className="comparison-head">
        <Side
          label={words.from}
          rows={rows}
          chosen={compared.from}
          onChoose={(from) => compare({ ...compared, from })}
        />
        <Side label={words.to} rows={rows} chosen={compared.to} onChoose={(to) => compare({ ...compared, to })} />
        <Button onPress={close} aria-keyshortcuts="Escape">
          {words.close}
          <kbd>Esc</kbd>
        </Button>
      </header>
      <Sides draft={draft} versions={versions} compared={compared} rows={rows} />
    </section>
  );
}

interface SideProps {
  readonly label: string;
  readonly rows: readonly VersionRow[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function Side({ label, rows, chosen, onChoose }: SideProps) {
  const now = new Date();
  const choices = [
    { id: NOW, name: strings.versions.now },
    ...rows.toReversed().map(({ id, name, createdAt }) => ({ id, name: `${name}　${clockText(createdAt, now)}` })),
  ];
  return <Choice className="comparison-side" label={label} chosen={chosen} choices={choices} onChoose={onChoose} />;
}

/** The document of a version; null until it has come, "failed" where it cannot. */
function useKept(id: string): Node | "failed" | null {
  const bridge = useBridge();
  const [read, setRead] = useState<{ readonly id: string; readonly doc: Node | "failed" } | null>(null);
  useEffect(() => {
    if (id === NOW) return;
    let wanted = true;
    void ask(bridge, "version.read", { versionId: id }).then((answer) => {
      const reading = answer.ok ? readDocument(answer.value.document) : null;
      if (wanted) setRead({ id, doc: reading?.ok === true ? reading.doc : "failed" });
    });
    return () => {
      wanted = false;
    };
  }, [bridge, id]);
  return read?.id === id ? read.doc : null;
}

/** The document of one side: the present one, or that of a version. */
function useSide(draft: Draft, id: string): Node | "failed" | null {
  // The outline follows the changes of other windows.
  useObserved(draft.outline);
  const kept = useKept(id);
  return id === NOW ? draft.state.doc : kept;
}

function Sides({ draft, versions, compared, rows }: ComparisonProps & { readonly rows: readonly VersionRow[] }) {
  const words = strings.versions;
  const before = useSide(draft, compared.from);
  const after = useSide(draft, compared.to);
  const stage = useObserved(draft.stage);
  if (before === "failed" || after === "failed") return <ErrorState title={words.comparison} words={words.failed} />;
  if (before === null || after === null) {
    return (
      <p className="comparison-waiting" role="status">
        {words.loading}
      </p>
    );
  }
  const kept = rows.find(({ id }) => id === compared.from);
  return (
    <ComparedPaper before={before} after={after}>
      {kept === undefined ? null : stage === "final" ? (
        <span className="comparison-note">{words.finalNotRestored}</span>
      ) : (
        <Button icon="restore" onPress={() => void versions.restore(kept.name, before)}>
          {words.restore(kept.name)}
        </Button>
      )}
    </ComparedPaper>
  );
}
