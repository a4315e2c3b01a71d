import type { Mark } from "prosemirror-model";
import type { MinutesMarkName } from "../../../shared/minutes/schema.ts";
import { editorSchema } from "../schema.ts";
import type { HtmlElement } from "./htmlTree.ts";

const BY_TAG: ReadonlyMap<string, MinutesMarkName> = new Map([
  ["strong", "strong"],
  ["b", "strong"],
  ["u", "underline"],
  ["ins", "underline"],
  ["s", "strike"],
  ["del", "strike"],
  ["strike", "strike"],
  ["sup", "superscript"],
  ["sub", "subscript"],
]);

function setMark(marks: readonly Mark[], name: MinutesMarkName, on: boolean): readonly Mark[] {
  const type = editorSchema.marks[name];
  if ((type.isInSet(marks) !== undefined) === on) return marks;
  return on ? type.create().addToSet(marks) : type.removeFromSet(marks);
}

const isHeavy = (weight: string) => /^bold/u.test(weight) || Number.parseInt(weight, 10) >= 600;

/** The marks of the words in an element, from those around it. */
export function marksWithin(element: HtmlElement, outer: readonly Mark[], inLink: boolean): readonly Mark[] {
  const { tag, style } = element;
  const byTag = BY_TAG.get(tag);
  let marks = byTag === undefined ? outer : setMark(outer, byTag, true);
  const weight = style.get("font-weight");
  if (weight !== undefined && weight !== "inherit") marks = setMark(marks, "strong", isHeavy(weight));
  const line = `${style.get("text-decoration") ?? ""} ${style.get("text-decoration-line") ?? ""}`;
  if (/\bunderline\b/u.test(line) && !inLink) marks = setMark(marks, "underline", true);
  if (/\bline-through\b/u.test(line)) marks = setMark(marks, "strike", true);
  const align = style.get("vertical-align");
  if (align === "super") marks = setMark(marks, "superscript", true);
  if (align === "sub") marks = setMark(marks, "subscript", true);
  if (align === "baseline") marks = setMark(setMark(marks, "superscript", false), "subscript", false);
  return marks;
}
