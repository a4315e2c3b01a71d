import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../../../electron/core/importers/docx/readDocx.ts";
import { readOdt } from "../../../../../electron/core/importers/odt/readOdt.ts";
import type { FormatMark, SourceDocument } from "../../../../../shared/recognition/source.ts";
import { odtPackage } from "../../../../builders/odfPackage.ts";
import { sourceOf } from "../../../../builders/sourceText.ts";
import { wordPackage } from "../../../../builders/wordPackage.ts";

const SEED = 20_260_903;
const MARKS = ["strong", "underline", "strike", "superscript", "subscript"] as const;

interface Run {
  readonly text: string;
  readonly marks: readonly FormatMark[];
}

const run: fc.Arbitrary<Run> = fc.record({
  text: fc.string({ unit: fc.constantFrom(..."決議洽悉請秘書處㎡2辦理𠮷"), minLength: 1, maxLength: 6 }),
  marks: fc
    .subarray([...MARKS])
    .map((marks) => marks.filter((mark) => mark !== "subscript" || !marks.includes("superscript"))),
});
const paragraphs = fc.array(fc.array(run, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 });

/** Every character with its marks, a list a line. */
const charactersOf = ({ blocks }: SourceDocument) =>
  blocks.flatMap((block) => {
    if (block.kind === "table") return [];
    const { text, spans = [] } = block;
    return [
      text
        .split("")
        .map((unit, at) => unit + (spans.find(({ from, to }) => from <= at && at < to)?.marks ?? []).join()),
    ];
  });

const written = (all: readonly (readonly Run[])[]) =>
  all.map((runs) => runs.flatMap(({ text, marks }) => text.split("").map((unit) => unit + marks.join())));

const WORD: Record<FormatMark, string> = {
  strong: "<w:b/>",
  underline: '<w:u w:val="single"/>',
  strike: "<w:strike/>",
  superscript: '<w:vertAlign w:val="superscript"/>',
  subscript: '<w:vertAlign w:val="subscript"/>',
};
const wordRun = ({ text, marks }: Run) =>
  `<w:r><w:rPr>${marks.map((mark) => WORD[mark]).join("")}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

const ODF: Record<FormatMark, string> = {
  strong: 'fo:font-weight="bold"',
  underline: 'style:text-underline-style="solid"',
  strike: 'style:text-line-through-style="solid"',
  superscript: 'style:text-position="super 58%"',
  subscript: 'style:text-position="sub 58%"',
};
const nameOf = (marks: readonly FormatMark[]) => `T${marks.join("")}`;
const setOf = (bits: number) => MARKS.filter((_, at) => (bits & (1 << at)) !== 0);
const ODF_STYLES = Array.from({ length: 1 << MARKS.length }, (_, bits) => setOf(bits))
  .filter((marks) => !(marks.includes("superscript") && marks.includes("subscript")))
  .map((marks) => {
    const properties = marks.map((mark) => ODF[mark]).join(" ");
    return `<style:style style:name="${nameOf(marks)}" style:family="text"><style:text-properties ${properties}/></style:style>`;
  })
  .join("");
const odfRun = ({ text, marks }: Run) => `<text:span text:style-name="${nameOf(marks)}">${text}</text:span>`;

describe("marks of runs", () => {
  it("of a DOCX stand on its characters", async () => {
    await fc.assert(
      fc.asyncProperty(paragraphs, async (all) => {
        const body = all.map((runs) => `<w:p>${runs.map(wordRun).join("")}</w:p>`).join("");
        const source = sourceOf(await readDocx("a.docx", wordPackage({ body })));
        expect(charactersOf(source)).toEqual(written(all));
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it("of an ODT stand on its characters", async () => {
    await fc.assert(
      fc.asyncProperty(paragraphs, async (all) => {
        const body = all.map((runs) => `<text:p>${runs.map(odfRun).join("")}</text:p>`).join("");
        const source = sourceOf(await readOdt("a.odt", odtPackage({ body, automatic: ODF_STYLES })));
        expect(charactersOf(source)).toEqual(written(all));
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it("are not those that a paragraph's style gives to all of its words", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>';
    const body =
      '<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>報告</w:t></w:r><w:r><w:rPr><w:u w:val="none"/></w:rPr><w:t>事項</w:t></w:r></w:p>' +
      '<w:p><w:r><w:rPr><w:rStyle w:val="S"/></w:rPr><w:t>甲</w:t></w:r><w:r><w:rPr><w:rStyle w:val="S"/><w:b w:val="0"/></w:rPr><w:t>乙</w:t></w:r></w:p>';
    const source = sourceOf(await readDocx("a.docx", wordPackage({ body, styles })));
    expect(charactersOf(source)).toEqual([
      ["報", "告", "事", "項"],
      ["甲strong", "乙"],
    ]);
  });

  it("are those of an automatic style of an ODT, and none of its named ones", async () => {
    const styles =
      '<style:style style:name="Heading" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>';
    const automatic =
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading"><style:text-properties style:text-underline-style="solid"/></style:style>';
    const source = sourceOf(
      await readOdt("a.odt", odtPackage({ body: '<text:p text:style-name="P1">章</text:p>', styles, automatic })),
    );
    expect(charactersOf(source)).toEqual([["章underline"]]);
  });

  it("keep their places where a base and its sign become one character", async () => {
    const body = "<w:p><w:r><w:t>e\u0301</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>粗</w:t></w:r></w:p>";
    expect(charactersOf(sourceOf(await readDocx("a.docx", wordPackage({ body }))))).toEqual([["é", "粗strong"]]);
  });
});
