import type { Profile } from "../../../shared/profiles/profile.ts";

/** Gives an element the language, fonts and wrapping rules of the paper. */
export function preparePaper(element: HTMLElement, { fonts }: Profile): void {
  element.classList.add("preview-paper");
  element.lang = "zh-Hant-TW";
  element.style.setProperty("--preview-chinese", JSON.stringify(fonts.eastAsian));
  element.style.setProperty("--preview-latin", JSON.stringify(fonts.latin));
}
