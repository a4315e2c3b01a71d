import { describe, expect, it } from "vitest";
import { DEEDS_OF_ROUND, playRound } from "./monkey.ts";

const DEEDS = 1_000;
const ROUNDS = DEEDS / DEEDS_OF_ROUND;

describe("a monkey at the keyboard", () => {
  it.each([1, 21, 41, 61, 81])(
    `leaves after each of ${DEEDS} deeds from seed %i a valid document, the store's own, rightly marked, and undo takes all back`,
    (first) => {
      for (let seed = first; seed < first + ROUNDS; seed += 1) expect(playRound(seed)).toBeNull();
    },
  );
});
