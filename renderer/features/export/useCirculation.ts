import { useCallback, useMemo, useState } from "react";
import { type CirculationParts, SIGN_IN_FORMATS, type SignInFormat } from "../../../shared/contract/circulation.ts";
import { TABLE_FORMATS, type TableFormat } from "../../../shared/contract/followUps.ts";
import { forgetWhenLocked } from "../../api/forgetting.ts";

/** What is put into the 傳閱資料夾 beside the record, as it is chosen on the page. */
export interface CirculationChoice {
  /** What is asked for; null while no folder is wanted. */
  readonly parts: CirculationParts | null;
  /** How many files it is with so many formats of the record. */
  readonly filesWith: (formats: number) => number;
  readonly turn: (on: boolean) => void;
  readonly chooseTables: (formats: readonly string[]) => void;
  readonly chooseSignIn: (formats: readonly string[]) => void;
  readonly chooseExcerpts: (units: readonly string[]) => void;
}

interface Chosen {
  readonly on: boolean;
  readonly followUpTable: readonly TableFormat[];
  readonly signIn: readonly SignInFormat[];
  readonly excerpts: readonly string[];
}

/** What agencies circulate: open formats, which need no Word. */
const AT_FIRST: Chosen = { on: false, followUpTable: ["ods"], signIn: ["odt"], excerpts: [] };

/** It waits in the window while she looks at a place in the record. */
const waiting = new Map<string, Chosen>();
forgetWhenLocked(() => waiting.clear());

/** The 傳閱資料夾 of one meeting; outside the house it holds the record and excerpts only. */
export function useCirculation(meetingId: string, isPublic: boolean, units: readonly string[]): CirculationChoice {
  const [chosen, setChosen] = useState(() => waiting.get(meetingId) ?? AT_FIRST);
  const change = useCallback(
    (part: Partial<Chosen>) => {
      const next = { ...(waiting.get(meetingId) ?? AT_FIRST), ...part };
      waiting.set(meetingId, next);
      setChosen(next);
    },
    [meetingId],
  );
  const parts = useMemo((): CirculationParts | null => {
    if (!chosen.on) return null;
    return {
      followUpTable: isPublic ? [] : [...chosen.followUpTable],
      signIn: isPublic ? [] : [...chosen.signIn],
      excerpts: chosen.excerpts.filter((unit) => units.includes(unit)),
    };
  }, [chosen, isPublic, units]);
  return {
    parts,
    filesWith: (formats) =>
      parts === null
        ? formats
        : formats * (1 + parts.excerpts.length) + parts.followUpTable.length + parts.signIn.length,
    turn: (on) => change({ on }),
    chooseTables: (formats) => change({ followUpTable: TABLE_FORMATS.filter((format) => formats.includes(format)) }),
    chooseSignIn: (formats) => change({ signIn: SIGN_IN_FORMATS.filter((format) => formats.includes(format)) }),
    chooseExcerpts: (excerpts) => change({ excerpts }),
  };
}
