import { createContext, useContext } from "react";
import { baseOf } from "../../../shared/profiles/builtIn.ts";
import type { Profile } from "../../../shared/profiles/profile.ts";
import type { ProfileEditing } from "./editing.ts";
import { type Lens, sameValue } from "./lens.ts";

export const EditingContext = createContext<ProfileEditing | null>(null);

export function useEditing(): ProfileEditing {
  const editing = useContext(EditingContext);
  if (editing === null) throw new Error("No profile around this field");
  return editing;
}

/** The value that a part goes back to. */
export const usualValue = <Value>({ get }: Lens<Value>, profile: Profile): Value => get(baseOf(profile));

export const isUsual = <Value>(lens: Lens<Value>, profile: Profile): boolean =>
  sameValue(lens.get(profile), usualValue(lens, profile));
