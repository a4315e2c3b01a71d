import { childOf, childrenOf, type XmlElement } from "../package/xml.ts";
import { isOn } from "./styles.ts";

interface OpenField {
  inResult: boolean;
  printed: boolean;
  /** What a form field shows that has no result of its own. */
  readonly shown: string;
}

/** Follows the complex fields of a paragraph (ECMA-376 §17.16.18): their instructions are no text, their results are. */
export class Fields {
  private readonly open: OpenField[] = [];

  get inInstruction(): boolean {
    return this.open.some((field) => !field.inResult);
  }

  printed(): void {
    for (const field of this.open) field.printed = true;
  }

  /** Takes a w:fldChar and answers the text that it puts on the page itself. */
  take(element: XmlElement): string {
    switch (element.attributes["w:fldCharType"]) {
      case "begin":
        this.open.push({ inResult: false, printed: false, shown: selectedEntry(element) });
        return checkBox(element);
      case "separate": {
        const field = this.open.at(-1);
        if (field !== undefined) field.inResult = true;
        return "";
      }
      case "end": {
        const field = this.open.pop();
        return field === undefined || field.printed ? "" : field.shown;
      }
      default:
        return "";
    }
  }
}

/** A legacy check box stands where its field begins (ECMA-376 §17.16.7). */
function checkBox(element: XmlElement): string {
  const box = childOf(childOf(element, "w:ffData"), "w:checkBox");
  if (box === null) return "";
  return isOn(childOf(box, "w:checked") ?? childOf(box, "w:default")) ? "■" : "□";
}

/** The chosen entry of a legacy drop-down list (ECMA-376 §17.16.9). */
function selectedEntry(element: XmlElement): string {
  const list = childOf(childOf(element, "w:ffData"), "w:ddList");
  const chosen = childOf(list, "w:result") ?? childOf(list, "w:default");
  const entry = childrenOf(list, "w:listEntry")[Number(chosen?.attributes["w:val"] ?? 0)];
  return entry?.attributes["w:val"] ?? "";
}
