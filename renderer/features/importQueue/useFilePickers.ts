import { useMemo } from "react";
import { chosenFiles, type GivenFiles } from "../meetings/droppedFiles.ts";

/** The two ways to choose: files, or a folder with all that lies in it. */
export interface FilePickers {
  readonly pickFiles: () => void;
  readonly pickFolder: () => void;
}

function pick(folder: boolean, take: (given: GivenFiles) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.webkitdirectory = folder;
  input.addEventListener("change", () => take(chosenFiles([...(input.files ?? [])])));
  input.click();
}

export function useFilePickers(take: (given: GivenFiles) => void): FilePickers {
  return useMemo(() => ({ pickFiles: () => pick(false, take), pickFolder: () => pick(true, take) }), [take]);
}
