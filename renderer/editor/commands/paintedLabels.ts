import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";

const key = new PluginKey<ReadonlySet<string>>("paintedLabels");

/** Notes that a command has put the label on the block with this id, and that it did not stand in its words. */
export const notePainted = (transaction: Transaction, id: string): Transaction => transaction.setMeta(key, id);

/** Whether the label of a block was put there by a command: then it goes with the kind, and becomes no words. */
export const isPaintedLabel = (state: EditorState, id: unknown): boolean =>
  key.getState(state)?.has(String(id)) === true;

/** Remembers, as long as the paper is open, which labels were put on by commands; those that were read or typed stay words. */
export function paintedLabels(): Plugin {
  return new Plugin<ReadonlySet<string>>({
    key,
    state: {
      init: () => new Set(),
      apply(transaction, before) {
        const id: string | undefined = transaction.getMeta(key);
        return id === undefined ? before : new Set([...before, id]);
      },
    },
  });
}
