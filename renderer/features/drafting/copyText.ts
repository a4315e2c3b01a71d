/**
 * Puts text on the clipboard as the answer to a press; false where the browser does not let it. The press itself is the
 * permission: the desktop window grants no other.
 */
export function copyText(text: string): boolean {
  let given = false;
  const give = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    given = true;
  };
  document.addEventListener("copy", give, true);
  try {
    document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", give, true);
  }
  return given;
}
