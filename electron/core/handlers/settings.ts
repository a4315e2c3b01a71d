import { answer } from "../../../shared/contract/errors.ts";
import { requestArguments } from "../../../shared/contract/requests.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../shared/contract/settings.ts";
import type { CoreContext, SubjectHandlers } from "./context.ts";

export function settingsHandlers({ store }: CoreContext): SubjectHandlers<"settings"> {
  /** A choice that this build does not know counts as not made. */
  const present = (): Settings => {
    const kept = requestArguments["settings.set"].safeParse(store.settings());
    return { ...DEFAULT_SETTINGS, ...(kept.success ? kept.data : {}) };
  };
  return {
    "settings.get": () => answer(present()),
    "settings.set": (change) => {
      store.changeSettings(change);
      return answer(present());
    },
  };
}
