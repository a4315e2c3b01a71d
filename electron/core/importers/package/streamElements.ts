import { PACKAGE_LIMITS } from "./limits.ts";
import { PackageError } from "./readPackage.ts";
import { scanXml } from "./scanXml.ts";
import type { XmlElement } from "./xml.ts";

interface Growing extends XmlElement {
  children: (XmlElement | string)[];
}

/** What a reader of a large part takes from it, in the order of the part. */
export interface ElementStream {
  /** Elements that are handed over whole, one at a time. */
  readonly wanted: ReadonlySet<string>;
  readonly take: (element: XmlElement) => void;
  /** Every element outside the wanted ones, as it opens and closes. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
}

/**
 * Reads a large part without holding it: only one wanted element at a time is a tree.
 * @throws PackageError as `scanXml`, and where one wanted element holds too many others
 */
export function streamElements(bytes: Uint8Array, { wanted, take, open, close }: ElementStream): void {
  const stack: Growing[] = [];
  let elements = 0;
  scanXml(bytes, {
    open: (name, attributes) => {
      if (stack.length === 0 && !wanted.has(name)) {
        open?.(name, attributes);
        return;
      }
      elements = stack.length === 0 ? 0 : elements + 1;
      if (elements > PACKAGE_LIMITS.xmlElements) throw new PackageError("too-large");
      const element: Growing = { name, attributes, children: [] };
      stack.at(-1)?.children.push(element);
      stack.push(element);
    },
    close: (name) => {
      const element = stack.pop();
      if (element === undefined) close?.(name);
      else if (stack.length === 0) take(element);
    },
    text: (words) => {
      stack.at(-1)?.children.push(words);
    },
  });
}
