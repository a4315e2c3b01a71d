import type { MarkSpec } from "prosemirror-model";
import type { MinutesMarkName } from "../../../shared/minutes/schema.ts";

const isPlainWeight = (value: string) => /^(?:normal|400)$/.test(value);

/** How the marks of words stand in the page, and what of pasted HTML becomes them. */
export const MARK_FORMS: Record<MinutesMarkName, Pick<MarkSpec, "toDOM" | "parseDOM">> = {
  strong: {
    toDOM: () => ["strong", 0],
    parseDOM: [
      { tag: "strong" },
      // Google Docs wraps what is copied in a <b> of ordinary weight.
      { tag: "b", getAttrs: (element) => (isPlainWeight(element.style.fontWeight) ? false : null) },
      { style: "font-weight", getAttrs: (value) => (/^(?:bold|[6-9]00)$/.test(value) ? null : false) },
    ],
  },
  underline: { toDOM: () => ["u", 0], parseDOM: [{ tag: "u" }] },
  strike: { toDOM: () => ["s", 0], parseDOM: [{ tag: "s" }, { tag: "del" }, { tag: "strike" }] },
  superscript: { toDOM: () => ["sup", 0], parseDOM: [{ tag: "sup" }] },
  subscript: { toDOM: () => ["sub", 0], parseDOM: [{ tag: "sub" }] },
  uncertain: {
    toDOM: () => ["mark", { class: "paper-uncertain" }, 0],
    parseDOM: [{ tag: "mark.paper-uncertain" }],
  },
};
