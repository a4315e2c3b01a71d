const OOXML = "http://schemas.openxmlformats.org";
const STRICT = "http://purl.oclc.org/ooxml";
const OASIS = "urn:oasis:names:tc:opendocument:xmlns";

/** The prefix each namespace has in this code, whatever a file calls it; "" where its elements bear none. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OOXML}/wordprocessingml/2006/main`, "w"],
  [`${STRICT}/wordprocessingml/main`, "w"],
  ["http://schemas.microsoft.com/office/word/2010/wordml", "w14"],
  [`${OOXML}/markup-compatibility/2006`, "mc"],
  [`${OOXML}/drawingml/2006/main`, "a"],
  [`${STRICT}/drawingml/main`, "a"],
  [`${OOXML}/drawingml/2006/picture`, "pic"],
  [`${STRICT}/drawingml/picture`, "pic"],
  [`${OOXML}/drawingml/2006/spreadsheetDrawing`, "xdr"],
  [`${STRICT}/drawingml/spreadsheetDrawing`, "xdr"],
  [`${OOXML}/officeDocument/2006/math`, "m"],
  [`${STRICT}/officeDocument/math`, "m"],
  [`${OOXML}/officeDocument/2006/relationships`, "r"],
  [`${STRICT}/officeDocument/relationships`, "r"],
  [`${OOXML}/package/2006/relationships`, ""],
  [`${OOXML}/spreadsheetml/2006/main`, ""],
  [`${STRICT}/spreadsheetml/main`, ""],
  ["urn:schemas-microsoft-com:vml", "v"],
  [`${OASIS}:office:1.0`, "office"],
  [`${OASIS}:text:1.0`, "text"],
  [`${OASIS}:table:1.0`, "table"],
  [`${OASIS}:style:1.0`, "style"],
  [`${OASIS}:drawing:1.0`, "draw"],
  [`${OASIS}:datastyle:1.0`, "number"],
  [`${OASIS}:manifest:1.0`, "manifest"],
  [`${OASIS}:xsl-fo-compatible:1.0`, "fo"],
  ["urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", "loext"],
]);

type Scope = ReadonlyMap<string, string>;

/** Follows the prefixes that a part declares and turns its names into those of this code. */
export class Namespaces {
  private readonly scopes: Scope[] = [new Map()];

  /** Enters an element and answers what its own prefixes are called here; empty where they are the same. */
  enter(attributes: Readonly<Record<string, string>>): Scope {
    const outer = this.scopes.at(-1) ?? new Map();
    let scope: Map<string, string> | null = null;
    for (const name in attributes) {
      if (!name.startsWith("xmlns")) continue;
      const written = name === "xmlns" ? "" : name.slice(6);
      const known = PREFIXES.get(attributes[name] ?? "");
      scope ??= new Map(outer);
      if (known === undefined || known === written) scope.delete(written);
      else scope.set(written, known);
    }
    this.scopes.push(scope ?? outer);
    return scope ?? outer;
  }

  leave(): void {
    this.scopes.pop();
  }
}

/** An element's name with the prefix of this code. */
export function renamed(name: string, scope: Scope): string {
  const colon = name.indexOf(":");
  const prefix = scope.get(colon < 0 ? "" : name.slice(0, colon));
  if (prefix === undefined) return name;
  return prefix === "" ? name.slice(colon + 1) : `${prefix}:${name.slice(colon + 1)}`;
}

/** Attributes with the prefixes of this code; one without a prefix stays as it is. */
export function renamedAttributes(attributes: Readonly<Record<string, string>>, scope: Scope): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.includes(":") ? renamed(name, scope) : name, value]),
  );
}
