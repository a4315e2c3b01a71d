import type { Node } from "prosemirror-model";
import { useCallback, useMemo, useState } from "react";
import { classificationOf } from "../../../shared/privacy/classifiedName.ts";
import type { RemovedPart } from "../../../shared/privacy/closedParts.ts";
import {
  type Audience,
  type EditionRequest,
  findingKey,
  openEdition,
  type Resolution,
} from "../../../shared/privacy/edition.ts";
import type { PersonalFinding } from "../../../shared/privacy/finding.ts";
import { maskRecord } from "../../../shared/privacy/mask.ts";
import { unitsNamedIn } from "../../../shared/privacy/unitExcerpt.ts";
import { forgetWhenLocked } from "../../api/forgetting.ts";

/** What she chose for one finding; a kept one counts once it has a reason. */
export type Decision = { readonly action: "mask" } | { readonly action: "keep"; readonly reason: string };

/** One finding on the page, with what was decided about it. */
export interface GateEntry {
  readonly key: string;
  readonly found: PersonalFinding;
  readonly decision: Decision | null;
}

/** The edition she is making: what it shows, and what is still to be decided. */
export interface EditionChoice {
  readonly audience: Audience;
  /** 密等, with which a record stays in the house; null of an ordinary one. */
  readonly classification: string | null;
  readonly unit: string | null;
  readonly units: readonly string[];
  readonly doc: Node;
  readonly entries: readonly GateEntry[];
  readonly removed: readonly RemovedPart[];
  /** How many findings nobody decided about. */
  readonly left: number;
  readonly request: EditionRequest;
  readonly chooseAudience: (audience: Audience) => void;
  readonly chooseUnit: (unit: string | null) => void;
  readonly decide: (keys: readonly string[], decision: Decision) => void;
}

/** What she chose on the page of one meeting; it waits in the window while she looks at a place in the record. */
interface Chosen {
  readonly audience: Audience;
  readonly unit: string | null;
  readonly decisions: Decisions;
}

const NOTHING_CHOSEN: Chosen = { audience: "internal", unit: null, decisions: new Map() };
const waiting = new Map<string, Chosen>();
forgetWhenLocked(() => waiting.clear());

type Decisions = ReadonlyMap<string, Decision>;

const isDecided = (decision: Decision | null) =>
  decision !== null && (decision.action === "mask" || decision.reason.trim() !== "");

function resolutionsOf(entries: readonly GateEntry[]): Resolution[] {
  return entries.flatMap(({ key, decision }) =>
    decision === null || !isDecided(decision)
      ? []
      : { finding: key, keptBecause: decision.action === "mask" ? null : decision.reason.trim() },
  );
}

/** The edition of a record that is chosen on the export page: the whole one for the house, until she says otherwise. */
export function useEdition(record: Node, meetingId: string): EditionChoice {
  const [{ audience: chosenAudience, unit: chosenUnit, decisions }, setChosen] = useState(
    () => waiting.get(meetingId) ?? NOTHING_CHOSEN,
  );
  const classification = classificationOf(record);
  const audience = classification === null ? chosenAudience : "internal";
  const choose = useCallback(
    (change: (now: Chosen) => Partial<Chosen>) => {
      const now = waiting.get(meetingId) ?? NOTHING_CHOSEN;
      const next = { ...now, ...change(now) };
      waiting.set(meetingId, next);
      setChosen(next);
    },
    [meetingId],
  );
  const units = useMemo(() => unitsNamedIn(record), [record]);
  const unit = chosenUnit !== null && units.includes(chosenUnit) ? chosenUnit : null;
  const opened = useMemo(
    () => openEdition(record, audience, unit) ?? { doc: record, findings: [], removed: [] },
    [record, audience, unit],
  );
  const entries = useMemo(
    () =>
      opened.findings.map((found): GateEntry => {
        const key = findingKey(found);
        return { key, found, decision: decisions.get(key) ?? null };
      }),
    [opened, decisions],
  );
  // A reason that is being typed leaves the pages as they are.
  const maskedKeys = entries.flatMap(({ key, decision }) => (decision?.action === "mask" ? key : [])).join("\n");
  const doc = useMemo(() => {
    const masked = new Set(maskedKeys.split("\n"));
    return maskRecord(
      opened.doc,
      opened.findings.filter((found) => masked.has(findingKey(found))),
    );
  }, [opened, maskedKeys]);
  const decide = useCallback(
    (keys: readonly string[], decision: Decision) =>
      choose((now) => ({ decisions: new Map([...now.decisions, ...keys.map((key) => [key, decision] as const)]) })),
    [choose],
  );
  const chooseAudience = useCallback((picked: Audience) => choose(() => ({ audience: picked })), [choose]);
  const chooseUnit = useCallback((picked: string | null) => choose(() => ({ unit: picked })), [choose]);
  const request = useMemo(
    (): EditionRequest => ({ audience, unit, resolutions: resolutionsOf(entries) }),
    [audience, unit, entries],
  );
  return {
    audience,
    classification,
    unit,
    units,
    doc,
    entries,
    removed: opened.removed,
    left: entries.filter(({ decision }) => !isDecided(decision)).length,
    request,
    chooseAudience,
    chooseUnit,
    decide,
  };
}
