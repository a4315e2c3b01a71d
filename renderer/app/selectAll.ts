/**
 * Selects what a page marks as its text (`data-select-all`), the last of several, where the focus is in that page or
 * nowhere; the browser would select rail, bars and buttons with it. Selects nothing on a page that marks none.
 */
export function selectAll(target: EventTarget | null): void {
  const text = [...document.querySelectorAll<HTMLElement>("[data-select-all]")].at(-1);
  if (text === undefined || !(target instanceof Element)) return;
  const isInPage = target === document.body || text.closest("main")?.contains(target) === true;
  if (!isInPage) return;
  text.focus();
  getSelection()?.selectAllChildren(text);
}
