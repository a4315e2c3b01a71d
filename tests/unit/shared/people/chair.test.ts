import fc from "fast-check";
import { expect, test } from "vitest";
import { formatChair, parseChair } from "../../../../shared/people/person.ts";

const person = fc
  .tuple(
    fc.constantFrom("林", "陳", "歐陽", "范姜", "許"),
    fc.constantFrom("縣長", "副市長", "秘書長", "主任委員", "處長", "委員"),
    fc.constantFrom("文彬", "雅琪", "一", "季媛", "𠮷祥"),
  )
  .map((parts) => parts.join(""));

test("a chair that is printed is read back, with and without one who acts", () => {
  fc.assert(
    fc.property(fc.option(person), fc.option(person), (chair, actingChair) => {
      fc.pre(chair !== actingChair || chair === null);
      expect(parseChair(formatChair({ chair, actingChair }))).toEqual({ chair, actingChair });
    }),
    { seed: 1911, numRuns: 500 },
  );
});
