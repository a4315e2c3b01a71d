import type { Node } from "prosemirror-model";
import {
  READ_STYLES,
  type ReadLook,
  type ReadStyle,
  type SourceLook,
  type TextFacts,
} from "../../../../shared/profiles/readLook.ts";
import type { SourceBlock } from "../../../../shared/recognition/source.ts";

/** The numbers of the source paragraphs that are of each kind of text. */
type Kinds = Record<ReadStyle, number[]>;

function tableNumbers(blocks: readonly SourceBlock[]): { header: number[]; text: number[] } {
  const header: number[] = [];
  const text: number[] = [];
  for (const block of blocks) {
    if (block.kind === "line") continue;
    block.rows.forEach((row, index) => {
      for (const { lines } of row) for (const line of lines) (index === 0 ? header : text).push(line.number);
    });
  }
  return { header, text };
}

function kindsOf(doc: Node, blocks: readonly SourceBlock[], provenance: ReadonlyMap<string, readonly number[]>): Kinds {
  const tables = tableNumbers(blocks);
  const kinds: Kinds = {
    title: [],
    headerField: [],
    section: [],
    body: [],
    table: tables.text,
    tableHeader: tables.header,
  };
  const inTable = new Set([...tables.header, ...tables.text]);
  const framed = new Set<number>();
  const take = (kind: ReadStyle, node: Node | null) => {
    for (const number of provenance.get(String(node?.attrs.id ?? "")) ?? []) {
      kinds[kind].push(number);
      framed.add(number);
    }
  };
  for (const child of doc.children) {
    if (child.type.name === "title") take("title", child);
    else if (child.type.name === "headerField") take("headerField", child);
    else if (child.type.name === "section" && child.firstChild?.textContent !== "") take("section", child.firstChild);
  }
  for (const block of blocks) {
    if (block.kind === "line" && !framed.has(block.number) && !inTable.has(block.number)) kinds.body.push(block.number);
  }
  return kinds;
}

/** The look that most paragraphs of a kind have. */
function usual(numbers: readonly number[], paragraphs: ReadonlyMap<number, TextFacts>): TextFacts | null {
  const counts = new Map<string, { readonly facts: TextFacts; count: number }>();
  for (const number of numbers) {
    const facts = paragraphs.get(number);
    if (facts === undefined) continue;
    const key = JSON.stringify(facts);
    const found = counts.get(key) ?? { facts, count: 0 };
    found.count += 1;
    counts.set(key, found);
  }
  const [most] = [...counts.values()].sort((one, other) => other.count - one.count);
  return most?.facts ?? null;
}

/** The look of a record by its kinds of text, from what its file says of each paragraph. */
export function lookOf(
  { page, pageNumber, paragraphs }: SourceLook,
  doc: Node,
  blocks: readonly SourceBlock[],
  provenance: ReadonlyMap<string, readonly number[]>,
): ReadLook {
  const kinds = kindsOf(doc, blocks, provenance);
  const styles: ReadLook["styles"] = {};
  for (const kind of READ_STYLES) {
    const facts = usual(kinds[kind], paragraphs);
    if (facts !== null) styles[kind] = facts;
  }
  return { page, pageNumber, styles };
}
