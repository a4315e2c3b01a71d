import type { Package } from "../package/readPackage.ts";
import { relationshipsOf } from "../package/relationships.ts";
import { descendantsOf, readXml, textOf } from "../package/xml.ts";

/** What lies over the cells of a sheet or beside them. */
export interface SheetExtras {
  readonly boxes: readonly string[];
  readonly figures: number;
  readonly comments: number;
}

/** Text boxes, pictures and comments of one sheet. */
export async function readExtras(parts: Package, sheet: string): Promise<SheetExtras> {
  const boxes: string[] = [];
  let figures = 0;
  let comments = 0;
  for (const { type, part } of await relationshipsOf(parts, sheet)) {
    if (type === "comments") comments += descendantsOf(await readXml(parts, part), "comment").length;
    if (type !== "drawing") continue;
    const drawing = await readXml(parts, part);
    figures += descendantsOf(drawing, "xdr:pic").length + descendantsOf(drawing, "xdr:graphicFrame").length;
    for (const shape of descendantsOf(drawing, "xdr:sp")) {
      const lines = descendantsOf(shape, "a:p").map((line) => descendantsOf(line, "a:t").map(textOf).join(""));
      const text = lines.join("\n").trim();
      if (text !== "") boxes.push(text);
    }
  }
  return { boxes, figures, comments };
}

/** How many controls of a form (ticks, buttons) lie over a sheet; their state is not in its cells. */
export const controlsOf = (parts: Package) => [...parts.names].filter((name) => /^xl\/ctrlProps\//iu.test(name)).length;
