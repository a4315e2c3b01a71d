import { SaxesParser } from "saxes";
import { PACKAGE_LIMITS } from "./limits.ts";
import { PackageError } from "./readPackage.ts";

/** An XML element with the names as written (w:p); text stands among the children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** Decodes an XML part: UTF-8, or UTF-16 where a byte order mark says so; any other encoding is refused. */
function decodeXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new PackageError("damaged");
  }
}

/** Parses one part strictly: any error stops it, a DOCTYPE is refused (no entities, no external files). */
export function parseXml(bytes: Uint8Array): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const stack: XmlElement[] = [root];
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", () => {
    throw new PackageError("damaged");
  });
  parser.on("doctype", () => {
    throw new PackageError("damaged");
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (stack.length > PACKAGE_LIMITS.xmlDepth) throw new PackageError("too-large");
    const element: XmlElement = { name, attributes, children: [] };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on("closetag", () => {
    stack.pop();
  });
  parser.on("text", (text) => {
    stack.at(-1)?.children.push(text);
  });
  parser.on("cdata", (text) => {
    stack.at(-1)?.children.push(text);
  });
  parser.write(decodeXml(bytes)).close();
  const document = root.children.find((child) => typeof child !== "string");
  if (document === undefined || typeof document === "string") throw new PackageError("damaged");
  return document;
}

export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** The first child of a name. */
export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  if (element === null || element === undefined) return null;
  for (const child of element.children) if (typeof child !== "string" && child.name === name) return child;
  return null;
}

export function childrenOf(element: XmlElement | null | undefined, name: string): XmlElement[] {
  return element === null || element === undefined ? [] : elementsOf(element).filter((child) => child.name === name);
}

/** All text below an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
