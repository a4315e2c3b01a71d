import { useEffect, useRef, useState } from "react";
import type { VersionRow } from "../../../../shared/contract/versions.ts";
import { strings } from "../../../strings/zhTW.ts";
import { Button } from "../../../ui/Button.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { clockText } from "../clockText.ts";
import { useObserved } from "../useObserved.ts";
import { NOW, type Versions } from "./useVersions.ts";
import "./versions.css";

/** The kept versions of the record, the latest first, and the way to keep another. */
export function VersionsPane({ versions }: { readonly versions: Versions }) {
  const words = strings.versions;
  const { list, reload, wanted, compared, compare } = versions;
  const pane = useRef<HTMLDivElement>(null);
  const isWanted = useObserved(wanted);
  useEffect(() => {
    if (!isWanted || list.state === "loading") return;
    const [newest, name] = [".versions-line", ".versions-add input"].map((each) =>
      pane.current?.querySelector<HTMLElement>(each),
    );
    (newest ?? name)?.focus();
    wanted.set(false);
  }, [isWanted, list.state, wanted]);
  const rows = list.state === "ready" ? list.value : [];
  return (
    <div ref={pane}>
      <h2 className="visually-hidden">{words.title}</h2>
      <AddForm onAdd={versions.add} />
      {list.state === "failed" ? (
        <div className="pane-empty" role="alert">
          <p>{list.refusal.message}</p>
          <Button onPress={reload}>{words.retry}</Button>
        </div>
      ) : null}
      {list.state === "ready" && rows.length === 0 ? <p className="pane-empty">{words.none}</p> : null}
      <ul className="versions-list">
        {rows.toReversed().map((version) => (
          <VersionLine
            key={version.id}
            version={version}
            isCompared={compared !== null && (compared.from === version.id || compared.to === version.id)}
            onCompare={() => compare({ from: version.id, to: NOW })}
          />
        ))}
      </ul>
    </div>
  );
}

interface VersionLineProps {
  readonly version: VersionRow;
  readonly isCompared: boolean;
  readonly onCompare: () => void;
}

function VersionLine({ version, isCompared, onCompare }: VersionLineProps) {
  const { name, kind, createdAt } = version;
  const words = strings.versions;
  const when = clockText(createdAt, new Date());
  return (
    <li>
      <button
        type="button"
        className={`pane-row pane-row-pair versions-line versions-${kind}`}
        aria-pressed={isCompared}
        title={words.compareWithNow(name, when)}
        onClick={onCompare}
      >
        <span className="pane-row-name versions-name">{name}</span>
        <span className="pane-row-note">{when}</span>
      </button>
    </li>
  );
}

function AddForm({ onAdd }: { readonly onAdd: (name: string) => Promise<void> }) {
  const words = strings.versions;
  const [name, setName] = useState("");
  const add = () => {
    setName("");
    void onAdd(name);
  };
  return (
    <div className="versions-add">
      <TextField
        label={words.addName}
        placeholder={words.addExample}
        value={name}
        onChange={setName}
        maxLength={100}
        onEnter={add}
      />
      <Button icon="add" onPress={add}>
        {words.add}
      </Button>
    </div>
  );
}
