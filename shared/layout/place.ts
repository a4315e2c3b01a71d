import { BELOW_LABEL } from "./widths.ts";

/** Where blocks begin inside their container, in em from the left margin. */
export interface Place {
  readonly label: number;
  readonly text: number;
  readonly list: number;
}

/** Every block begins at `left`. */
export const allAt = (left: number): Place => ({ label: left, text: left, list: left });

/** Below a label on its own line: text two em in, lists one em in (the 說明 of the official 函, where 一、 stands at 1 em). */
export const below = (left: number): Place => ({ label: left + BELOW_LABEL, text: left + BELOW_LABEL, list: left + 1 });
