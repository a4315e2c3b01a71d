import { history } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { Node as MinutesNode } from "prosemirror-model";
import { EditorState, type Plugin } from "prosemirror-state";
import { paintedLabels } from "./commands/paintedLabels.ts";
import { identify } from "./identify.ts";
import { followSerials } from "./numbering/serials.ts";
import { editorSchema } from "./schema.ts";

/** A document of either schema as one of the editor's. */
export function toEditorDocument(doc: Node): Node {
  return doc.type.schema === editorSchema ? doc : MinutesNode.fromJSON(editorSchema, doc.toJSON());
}

/**
 * The state in which the commands of `commands/registry.ts` act: a document (of either schema), undo, and ids for new
 * blocks. It needs no view.
 */
export function createEditorState(doc: Node, plugins: readonly Plugin[] = []): EditorState {
  return EditorState.create({
    doc: toEditorDocument(doc),
    plugins: [...plugins, paintedLabels(), followSerials(), identify(), history()],
  });
}
