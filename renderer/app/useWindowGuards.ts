import { useEffect } from "react";
import { isComposing } from "../ui/composing.ts";
import { useToasts } from "../ui/Toast.tsx";
import { commandFor, keysOf, useCommandRegistry } from "./commands.ts";
import { usualKeys } from "./keys/catalogue.ts";
import { keysIn, useKeyChoices } from "./keys/keyChoices.ts";
import { selectAll } from "./selectAll.ts";

const OPEN_DIALOG = "[role='dialog'], [role='alertdialog']";
const FLOATING = `.floating, ${OPEN_DIALOG}`;

/** Keys that work on every page, and a file dropped beside the place for it, which must not replace the window. */
export function useWindowGuards(togglePalette: () => void): void {
  const registry = useCommandRegistry();
  const choices = useKeyChoices();
  const toasts = useToasts();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (registry.isHeld()) return;
      const command = commandFor(event, registry.all());
      const isPalette =
        !isComposing(event) && keysOf(event) === keysIn(choices.chosen(), "palette", usualKeys("palette"));
      if (command === null && !isPalette) return;
      // It closes what floats above the page before it leaves the page.
      if (command?.keys === "Escape" && document.querySelector(FLOATING) !== null) return;
      event.preventDefault();
      event.stopPropagation();
      // Chromium tells of a new selection with the next frame: no command may act where the cursor was before.
      document.dispatchEvent(new Event("selectionchange"));
      if (isPalette) togglePalette();
      else if (document.querySelector(OPEN_DIALOG) === null) command?.run();
    };
    // On the way down: fields of React Aria keep the keys they are given to themselves on the way up.
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, [registry, choices, togglePalette]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || isTextPlace(event.target)) return;
      const keys = keysOf(event);
      if (keys === "Ctrl+Z" && toasts.undoLast()) event.preventDefault();
      if (keys === "Ctrl+A") {
        event.preventDefault();
        selectAll(event.target);
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [toasts]);

  useEffect(() => {
    const refuseFiles = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "none";
    };
    window.addEventListener("dragover", refuseFiles);
    window.addEventListener("drop", refuseFiles);
    return () => {
      window.removeEventListener("dragover", refuseFiles);
      window.removeEventListener("drop", refuseFiles);
    };
  }, []);
}

/** Whether a Ctrl+Z belongs to what is being written there. */
function isTextPlace(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest("input, textarea") !== null);
}
