import { useCallback, useState } from "react";
import type { Bridge } from "../../../shared/contract/bridge.ts";
import { type Answer, refuse } from "../../../shared/contract/errors.ts";
import type { ReadProfile } from "../../../shared/contract/profiles.ts";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { strings } from "../../strings/zhTW.ts";
import { useToasts } from "../../ui/Toast.tsx";

/** Reads a profile out of a file; refused with one sentence, also where the file itself cannot be read. */
export async function readProfileFile(
  bridge: Bridge,
  file: Pick<File, "name" | "arrayBuffer">,
): Promise<Answer<ReadProfile>> {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return refuse("unreadable-file", strings.profiles.unreadable(file.name));
  return ask(bridge, "profile.read", { name: file.name, bytes: new Uint8Array(bytes) });
}

/** Reads a profile out of a file that she picks; a refusal is said. */
export function useReadProfile(take: (read: ReadProfile, name: string) => void) {
  const bridge = useBridge();
  const toasts = useToasts();
  const [isReading, setReading] = useState(false);
  const readFile = useCallback(
    async (file: File) => {
      setReading(true);
      const read = await readProfileFile(bridge, file);
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
