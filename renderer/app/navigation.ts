import { createContext, useContext } from "react";
import type { ImportReview } from "../../shared/contract/meetings.ts";

/** Where the window is. Kept in the window only: what matters is in the store. */
export type Place =
  | { readonly page: "meetings"; readonly seriesId: string | null }
  | { readonly page: "bin" }
  | { readonly page: "drafting"; readonly meetingId: string; readonly blockId: string | null }
  | { readonly page: "review"; readonly review: ImportReview }
  | { readonly page: "export"; readonly meetingId: string }
  | { readonly page: "followUps" }
  | { readonly page: "search"; readonly query: string }
  | { readonly page: "settings" };

export interface Navigation {
  readonly place: Place;
  readonly go: (place: Place) => void;
}

export const NavigationContext = createContext<Navigation | null>(null);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error("No navigation around this part of the window");
  return navigation;
}
