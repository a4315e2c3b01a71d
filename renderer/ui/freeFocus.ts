/** Whether nobody has the keyboard: the part that had it is gone, or the page itself was given it. */
export function isFocusFree(): boolean {
  const active = document.activeElement;
  return active === null || active === document.body || active.tagName === "MAIN";
}
