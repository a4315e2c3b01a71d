import { SaxesParser } from "saxes";
import { PACKAGE_LIMITS } from "./limits.ts";
import { Namespaces, renamed, renamedAttributes } from "./namespaces.ts";
import { PackageError } from "./readPackage.ts";

/** What a reader of XML is told, in the order of the part. */
export interface XmlListener {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const READABLE_ENCODING = /^(?:utf-?8|utf-?16(?:le|be)?|us-ascii)$/iu;

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

/**
 * Reads one part strictly from its beginning: any error stops it, a DOCTYPE is refused (no entities, no external files).
 * @throws PackageError where the part is no well-formed XML or is nested too deep
 */
export function scanXml(bytes: Uint8Array, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const namespaces = new Namespaces();
  const damaged = () => {
    throw new PackageError("damaged");
  };
  let depth = 0;
  const names: string[] = [];
  parser.on("error", damaged);
  parser.on("doctype", damaged);
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding !== undefined && !READABLE_ENCODING.test(encoding)) damaged();
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > PACKAGE_LIMITS.xmlDepth) throw new PackageError("too-large");
    const scope = namespaces.enter(attributes);
    const own = scope.size === 0 ? name : renamed(name, scope);
    names.push(own);
    listener.open(own, scope.size === 0 ? attributes : renamedAttributes(attributes, scope));
  });
  parser.on("closetag", () => {
    depth -= 1;
    namespaces.leave();
    listener.close(names.pop() ?? "");
  });
  parser.on("text", listener.text);
  parser.on("cdata", listener.text);
  parser.write(decodeXml(bytes)).close();
}
