import { useEffect } from "react";
import { strings } from "../../strings/zhTW.ts";
import { chosenFiles, type GivenFiles } from "../meetings/droppedFiles.ts";
import type { QueuedFile } from "./entries.ts";

const FIELD = "input, textarea, select, [contenteditable='true'], [role='dialog']";

/** Without an ending, so that the reader looks at what it is. */
const asFile = (words: string): QueuedFile => {
  const bytes = new TextEncoder().encode(words);
  return {
    name: strings.importing.pasted,
    folder: "",
    size: bytes.length,
    arrayBuffer: async () => bytes.buffer,
  };
};

/** What lies on the clipboard as files: files themselves, else the page's HTML with its tables, else its words. */
export function pastedFiles(clipboard: DataTransfer): GivenFiles {
  const html = clipboard.getData("text/html");
  const text = clipboard.getData("text/plain");
  // Word and Excel put a picture of the words beside them.
  if (clipboard.files.length > 0 && text.trim() === "") return chosenFiles([...clipboard.files]);
  if (html.trim() !== "") return { files: [asFile(html)], leftOut: 0 };
  return { files: text.trim() === "" ? [] : [asFile(text)], leftOut: 0 };
}

/** Hears Ctrl+V on the page outside of its fields. */
export function usePastedFiles(take: (given: GivenFiles) => void): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const isField = event.target instanceof Element && event.target.closest(FIELD) !== null;
      if (isField || event.defaultPrevented || event.clipboardData === null) return;
      const given = pastedFiles(event.clipboardData);
      if (given.files.length === 0) return;
      event.preventDefault();
      take(given);
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, [take]);
}
