import { foldSubject } from "../lifeCycle.ts";

const OFFSETS = [0x811c9dc5, 0x9747b28c] as const;
const PRIME = 0x01000193;

/** FNV-1a over UTF-16 units from a given offset basis, as eight hex digits. */
function digest(text: string, basis: number): string {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/**
 * Names a sentence under its 案由 in one meeting, punctuation and spaces aside. It holds no word of them, so that a text that
 * is cleared for good does not live on among what was refused.
 */
export function proposalKey(meetingId: string, sentence: string, item: string): string {
  const folded = `${foldSubject(sentence)}\n${foldSubject(item)}`;
  return `${meetingId}:${OFFSETS.map((basis) => digest(folded, basis)).join("")}`;
}
