import { answer } from "../../../shared/contract/errors.ts";
import { requestArguments } from "../../../shared/contract/requests.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../shared/contract/settings.ts";
import type { CoreContext, SubjectHandlers } from "./context.ts";

export function settingsHandlers({ store }: CoreContext): SubjectHandlers<"settings"> {
  /** A choice that this build does not know counts as not made; the others stand. */
  const present = (): Settings => {
    const known = Object.entries(store.settings()).map(([name, value]) => {
      const kept = requestArguments["settings.set"].safeParse({ [name]: value });
      return kept.success ? kept.data : {};
    });
    return Object.assign({}, DEFAULT_SETTINGS, ...known);
  };
  return {
    "settings.get": () => answer(present()),
    "settings.set": (change) => {
      store.changeSettings(change);
      return answer(present());
    },
  };
}
