import type { IconName } from "../ui/icons.tsx";
import type { Place } from "./navigation.ts";

interface RailPage {
  readonly place: Extract<Place, { readonly page: "meetings" | "followUps" | "search" | "settings" }>;
  readonly icon: IconName;
  readonly keys: string;
}

/** The pages of the rail from top to bottom, with their keys. */
export const RAIL_PAGES: readonly RailPage[] = [
  { place: { page: "meetings", seriesId: null }, icon: "meetings", keys: "Alt+1" },
  { place: { page: "followUps" }, icon: "followUps", keys: "Alt+4" },
  { place: { page: "search", query: "" }, icon: "search", keys: "Alt+2" },
  { place: { page: "settings" }, icon: "settings", keys: "Alt+3" },
];
