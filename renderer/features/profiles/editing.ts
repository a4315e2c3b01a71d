import type { Answer } from "../../../shared/contract/errors.ts";
import type { ProfileRow } from "../../../shared/contract/profiles.ts";
import { fitsPaper } from "../../../shared/profiles/limits.ts";
import type { Profile } from "../../../shared/profiles/profile.ts";
import type { Lens } from "./lens.ts";

/** What the form and the preview show of a profile that is edited. */
export interface EditedProfile {
  /** Null while the copy of a built-in profile is not yet kept. */
  readonly id: string | null;
  readonly isBuiltIn: boolean;
  readonly profile: Profile;
  readonly canUndo: boolean;
  readonly saving: "kept" | "saving" | "saved" | { readonly message: string };
}

export interface ProfileEditing {
  /** The id of the row it began with. */
  readonly madeFrom: string;
  readonly snapshot: () => EditedProfile;
  readonly subscribe: (heard: () => void) => () => void;
  /** Puts a value in its place; false, and nothing is changed, where no profile may be so. */
  readonly edit: <Value>(lens: Lens<Value>, value: Value) => boolean;
  readonly undo: () => void;
  /** Keeps at once what waits to be kept; resolves when it is, or when it was refused and is tried again later. */
  readonly flush: () => Promise<void>;
  /** Whether an edit is not kept yet. */
  readonly waits: () => boolean;
  /** Keeps nothing more, for a profile that is removed. */
  readonly giveUp: () => void;
}

interface EditingWorld {
  /** Keeps a profile under its id, for null as a new one that the series of the first row use from then on. */
  readonly save: (id: string | null, profile: Profile) => Promise<Answer<ProfileRow>>;
  /** The name of the copy of a built-in profile. */
  readonly copyName: (name: string) => string;
  /** Milliseconds without an edit before it is kept. */
  readonly pause: number;
  /** Milliseconds after which what was refused is tried again. */
  readonly retryPause: number;
}

interface Step {
  readonly key: string;
  readonly before: Profile;
}

const MOST_STEPS = 200;

/**
 * Edits one profile: every edit is kept by itself after a moment and tried again until it is kept, edits of one value are
 * undone together, and the first edit of a built-in profile makes a copy of it.
 */
export function editProfile(row: ProfileRow, { save, copyName, pause, retryPause }: EditingWorld): ProfileEditing {
  const listeners = new Set<() => void>();
  const steps: Step[] = [];
  let state: EditedProfile = {
    id: row.id,
    isBuiltIn: row.isBuiltIn,
    profile: row.profile,
    canUndo: false,
    saving: "kept",
  };
  let kept = row.profile;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  let isGivenUp = false;

  const put = (change: Partial<EditedProfile>) => {
    state = { ...state, ...change };
    for (const heard of listeners) heard();
  };
  const waits = () => !isGivenUp && kept !== state.profile;
  const keep = async () => {
    while (waits()) {
      const { profile } = state;
      const answered = await save(state.id, profile);
      if (!answered.ok) {
        put({ saving: { message: answered.refusal.message } });
        timer ??= setTimeout(() => void flush(), retryPause);
        return;
      }
      kept = profile;
      put({ id: answered.value.id, saving: state.profile === profile ? "saved" : "saving" });
    }
  };
  const flush = async () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    running ??= keep().finally(() => {
      running = null;
    });
    await running;
  };
  const changeTo = (profile: Profile) => {
    put({ profile, canUndo: steps.length > 0, saving: "saving" });
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void flush(), pause);
  };
  return {
    madeFrom: row.id,
    snapshot: () => state,
    subscribe: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    edit: (lens, value) => {
      const changed = lens.put(state.profile, value);
      if (!fitsPaper(changed.page)) return false;
      if (steps.at(-1)?.key !== lens.key) steps.push({ key: lens.key, before: state.profile });
      if (steps.length > MOST_STEPS) steps.shift();
      if (!state.isBuiltIn) {
        changeTo(changed);
        return true;
      }
      put({ id: null, isBuiltIn: false });
      changeTo(lens.key === "name" ? changed : { ...changed, name: copyName(changed.name) });
      return true;
    },
    undo: () => {
      const step = steps.pop();
      if (step === undefined) return;
      // The copy of a built-in profile stays a copy and keeps its name.
      const name = step.before === row.profile && row.isBuiltIn ? state.profile.name : step.before.name;
      changeTo({ ...step.before, name });
    },
    flush,
    waits,
    giveUp: () => {
      isGivenUp = true;
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
