import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemsOf } from "../../../../shared/minutes/problems.ts";
import { editionOf, findingKey } from "../../../../shared/privacy/edition.ts";
import { isIdentityNumber } from "../../../../shared/privacy/identityNumber.ts";
import { personalDataIn } from "../../../../shared/privacy/rules.ts";
import { unitExcerpt } from "../../../../shared/privacy/unitExcerpt.ts";
import { arbitraryMinutes } from "../../../builders/arbitraryMinutes.ts";

const SEED = 20_261_121;

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(""));

/** Identity and residence numbers with the check digit that makes them right. */
const identityNumber = () =>
  fc
    .tuple(fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"), fc.constantFrom("1", "2", "8", "9", "A", "C"), digits(7))
    .map(
      ([letter, second, rest]) =>
        Array.from({ length: 10 }, (_, check) => `${letter}${second}${rest}${check}`).find(isIdentityNumber) ?? "",
    );

const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** A number as somebody may have typed it: full width, small letters, with spaces or dashes in it. */
const typed = (number: fc.Arbitrary<string>) =>
  fc
    .tuple(
      number,
      fc.constantFrom("", " ", "-", "－", " - "),
      fc.integer({ min: 2, max: 8 }),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([text, between, at, isWide, isSmall]) => {
      const parted = `${text.slice(0, at)}${between}${text.slice(at)}`;
      const cased = isSmall ? parted.toLowerCase() : parted;
      return isWide ? wide(cased) : cased;
    });

const whole = (number: string, kinds: readonly string[]) => {
  const found = personalDataIn(`請核對（${number}）後辦理。`);
  expect(found.map(({ from, to }) => [from, to])).toEqual([[4, 4 + number.length]]);
  expect(kinds).toContain(found[0]?.kind);
};

describe("numbers as people type them", () => {
  it("are found whole where they are identity numbers", () => {
    fc.assert(
      fc.property(typed(identityNumber()), (number) => whole(number, ["nationalId", "residentId"])),
      {
        seed: SEED,
        numRuns: 500,
      },
    );
  });

  it("are found whole where they are mobile telephones", () => {
    const mobile = digits(8).map((rest) => `09${rest}`);
    fc.assert(
      fc.property(typed(mobile), (number) => whole(number, ["mobile"])),
      { seed: SEED, numRuns: 500 },
    );
  });

  it("are no identity numbers with one digit wrong", () => {
    fc.assert(
      fc.property(identityNumber(), fc.integer({ min: 1, max: 9 }), (number, more) => {
        const last = (Number(number.slice(-1)) + more) % 10;
        expect(personalDataIn(`序號${number.slice(0, -1)}${last}，`)).toEqual([]);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe("editions of any record", () => {
  it("are valid records with nothing left to find", () => {
    fc.assert(
      fc.property(arbitraryMinutes(), (doc) => {
        const open = editionOf(doc, { audience: "public", unit: null, resolutions: [] });
        const resolutions = (open?.findings ?? []).map((found) => ({ finding: findingKey(found), keptBecause: null }));
        const edition = editionOf(doc, { audience: "public", unit: null, resolutions });
        expect(edition === null ? ["none"] : problemsOf(edition.doc)).toEqual([]);
        expect(edition?.unresolved).toEqual([]);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it("are valid records where they are the excerpt of a unit", () => {
    let made = 0;
    fc.assert(
      fc.property(arbitraryMinutes(), fc.constantFrom("社會處", "處", "一", "會"), (doc, unit) => {
        const excerpt = unitExcerpt(doc, unit);
        if (excerpt === null) return;
        made += 1;
        expect(problemsOf(excerpt)).toEqual([]);
      }),
      { seed: SEED, numRuns: 60 },
    );
    expect(made).toBeGreaterThan(10);
  });
});
