import type { MinutesMarkName } from "../../../../shared/minutes/schema.ts";
import { readName } from "../../../../shared/recognition/carried/codes.ts";
import type { CarriedPiece, CarriedText } from "../../../../shared/recognition/carried/pieces.ts";

/** Gathers the names and words of a file that carries its own structure; of any other file nothing is kept. */
export class CarriedWords {
  private readonly pieces: CarriedPiece[] = [];
  private paragraph = 0;
  /** Whether words came before the first name: nobody who wrote names did that. */
  private late = false;

  /** A paragraph begins that will bear this number. */
  begin(number: number): void {
    this.paragraph = number;
  }

  name(name: string): void {
    if (readName(name) !== null) this.pieces.push({ kind: "name", name, number: this.paragraph });
  }

  words(text: string, marks: readonly MinutesMarkName[], boldByStyle: boolean): void {
    if (this.pieces.length > 0) {
      this.pieces.push({ kind: "words", text, marks, boldByStyle, number: this.paragraph });
    } else if (text.trim() !== "") this.late = true;
  }

  /** What was gathered; null where the file carries nothing. */
  text(heads: readonly string[]): CarriedText | null {
    return this.late || this.pieces.length === 0 ? null : { pieces: this.pieces, heads };
  }
}
