import { createContext, useContext } from "react";
import type { ExportPart } from "../../shared/contract/exportFormats.ts";
import type { ImportReview } from "../../shared/contract/meetings.ts";

/** 製作回覆單, 收回覆單, 印列管報表. */
export const REPLIES_PARTS = ["make", "collect", "reports"] as const;
export type RepliesPart = (typeof REPLIES_PARTS)[number];

/** Where the window is. Kept in the window only: what matters is in the store. */
export type Place =
  | { readonly page: "meetings"; readonly seriesId: string | null }
  | { readonly page: "bin" }
  | { readonly page: "drafting"; readonly meetingId: string; readonly blockId: string | null }
  | { readonly page: "review"; readonly review: ImportReview }
  | { readonly page: "importQueue" }
  | { readonly page: "export"; readonly meetingId: string; readonly part?: ExportPart }
  | { readonly page: "followUps" }
  | {
      readonly page: "replies";
      readonly part: RepliesPart;
      /** The series and the meeting that it begins with; null for the first that fits. */
      readonly seriesId: string | null;
      readonly meetingId: string | null;
    }
  | { readonly page: "search"; readonly query: string }
  | { readonly page: "settings" }
  | {
      readonly page: "profiles";
      /** The meeting from whose export page it was opened. */
      readonly exportOf: string | null;
      readonly part?: ExportPart;
    };

/** The export page of a meeting, for its record or another part. */
export const exportPlace = (meetingId: string, part: ExportPart): Place => ({
  page: "export",
  meetingId,
  ...(part === "minutes" ? {} : { part }),
});

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
