import { Progress } from "../../ui/Progress.tsx";
import { partOf, useWorkProgress } from "./useWorkProgress.ts";

/** The files are being encrypted, or the other way round: this cannot be stopped. */
export function Encrypting({ words }: { readonly words: string }) {
  return <Progress words={words} part={partOf(useWorkProgress())} />;
}
