import type { MinutesMarkName } from "../../minutes/schema.ts";
import { type CarriedEvent, readName } from "./codes.ts";

/** A piece of a file that this app wrote, in reading order. */
export type CarriedPiece =
  | { readonly kind: "name"; readonly name: string; readonly number: number }
  | {
      readonly kind: "words";
      /** A line feed for a break of the line. */
      readonly text: string;
      readonly marks: readonly MinutesMarkName[];
      /** Whether they are bold because their paragraph's style is. */
      readonly boldByStyle: boolean;
      /** The paragraph's number in the source. */
      readonly number: number;
    };

/** What a file that this app wrote says of its structure, beside the words that it prints. */
export interface CarriedText {
  readonly pieces: readonly CarriedPiece[];
  /** The words of the page heads, where 密等 stands. */
  readonly heads: readonly string[];
}

/** Words of a file as they stand in it. */
export type CarriedRun = Extract<CarriedPiece, { kind: "words" }>;

/** Thrown where a file no longer says what it said when it was written: it is then read like any other. */
export class Changed extends Error {}

/** @throws Changed always */
export function changed(): never {
  throw new Changed("The file was changed since it was written");
}

/** The next words, or what is said before the next ones. */
export type CarriedStep = { readonly words: CarriedRun } | { readonly events: readonly CarriedEvent[] };

/** Names in the order of their numbers where several stand at one place; every number from 0 on must be there. */
export function orderedEvents(pieces: readonly CarriedPiece[]): CarriedStep[] {
  const steps: CarriedStep[] = [];
  let waiting: { number: number; events: readonly CarriedEvent[] }[] = [];
  let next = 0;
  let named: number | null = null;
  const flush = (atEnd: boolean) => {
    for (const { number, events } of waiting.sort((a, b) => a.number - b.number)) {
      // LibreOffice says the last name twice where it stands at the document's end.
      const isRepeated = number === next - 1 && atEnd;
      if (number !== next && !isRepeated) changed();
      if (isRepeated) continue;
      next += 1;
      steps.push({ events });
    }
    waiting = [];
  };
  for (const piece of pieces) {
    if (piece.kind === "name") {
      waiting.push(readName(piece.name) ?? changed());
      named = piece.number;
    } else if (piece.text !== "") {
      // Every paragraph that was written begins with a name.
      if (piece.number !== named) changed();
      flush(false);
      steps.push({ words: piece });
    }
  }
  flush(true);
  return steps;
}
