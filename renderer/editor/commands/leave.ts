import type { Command } from "prosemirror-state";
import { presenceLine } from "./arrive.ts";

/** 離席 at the cursor; `at` is "HH:MM", null where no time is said. */
export const leave = (person: string, at: string | null): Command => presenceLine({ person, change: "leaves", at });
