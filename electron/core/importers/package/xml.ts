import { PACKAGE_LIMITS } from "./limits.ts";
import { type Package, PackageError } from "./readPackage.ts";
import { scanXml } from "./scanXml.ts";

/** An XML element, its prefix the usual one of its namespace (w:p); text stands among the children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface Growing extends XmlElement {
  children: (XmlElement | string)[];
}

const NONE: Readonly<Record<string, string>> = Object.freeze({});

function isEmpty(attributes: Readonly<Record<string, string>>): boolean {
  for (const _ in attributes) return false;
  return true;
}

/**
 * Parses one part into a tree.
 * @throws PackageError as `scanXml`, and where the part holds too many elements
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const root: Growing = { name: "", attributes: NONE, children: [] };
  const stack: Growing[] = [root];
  let elements = 0;
  const text = (words: string) => {
    stack.at(-1)?.children.push(words);
  };
  scanXml(bytes, {
    open: (name, attributes) => {
      elements += 1;
      if (elements > PACKAGE_LIMITS.xmlElements) throw new PackageError("too-large");
      const element: Growing = { name, attributes: isEmpty(attributes) ? NONE : attributes, children: [] };
      stack.at(-1)?.children.push(element);
      stack.push(element);
    },
    close: () => {
      stack.pop();
    },
    text,
  });
  const [document] = elementsOf(root);
  if (document === undefined) throw new PackageError("damaged");
  return document;
}

/** A part of a package as a tree, or null where the package has none of that name. */
export async function readXml(parts: Package, name: string): Promise<XmlElement | null> {
  const bytes = await parts.read(name);
  return bytes === null ? null : parseXml(bytes);
}

export function elementsOf(element: XmlElement | null | undefined): XmlElement[] {
  return element == null ? [] : element.children.filter((child) => typeof child !== "string");
}

/** The first child of a name. */
export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  if (element == null) return null;
  for (const child of element.children) if (typeof child !== "string" && child.name === name) return child;
  return null;
}

export function childrenOf(element: XmlElement | null | undefined, name: string): XmlElement[] {
  return elementsOf(element).filter((child) => child.name === name);
}

/** All elements of a name below an element, in reading order. */
export function descendantsOf(element: XmlElement | null | undefined, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) =>
    child.name === name ? [child, ...descendantsOf(child, name)] : descendantsOf(child, name),
  );
}

/** All text below an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
