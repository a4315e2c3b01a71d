import { useCallback, useState } from "react";
import type { ReadProfile } from "../../../shared/contract/profiles.ts";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { useToasts } from "../../ui/Toast.tsx";

/** Reads a profile out of a file that she picks; a refusal is said. */
export function useReadProfile(take: (read: ReadProfile, name: string) => void) {
  const bridge = useBridge();
  const toasts = useToasts();
  const [isReading, setReading] = useState(false);
  const readFile = useCallback(
    async (file: File) => {
      setReading(true);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const read = await ask(bridge, "profile.read", { name: file.name, bytes });
      setReading(false);
      if (read.ok) take(read.value, file.name);
      else toasts.show(read.refusal.message);
    },
    [bridge, toasts, take],
  );
  const pick = useCallback(() => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".json,.docx,.odt";
    input.addEventListener("change", () => {
      const [file] = input.files ?? [];
      if (file !== undefined) void readFile(file);
    });
    input.click();
  }, [readFile]);
  return { isReading, pick };
}
