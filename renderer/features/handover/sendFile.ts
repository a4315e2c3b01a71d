import type { Bridge } from "../../../shared/contract/bridge.ts";
import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import { HANDOVER_PART, LARGEST_HANDOVER } from "../../../shared/contract/handover.ts";
import { ask } from "../../api/ask.ts";
import { strings } from "../../strings/zhTW.ts";

/** Hands a file to the core part by part; `told` hears the part that is done, 0 to 1. */
export async function sendFile(bridge: Bridge, file: File, told: (part: number) => void): Promise<Answer<null>> {
  const words = strings.handover;
  if (file.size > LARGEST_HANDOVER) return refuse("unreadable-file", words.tooLarge);
  if (file.size === 0) return refuse("unreadable-file", words.unreadable);
  const begun = await ask(bridge, "handover.begin", { size: file.size });
  if (!begun.ok) return begun;
  for (let at = 0; at < file.size; at += HANDOVER_PART) {
    const read = await file
      .slice(at, at + HANDOVER_PART)
      .arrayBuffer()
      .catch(() => null);
    if (read === null) return refuse("unreadable-file", words.unreadable);
    const taken = await ask(bridge, "handover.part", { bytes: new Uint8Array(read) });
    if (!taken.ok) return taken;
    told(Math.min(1, (at + HANDOVER_PART) / file.size));
  }
  return answer(null);
}
