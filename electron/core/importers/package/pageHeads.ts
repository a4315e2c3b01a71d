import type { SourceBlock } from "../../../../shared/recognition/source.ts";

const squeezed = (text: string) => text.replaceAll(/\s+/gu, "");
const PAGE_NUMBER = /第|頁次|頁碼|頁|共|page|of|[\d０-９\p{P}\p{S}\s一二三四五六七八九十〇]/giu;

/** Whether a head or foot says more than which page it is. */
const saysMoreThanPage = (text: string) => text.replaceAll(PAGE_NUMBER, "") !== "";

function wordsOf(blocks: readonly SourceBlock[]): string {
  const text = blocks.map((block) =>
    block.kind === "line" ? block.text : block.rows.flatMap((row) => row.map((cell) => wordsOf(cell.lines))).join(""),
  );
  return squeezed(text.join(""));
}

/** The different texts of headers and footers that are neither page numbers nor said in the body already. */
export function newPageHeads(texts: readonly string[], blocks: readonly SourceBlock[]): string[] {
  const body = wordsOf(blocks);
  const found = texts.map((text) => text.trim()).filter((text) => saysMoreThanPage(text));
  return [...new Map(found.map((text) => [squeezed(text), text]))]
    .filter(([key]) => !body.includes(key))
    .map(([, text]) => text);
}
