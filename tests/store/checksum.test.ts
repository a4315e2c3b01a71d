import fc from "fast-check";
import { expect, test } from "vitest";
import { CHECKSUM_LENGTH, checksumOf } from "../../electron/core/store/checksum.ts";
import type { Value } from "../../electron/core/store/connection.ts";

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.integer(),
  fc.constant(null),
  fc.uint8Array({ maxLength: 20 }),
);
const row = fc.dictionary(fc.constantFrom("a", "b", "c"), value, { minKeys: 1 });
const sum = (given: Record<string, Value>, table = "t") => checksumOf(table, given).toString("hex");

test("equal rows have equal checksums and different rows different ones", () => {
  fc.assert(
    fc.property(row, row, (one, other) => {
      const plain = (given: object) => JSON.stringify(given);
      expect(sum(one) === sum(other)).toBe(plain(one) === plain(other));
    }),
    { seed: 20_260_903, numRuns: 3000 },
  );
});

test.each([
  ["the border of two values", { a: "12", b: "3" }, { a: "1", b: "23" }],
  ["the kind of a value", { a: "1" }, { a: 1 }],
  ["nothing and an empty text", { a: null }, { a: "" }],
  ["a text and the same bytes", { a: "ab" }, { a: Buffer.from("ab") }],
  ["the column of a value", { a: 1, b: null }, { a: null, b: 1 }],
  ["text that looks like an end", { a: "x;b=t1:y", b: "" }, { a: "x", b: "y;b=t0:" }],
])("a checksum tells apart %s", (_case, one, other) => {
  expect(sum(one)).not.toBe(sum(other));
});

test("a checksum depends on the table, not on itself, and has its length", () => {
  expect(sum({ a: 1 }, "t")).not.toBe(sum({ a: 1 }, "u"));
  expect(sum({ a: 1, checksum: Buffer.alloc(16) })).toBe(sum({ a: 1 }));
  expect(checksumOf("t", { a: 1 })).toHaveLength(CHECKSUM_LENGTH);
});
