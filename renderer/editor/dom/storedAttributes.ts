import type { AttributeSpec, Attrs, NodeType } from "prosemirror-model";
import { isListStyle } from "../../../shared/numbering/listStyle.ts";

const ATTRIBUTES = "data-attributes";
const BLOCK = "data-block";

/** What a block carries in the clipboard, so that a copy within the app loses nothing. */
export function writeAttributes(name: string, attrs: Attrs): Record<string, string> {
  return { [BLOCK]: name, [ATTRIBUTES]: JSON.stringify(attrs) };
}

/** Selects the elements that `writeAttributes` marked. */
export const blockSelector = (name: string) => `[${BLOCK}="${name}"]`;

/** What the schema itself does not ask of an attribute but `problemsOf` does. */
const isKnownStyle = (type: NodeType, name: string, value: unknown) =>
  type.name !== "clauseList" || name !== "style" || (typeof value === "string" && isListStyle(value));

function isValid(type: NodeType, name: string, spec: AttributeSpec, value: unknown): boolean {
  const { validate } = spec;
  if (!isKnownStyle(type, name, value)) return false;
  if (typeof validate === "string") return validate.split("|").includes(value === null ? "null" : typeof value);
  try {
    validate?.(value);
    return true;
  } catch {
    return false;
  }
}

/** The attributes that `writeAttributes` wrote; whatever is missing or not valid (the clipboard is anybody's) is the default. */
export function readAttributes(type: NodeType, element: HTMLElement): Attrs | null {
  let written: unknown;
  try {
    written = JSON.parse(element.getAttribute(ATTRIBUTES) ?? "");
  } catch {
    return null;
  }
  if (typeof written !== "object" || written === null) return null;
  const values = new Map<string, unknown>(Object.entries(written));
  const specs: Record<string, AttributeSpec> = type.spec.attrs ?? {};
  return Object.fromEntries(
    Object.entries(specs).flatMap(([name, spec]) =>
      values.has(name) && isValid(type, name, spec, values.get(name)) ? [[name, values.get(name)]] : [],
    ),
  );
}
