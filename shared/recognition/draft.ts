import type { Node } from "prosemirror-model";
import type { IdSource } from "../minutes/ids.ts";
import { type MinutesNodeName, minutesSchema } from "../minutes/schema.ts";

/** A block while it is being put together; turned into a document node when all its lines are known. */
export interface Draft {
  readonly name: MinutesNodeName;
  readonly attrs: Record<string, unknown>;
  readonly children: Draft[];
  /** Inline content of a text block; "\n" is a hard break. */
  text: string;
  /** Numbers of the source lines it was read from. */
  readonly lines: number[];
}

export function draft(
  name: MinutesNodeName,
  attrs: Record<string, unknown> = {},
  content: { text?: string; children?: Draft[]; lines?: readonly number[] } = {},
): Draft {
  return {
    name,
    attrs,
    children: content.children ?? [],
    text: content.text ?? "",
    lines: [...(content.lines ?? [])],
  };
}

export const paragraphDraft = (text: string, lines: readonly number[] = []): Draft =>
  draft("paragraph", {}, { text, lines });

/** Which source lines each block came from, for the review page. */
export type Provenance = ReadonlyMap<string, readonly number[]>;

function inlineNodes(text: string): Node[] {
  const nodes: Node[] = [];
  text
    .replace(/\t/gu, "\u3000")
    .split("\n")
    .forEach((line, index) => {
      if (index > 0) nodes.push(minutesSchema.nodes.hardBreak.create());
      if (line !== "") nodes.push(minutesSchema.text(line));
    });
  return nodes;
}

/** Blocks that may not stay empty, and what makes them whole. */
const NEEDS_BLOCK: ReadonlySet<MinutesNodeName> = new Set([
  "clause",
  "outcome",
  "motionPart",
  "followUpCell",
  "tableCell",
] as const);

/** Turns drafts into document nodes, naming every block. */
export class NodeMaker {
  readonly provenance = new Map<string, readonly number[]>();
  private readonly ids: IdSource;

  constructor(ids: IdSource) {
    this.ids = ids;
  }

  node(source: Draft): Node {
    const type = minutesSchema.nodes[source.name];
    const id = this.ids();
    if (source.lines.length > 0) this.provenance.set(id, source.lines);
    const attrs = source.name === "doc" ? source.attrs : { ...source.attrs, id };
    if (type.isTextblock) return type.create(attrs, inlineNodes(source.text));
    const children = source.children.map((child) => this.node(child));
    if (children.length === 0 && NEEDS_BLOCK.has(source.name)) children.push(this.node(paragraphDraft("")));
    return type.create(attrs, children);
  }
}
