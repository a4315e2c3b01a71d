import { Fragment, type Node } from "prosemirror-model";
import type { PersonalFinding } from "./finding.ts";

/** What stands for a masked sign; official papers write 李○明. */
const MASK = "○";

/** The masked form of some words: each letter and digit is ○, spaces and marks stay; a name keeps its surname. */
export function maskedWords({ kind, text }: Pick<PersonalFinding, "kind" | "text">): string {
  const signs = Array.from(text);
  const kept = kind === "minorName" && signs.length > 2 ? 1 : 0;
  return signs.map((sign, index) => (index < kept || /[\s()（）\-－.]/u.test(sign) ? sign : MASK)).join("");
}

/** One sign of a line and what stands for it now: words that run over several marks are masked sign by sign. */
interface Replacement {
  readonly at: number;
  readonly length: number;
  readonly sign: string;
}

function replacementsOf(found: PersonalFinding): Replacement[] {
  const masked = Array.from(maskedWords(found));
  let at = found.from;
  return Array.from(found.text).map((sign, index) => {
    const replacement = { at, length: sign.length, sign: masked[index] ?? MASK };
    at += sign.length;
    return replacement;
  });
}

function replaced(text: string, offset: number, replacements: readonly Replacement[]): string {
  let [out, done] = ["", 0];
  for (const { at, length, sign } of replacements) {
    const start = at - offset;
    if (start < done || start + length > text.length) continue;
    out += text.slice(done, start) + sign;
    done = start + length;
  }
  return out + text.slice(done);
}

function maskedInline(block: Node, replacements: readonly Replacement[]): Fragment {
  const pieces: Node[] = [];
  block.forEach((child, offset) => {
    const words = child.isText ? replaced(child.text ?? "", offset, replacements) : "";
    if (!child.isText) pieces.push(child);
    else if (words !== "") pieces.push(block.type.schema.text(words, child.marks));
  });
  return Fragment.from(pieces);
}

function maskedAttributes(node: Node, findings: readonly PersonalFinding[]) {
  const attributes: Record<string, unknown> = { ...node.attrs };
  for (const name of new Set(findings.flatMap(({ part }) => (part === null || part === "picture" ? [] : [part])))) {
    const replacements = findings.filter(({ part }) => part === name).flatMap(replacementsOf);
    attributes[name] = replaced(String(node.attrs[name]), 0, replacements);
  }
  return attributes;
}

/** A record with these findings masked in its words and attributes; a masked picture is left out. */
export function maskRecord(doc: Node, findings: readonly PersonalFinding[]): Node {
  const byBlock = new Map<string, PersonalFinding[]>();
  for (const found of findings) byBlock.set(found.blockId, [...(byBlock.get(found.blockId) ?? []), found]);
  const mask = (node: Node): Node => {
    if (node.isText) return node;
    const here = (byBlock.get(String(node.attrs.id ?? "")) ?? []).toSorted((one, other) => one.from - other.from);
    if (here.some(({ kind }) => kind === "picture")) return withoutPicture(node);
    const replacements = here.filter(({ part }) => part === null).flatMap(replacementsOf);
    const content = node.isTextblock ? maskedInline(node, replacements) : Fragment.from(node.children.map(mask));
    return node.type.create(maskedAttributes(node, here), content, node.marks);
  };
  return mask(doc);
}

/** The caption of a picture stands alone where the picture was. */
function withoutPicture(figure: Node): Node {
  const { paragraph } = figure.type.schema.nodes;
  if (paragraph === undefined) throw new RangeError("No paragraphs in this schema");
  return paragraph.create({ id: figure.attrs.id }, figure.content);
}
