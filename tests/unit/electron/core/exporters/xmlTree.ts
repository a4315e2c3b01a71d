import { SaxesParser } from "saxes";

/** An element of a strictly parsed XML document, names with their prefixes as written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface Growing extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/**
 * Reads XML as a strict reader does.
 * @throws Error where it is not well-formed
 */
export function parseXml(xml: string): XmlElement {
  const root: Growing = { name: "", attributes: {}, children: [] };
  const open: Growing[] = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Growing = { name, attributes: { ...attributes } as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.on("text", (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.write(xml).close();
  const [element] = elementsOf(root);
  if (element === undefined) throw new RangeError("No element in the document");
  return element;
}

export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** Every element of a name below this one, in order. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/**
 * The first element of a name below this one.
 * @throws RangeError where there is none
 */
export function first(element: XmlElement, name: string): XmlElement {
  const [found] = all(element, name);
  if (found === undefined) throw new RangeError(`No ${name} in ${element.name}`);
  return found;
}

/** All text below an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
