import type { Node } from "prosemirror-model";
import type { Finding } from "../../../shared/checks/check.ts";
import { runFactChecks } from "../../../shared/checks/runChecks.ts";
import { marksOf } from "../../../shared/minutes/marks.ts";
import { inlineText } from "../../../shared/minutes/plainText.ts";
import type { Warning } from "../../../shared/recognition/source.ts";
import { withoutSpace } from "../../../shared/recognition/spacing.ts";
import { strings } from "../../strings/zhTW.ts";
import { expectedMark } from "./expectedMark.ts";
import { linesOfBlocks, type Provenance } from "./provenance.ts";

/** One thing to look at before the record is accepted: what it is, in her words, and where. */
export interface Doubt {
  /** The same at every run as long as the doubt is the same. */
  readonly key: string;
  readonly message: string;
  readonly excerpt: string;
  readonly blockId: string | null;
  readonly line: number | null;
}

/** The first block of some kind that was read from each source line. */
function blocksByLine(doc: Node, provenance: Provenance, fits: (node: Node) => boolean): ReadonlyMap<number, string> {
  const lines = linesOfBlocks(doc, provenance);
  const found = new Map<number, string>();
  doc.descendants((node) => {
    const id = String(node.attrs.id ?? "");
    for (const line of fits(node) ? (lines.get(id) ?? []) : []) if (!found.has(line)) found.set(line, id);
    return !node.isTextblock;
  });
  return found;
}

function blockWithWords(doc: Node, excerpt: string): string | null {
  const words = withoutSpace(excerpt.replace(/…$/u, ""));
  let found: string | null = null;
  if (words === "") return null;
  doc.descendants((node) => {
    if (found === null && node.isTextblock && withoutSpace(inlineText(node)).includes(words)) {
      found = String(node.attrs.id);
    }
    return found === null && !node.isTextblock;
  });
  return found;
}

/** What the import warned of. The rules that the checks apply again to the record as it is now are left to them. */
function fromWarnings(doc: Node, warnings: readonly Warning[], provenance: Provenance): Doubt[] {
  const checked: ReadonlySet<string> = new Set<Finding["code"]>([
    "end-before-start",
    "odd-clock",
    "weekday-mismatch",
    "ruling-contradiction",
  ]);
  const open = warnings.filter(({ code }) => !checked.has(code));
  if (open.length === 0) return [];
  const texts = blocksByLine(doc, provenance, (node) => node.isTextblock);
  const units = blocksByLine(doc, provenance, (node) => node.type.name === "followUpAssignment");
  const blockAt = (code: Warning["code"], line: number) =>
    (code === "ruling-from-tick" ? units.get(line) : undefined) ?? texts.get(line) ?? null;
  return open.map(({ code, message, excerpt, line }) => ({
    key: `${code} ${line ?? ""} ${excerpt}`,
    message,
    excerpt,
    blockId: line === null ? blockWithWords(doc, excerpt) : blockAt(code, line),
    line,
  }));
}

function fromChecks(doc: Node): Doubt[] {
  return runFactChecks(doc).map(({ code, message, excerpt, blockId }) => ({
    key: `${code} ${blockId ?? ""} ${message}`,
    message,
    excerpt,
    blockId,
    line: null,
  }));
}

/** Numbers that the source prints otherwise than their place would (壹拾、, a gap, a repeat). */
function fromMarks(doc: Node): Doubt[] {
  const marks = marksOf(doc);
  return [...marks]
    .filter(([, mark]) => mark.literal)
    .map(([id, { text }]) => ({
      key: `mark ${id} ${text}`,
      message: strings.review.doubt.mark(text, expectedMark(doc, id, marks)),
      excerpt: "",
      blockId: id,
      line: null,
    }));
}

/** Words marked as uncertain, and remarks that nobody is named for. */
function fromWords(doc: Node): Doubt[] {
  const doubts: Doubt[] = [];
  const words = strings.review.doubt;
  doc.descendants((node) => {
    const blockId = String(node.attrs.id ?? "");
    if (node.type.name === "remark" && node.firstChild?.content.size === 0) {
      doubts.push({ key: `speaker ${blockId}`, message: words.speaker, excerpt: "", blockId, line: null });
    }
    if (!node.isTextblock) return true;
    const uncertain = node.children.filter((leaf) => leaf.marks.some((mark) => mark.type.name === "uncertain"));
    if (uncertain.length > 0) {
      const excerpt = uncertain.map((leaf) => leaf.text ?? "").join("");
      doubts.push({ key: `uncertain ${blockId} ${excerpt}`, message: words.uncertain, excerpt, blockId, line: null });
    }
    return false;
  });
  return doubts;
}

/** Reading order of all blocks, for sorting. */
function orderOf(doc: Node): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  doc.descendants((node) => {
    order.set(String(node.attrs.id ?? ""), order.size);
    return !node.isTextblock;
  });
  return order;
}

/** Everything doubtful in the record as it is now: what concerns it as a whole first, then in reading order. */
export function doubtsOf(doc: Node, warnings: readonly Warning[], provenance: Provenance): readonly Doubt[] {
  const order = orderOf(doc);
  const place = ({ blockId }: Doubt) => (blockId === null ? -1 : (order.get(blockId) ?? -1));
  return [...fromWarnings(doc, warnings, provenance), ...fromChecks(doc), ...fromMarks(doc), ...fromWords(doc)].sort(
    (one, other) => place(one) - place(other),
  );
}
