import { Schema } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { sentence } from "../longRecord.ts";

// A flat list of paragraphs in ProseMirror with nothing added, as long as the address says.
const schema = new Schema({
  nodes: { doc: { content: "paragraph+" }, paragraph: { content: "text*", toDOM: () => ["p", 0] }, text: {} },
});
const count = Number(new URLSearchParams(location.search).get("blocks"));
const paragraphs = Array.from({ length: count }, (_, index) =>
  schema.node("paragraph", null, schema.text(sentence(index))),
);
const view = new EditorView(document.getElementById("place"), {
  state: EditorState.create({ doc: schema.node("doc", null, paragraphs) }),
});
view.dom.style.whiteSpace = "pre-wrap";
