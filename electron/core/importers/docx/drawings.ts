import { childOf, descendantsOf, elementsOf, type XmlElement } from "../package/xml.ts";

/** The branch of an mc:AlternateContent that is read; the other says the same again (ECMA-376 part 3 §7.3). */
export function chosenBranch(element: XmlElement): XmlElement | null {
  const choice = childOf(element, "mc:Choice");
  return choice !== null && elementsOf(choice).length > 0 ? choice : childOf(element, "mc:Fallback");
}

/** What a drawing holds: text boxes in reading order, and whether there is a picture, a chart or an embedded object. */
export interface Drawing {
  readonly boxes: readonly XmlElement[];
  readonly isFigure: boolean;
}

const PICTURES = ["pic:pic", "v:imagedata"] as const;
const GRAPHIC_OF = /\/(?:chart|chartex|diagram|compatibility)$/u;

function seekBoxes(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === "w:txbxContent") return [child];
    const next = child.name === "mc:AlternateContent" ? chosenBranch(child) : child;
    return next === null ? [] : seekBoxes(next);
  });
}

export function readDrawing(element: XmlElement): Drawing {
  const graphics = descendantsOf(element, "a:graphicData").map(({ attributes }) => attributes.uri ?? "");
  const isFigure =
    element.name === "w:object" ||
    PICTURES.some((name) => descendantsOf(element, name).length > 0) ||
    graphics.some((uri) => GRAPHIC_OF.test(uri));
  return { boxes: seekBoxes(element), isFigure };
}
