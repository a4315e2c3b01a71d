import type { SourceBlock } from "../../../../shared/recognition/source.ts";
import { TEXT_LIMIT } from "../reading.ts";
import { PACKAGE_LIMITS } from "./limits.ts";
import { PackageError } from "./readPackage.ts";

/** Counts the lines and characters that a reader takes out of a file. */
export class SourceSize {
  private lines = 0;
  private characters = 0;

  /** @throws PackageError beyond the limits */
  add(text: string): void {
    this.lines += 1;
    this.characters += text.length;
    if (this.lines > PACKAGE_LIMITS.lines || this.characters > TEXT_LIMIT) throw new PackageError("too-large");
  }
}

/** Whether any block holds a word or a mark. */
export function holdsWords(blocks: readonly SourceBlock[]): boolean {
  return blocks.some((block) =>
    block.kind === "line"
      ? block.text.trim() !== "" || block.mark !== null
      : block.rows.some((row) => row.some((cell) => holdsWords(cell.lines))),
  );
}
