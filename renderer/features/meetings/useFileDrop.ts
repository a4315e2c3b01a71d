import { type DragEvent, useRef, useState } from "react";
import { droppedFiles, type GivenFiles } from "./droppedFiles.ts";

/** Lets files and folders be dropped anywhere on a part of the page; `over` says that one is held above it. */
export function useFileDrop(take: (given: GivenFiles) => void) {
  const [over, setOver] = useState(false);
  // A pointer that passes from a part to one inside it enters the second before it leaves the first.
  const depth = useRef(0);
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  const leave = () => {
    depth.current = 0;
    setOver(false);
  };
  const handlers = {
    onDragEnter: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth.current += 1;
      setOver(true);
    },
    onDragOver: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
    },
    onDragLeave: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth.current -= 1;
      if (depth.current <= 0) leave();
    },
    onDrop: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      leave();
      void droppedFiles(event.dataTransfer).then(take);
    },
  };
  return { over, handlers };
}
