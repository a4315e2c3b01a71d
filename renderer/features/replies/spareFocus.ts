import { isFocusFree } from "../../ui/freeFocus.ts";

/** Whether the keyboard may be given to a part of the page: nobody has it, or the button has it that led to this part. */
export const isFocusSpare = (): boolean =>
  isFocusFree() || document.activeElement?.closest(".replies-parts") instanceof HTMLElement;
