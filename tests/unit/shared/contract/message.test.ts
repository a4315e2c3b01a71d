import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeMessage, encodeMessage } from "../../../../shared/contract/message.ts";

const roundTrip = (name: string, argument: unknown) => decodeMessage(encodeMessage({ name, argument }));

describe("a request as bytes", () => {
  it("comes back as it was, whatever its argument", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.dictionary(fc.string(), fc.jsonValue()), (name, argument) => {
        // JSON has no -0.
        const plain = JSON.parse(JSON.stringify(argument));
        expect(roundTrip(name, plain)).toEqual({ name, argument: plain });
      }),
      { seed: 3 },
    );
  });

  it("carries one member of bytes as it is", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.string({ unit: "grapheme" }), (bytes, name) => {
        expect(roundTrip("import.read", { name, bytes })).toEqual({ name: "import.read", argument: { name, bytes } });
      }),
      { seed: 4 },
    );
  });

  it("is not changed by where it stands in a larger buffer", () => {
    const message = encodeMessage({
      name: "import.read",
      argument: { name: "甲.txt", bytes: new Uint8Array([1, 2, 3]) },
    });
    const larger = new Uint8Array(message.length + 20);
    larger.set(message, 7);
    expect(decodeMessage(larger.subarray(7, 7 + message.length))).toEqual(decodeMessage(message));
  });

  it("is never taken from what is none", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(() => decodeMessage(bytes)).not.toThrow();
      }),
      { seed: 5, numRuns: 500 },
    );
    const whole = encodeMessage({ name: "series.list", argument: {} });
    for (let length = 0; length < whole.length; length += 1)
      expect(decodeMessage(whole.subarray(0, length))).toBeNull();
  });

  it.each([
    '{"name":1,"argument":{},"bytes":null}',
    '{"name":"x","argument":{},"bytes":7}',
    '{"name":"x","argument":null,"bytes":"bytes"}',
    '{"name":"x","argument":{},"bytes":"__proto__"}',
    "[]",
    "null",
  ])("is not %s", (json) => {
    const head = new TextEncoder().encode(json);
    const message = new Uint8Array(4 + head.length);
    new DataView(message.buffer).setUint32(0, head.length);
    message.set(head, 4);
    expect(decodeMessage(message)).toBeNull();
  });

  it("holds no bytes that nobody named", () => {
    const whole = encodeMessage({ name: "series.list", argument: {} });
    expect(decodeMessage(new Uint8Array([...whole, 1]))).toBeNull();
  });
});
