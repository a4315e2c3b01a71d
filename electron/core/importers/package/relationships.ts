import type { Package } from "./readPackage.ts";
import { childrenOf, readXml } from "./xml.ts";

/** A relationship of a part to another part of the same package (ECMA-376 part 2 §9); outside targets are left out. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: officeDocument, header, worksheet. */
  readonly type: string;
  /** The part's name in the package. */
  readonly part: string;
}

function resolve(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

/** The relationships of a part; of the package itself for "". */
export async function relationshipsOf(parts: Package, part: string): Promise<Relationship[]> {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const root = await readXml(parts, `${folder}_rels/${part.slice(slash)}.rels`);
  return childrenOf(root, "Relationship")
    .filter(({ attributes }) => attributes.TargetMode !== "External")
    .map(({ attributes }) => ({
      id: attributes.Id ?? "",
      type: (attributes.Type ?? "").split("/").at(-1) ?? "",
      part: resolve(folder, attributes.Target ?? ""),
    }));
}

/** The part that holds the document itself. */
export async function mainPartOf(parts: Package, usual: string): Promise<string> {
  const main = (await relationshipsOf(parts, "")).find(({ type }) => type === "officeDocument");
  return main?.part ?? usual;
}
