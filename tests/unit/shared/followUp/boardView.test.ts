import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BoardView, linesFrom } from "../../../../shared/followUp/boardView.ts";
import { foldWords, wordsOf } from "../../../../shared/followUp/foldWords.ts";
import { type FollowUpLine, linesOf } from "../../../../shared/followUp/followUpLine.ts";
import { WordIndex } from "../../../../shared/followUp/wordIndex.ts";
import { aMeetingOf, anEntry, foldedOf } from "../../../builders/followUpHistory.ts";

const UNITS = ["社會處", "工務局", "", "教育處"];

const someLines = fc
  .array(
    fc.record({
      unit: fc.constantFrom(...UNITS),
      due: fc.constantFrom(null, "2026-04-30", "2026-05-30", "2026-12-30"),
      ruling: fc.constantFrom(null, "continue" as const, "release" as const, "cancel" as const),
      words: fc.constantFrom("整修屋頂", "招募志工", "盤點圖書", "修繕"),
    }),
    { maxLength: 30 },
  )
  .map((given): FollowUpLine[] => {
    const entries = given.map(({ unit, due, ruling, words }, at) =>
      anEntry(`${words}${at}`, unit, { ruling, due: due === null ? null : { kind: "date", date: due } }),
    );
    const meetings = [aMeetingOf("115年第1次", "2026-03-05", ...entries)];
    const folded = foldedOf(meetings);
    return linesOf(folded.items, { seriesId: "s", meetings, entries: folded.entries, today: "2026-06-05" });
  });

const someFilter = fc.record({
  unitKey: fc.constantFrom(null, ...UNITS),
  status: fc.constantFrom(null, "open" as const, "released" as const, "left" as const),
  lateOnly: fc.boolean(),
});

describe("the board", () => {
  it("lets through what a filter says, once each, whether it looks at all lines or at some that were found", () => {
    fc.assert(
      fc.property(someLines, someFilter, (lines, filter) => {
        const view = new BoardView(lines);
        const expected = lines.filter(
          (line) =>
            (filter.unitKey === null || line.unitKey === filter.unitKey) &&
            (filter.status === null || line.status === filter.status) &&
            (!filter.lateOnly || line.isLate),
        );
        const selection = view.select(filter);
        const shown = linesFrom(selection, 0, 1000);
        expect(new Set(shown)).toEqual(new Set(expected));
        expect(shown.length).toBe(expected.length);
        expect(selection).toMatchObject({
          lines: expected.length,
          items: new Set(expected.map(({ itemKey }) => itemKey)).size,
          late: expected.filter(({ isLate }) => isLate).length,
        });
        expect(linesFrom(view.selectAmong(lines, filter), 0, 1000)).toEqual(shown);
      }),
      { seed: 20261121, numRuns: 200 },
    );
  });

  it("gives the same lines page by page as at once", () => {
    fc.assert(
      fc.property(someLines, fc.integer({ min: 1, max: 7 }), (lines, size) => {
        const selection = new BoardView(lines).select({ unitKey: null, status: null, lateOnly: false });
        const pages = Array.from({ length: Math.ceil(lines.length / size) }, (_, page) =>
          linesFrom(selection, page * size, size),
        );
        expect(pages.flat()).toEqual(linesFrom(selection, 0, 1000));
      }),
      { seed: 20261121, numRuns: 100 },
    );
  });
});

describe("the words of lines", () => {
  it("are found as if every text were looked through", () => {
    const text = fc.string({ unit: fc.constantFrom(..."台臺辦理情形Ab　1１"), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), fc.array(text, { maxLength: 3 }), (texts, query) => {
        const folded = texts.map(foldWords);
        const words = wordsOf(query.join(" "));
        const expected = folded.flatMap((each, at) => (words.every((word) => each.includes(word)) ? [at] : []));
        expect(new WordIndex(folded).find(words)).toEqual(expected);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});
