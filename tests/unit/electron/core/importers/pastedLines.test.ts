import { expect, test } from "vitest";
import { readDocx } from "../../../../../electron/core/importers/docx/readDocx.ts";
import { sourceOf } from "../../../../builders/sourceText.ts";
import { run, wordPackage, wordParagraph } from "../../../../builders/wordPackage.ts";

const WORDS = "請工務處就通學步道之施工期程與替代方案於下次會議提出完整報告並副知學校及里辦公處以利民眾了解施工影響";

/** A text of a given length in em, in lines of 24. */
const brokenText = (paragraphs: number) =>
  Array.from(
    { length: paragraphs },
    (_, index) => `${index + 1}、${WORDS.repeat(2)}。`.match(/.{1,24}/gu) ?? [],
  ).flat();

async function wholeness(texts: readonly string[]): Promise<Set<boolean>> {
  const body = texts.map((text) => wordParagraph(run(text))).join("");
  const { blocks } = sourceOf(await readDocx("a.docx", wordPackage({ body })));
  return new Set(blocks.flatMap((block) => (block.kind === "line" ? [block.whole] : [])));
}

test("paragraphs that are the broken lines of a page are not taken for whole ones", async () => {
  expect(await wholeness(brokenText(6))).toEqual(new Set([false]));
});

test("paragraphs that end where their sentences end are whole, however many there are", async () => {
  const typed = Array.from({ length: 60 }, (_, index) => `${WORDS.slice(0, 10 + (index % 30))}。`);
  expect(await wholeness(typed)).toEqual(new Set([true]));
});

test("a few lines that end without a full stop are no sign of a page", async () => {
  expect(await wholeness(["雲海縣政府會議紀錄", "出席：林大山、王小美", ...brokenText(1)])).toEqual(new Set([true]));
});
