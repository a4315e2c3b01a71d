import { describe, expect, it } from "vitest";
import { minutesSchema } from "../../../../shared/minutes/schema.ts";

const NODE_TYPES = Object.values(minutesSchema.nodes);
const ALL = NODE_TYPES.flatMap((type) =>
  Object.entries(type.spec.attrs ?? {}).map(([attribute, { default: initial }]) => ({
    node: type.name,
    attribute,
    initial: initial as unknown,
  })),
);

function accepts(node: string, attribute: string, value: unknown): boolean {
  const type = NODE_TYPES.find(({ name }) => name === node);
  if (type?.spec.attrs?.[attribute] === undefined) throw new TypeError(`No ${node}.${attribute}`);
  try {
    type.create({ [attribute]: value });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const TRACKED = { itemId: "i1", subject: "改善停車場", units: ["總務處"], due: null };
const COLUMN = { kind: "ruling", label: "會議決定" };

/** Values that each attribute must refuse, beside those of another type that every one refuses. */
const REFUSED: readonly (readonly [string, string, readonly unknown[]])[] = [
  ["doc", "kind", ["", "agenda"]],
  ["doc", "classification", ["", "普通"]],
  ["headerField", "kind", ["host"]],
  ["section", "kind", ["motions"]],
  ["section", "mark", [3, false]],
  ["paragraph", "align", ["left", "justify"]],
  ["clauseList", "start", [0, -1, 1.5, "1", Number.NaN]],
  [
    "clause",
    "tracked",
    [
      { ...TRACKED, itemId: "" },
      { ...TRACKED, subject: null },
      { ...TRACKED, units: "總務處" },
    ],
  ],
  [
    "clause",
    "tracked",
    [
      { ...TRACKED, units: [1] },
      { ...TRACKED, due: undefined },
      { ...TRACKED, due: "下次會議" },
    ],
  ],
  ["outcome", "tracked", [{ ...TRACKED, due: { kind: "date", date: "115/9/3" } }]],
  ["outcome", "tracked", [[TRACKED], [], [TRACKED, { ...TRACKED, itemId: "" }]]],
  ["outcome", "tracked", [{ ...TRACKED, due: { kind: "date", date: "2026-02-30" } }]],
  [
    "outcome",
    "tracked",
    [
      { ...TRACKED, due: { kind: "nextMeeting", when: "after" } },
      { ...TRACKED, due: { kind: "text" } },
    ],
  ],
  ["motion", "kind", ["election"]],
  ["motion", "ordinal", ["roman", ""]],
  ["motionPart", "kind", ["subject"]],
  ["remark", "role", ["question"]],
  ["outcome", "kind", ["rider"]],
  ["outcome", "runIn", ["true", 1]],
  ["followUpTable", "columns", [{}, ["subject"], [{ kind: "status", label: "" }], [{ kind: "due" }]]],
  [
    "followUpTable",
    "columns",
    [[{ ...COLUMN, options: [{ ruling: "hold", label: "" }] }], [{ ...COLUMN, options: {} }]],
  ],
  ["followUpTable", "columns", [[{ ...COLUMN, tick: { on: "■" } }], [{ ...COLUMN, tick: "■" }]]],
  ["followUpAssignment", "suggestion", ["", "hold"]],
  ["followUpAssignment", "ruling", ["", "open"]],
  ["followUpCell", "column", ["status"]],
  ["tableCell", "colspan", [0, 2.5]],
  ["tableCell", "rowspan", [0]],
  ["figure", "width", [-1]],
  ["vote", "method", ["secret"]],
  ["vote", "inFavour", [-1, 0.5, "3"]],
  ["recess", "from", ["10:5", "25:00", "下午2時"]],
  ["presenceChange", "change", ["returns"]],
  ["presenceChange", "at", ["9:00"]],
];

/** Values that must pass. */
const ACCEPTED: readonly (readonly [string, string, unknown])[] = [
  ["clause", "tracked", TRACKED],
  ["outcome", "tracked", { ...TRACKED, units: [], due: { kind: "date", date: "2026-09-30" } }],
  ["outcome", "tracked", { ...TRACKED, due: { kind: "nextMeeting", when: "before" } }],
  ["outcome", "tracked", { ...TRACKED, due: { kind: "text", text: "年底前" } }],
  [
    "followUpTable",
    "columns",
    [{ ...COLUMN, options: [{ ruling: "release", label: "解除" }], tick: { on: "■", off: "□" } }],
  ],
  ["recess", "from", "10:05"],
  ["section", "mark", "壹拾、"],
  ["doc", "classification", "密"],
];

describe("attributes of the document's nodes", () => {
  it("all have a default that is valid", () => {
    for (const { node, attribute, initial } of ALL) {
      expect(accepts(node, attribute, initial), `${node}.${attribute}`).toBe(true);
    }
  });

  it.each(ALL)("$node.$attribute refuses a value of another type", ({ node, attribute }) => {
    for (const value of [{ no: "such thing" }, () => ""]) {
      expect(accepts(node, attribute, value), JSON.stringify(value)).toBe(false);
    }
  });

  it.each(REFUSED)("%s.%s refuses what only looks right", (node, attribute, values) => {
    for (const value of values) expect(accepts(node, attribute, value), JSON.stringify(value)).toBe(false);
  });

  it.each(ACCEPTED)("%s.%s takes a value in full", (node, attribute, value) => {
    expect(accepts(node, attribute, value)).toBe(true);
  });

  it("include an id on every block", () => {
    for (const type of NODE_TYPES) {
      if (type.isInline || type.name === "doc") continue;
      expect(type.spec.attrs, type.name).toHaveProperty("id");
    }
  });
});
