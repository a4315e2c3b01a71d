import type { Package } from "../package/readPackage.ts";
import { relationshipsOf } from "../package/relationships.ts";
import { descendantsOf, elementsOf, readXml, textOf, type XmlElement } from "../package/xml.ts";

/** What lies over the cells of a sheet or beside them. */
export interface SheetExtras {
  readonly boxes: readonly string[];
  readonly figures: number;
  readonly comments: number;
  /** The words beside the controls of a form, by shape. */
  readonly captions: ReadonlyMap<string, string>;
}

/** The shape of a control that a drawing paints (a14:compatExt, [MS-ODRAWXML] §2.3.1.1); null for any other shape. */
function controlShapeOf(shape: XmlElement): string | null {
  const seek = (element: XmlElement): string | null => {
    if (element.name.endsWith(":compatExt")) return /\d+$/u.exec(element.attributes.spid ?? "")?.[0] ?? null;
    for (const child of elementsOf(element)) {
      const found = seek(child);
      if (found !== null) return found;
    }
    return null;
  };
  return seek(shape);
}

/** Text boxes, pictures and comments of one sheet. */
export async function readExtras(parts: Package, sheet: string): Promise<SheetExtras> {
  const boxes: string[] = [];
  const captions = new Map<string, string>();
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
      const control = controlShapeOf(shape);
      if (control !== null) captions.set(control, text);
      else if (text !== "") boxes.push(text);
    }
  }
  return { boxes, figures, comments, captions };
}
