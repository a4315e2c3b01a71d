import type { ReactNode } from "react";
import { strings } from "../../strings/zhTW.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { isComposing } from "../../ui/composing.ts";
import { useEditing } from "./editingContext.ts";
import type { Lens } from "./lens.ts";

interface RowsProps<Row> {
  /** What one row is, for the names of its buttons. */
  readonly what: string;
  readonly lens: Lens<readonly Row[]>;
  readonly rows: readonly Row[];
  readonly most: number;
  /** What a new row is; null where no more can be added. */
  readonly fresh: Row | null;
  readonly canRemove?: (row: Row) => boolean;
  readonly children: (row: Row, index: number) => ReactNode;
}

/** Rows that can be moved, removed and added; Alt+↑ and Alt+↓ move the row that has the focus. */
export function Rows<Row>({ what, lens, rows, most, fresh, canRemove, children }: RowsProps<Row>) {
  const words = strings.profiles;
  const editing = useEditing();
  const moved = (from: number, to: number) => {
    const row = rows[from];
    if (row === undefined || to < 0 || to >= rows.length) return;
    editing.edit(lens, rows.toSpliced(from, 1).toSpliced(to, 0, row));
  };
  return (
    <>
      <ol className="profiles-rows">
        {rows.map((row, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is what stands in its place; two may say the same
            key={index}
            className="profiles-row"
            aria-label={words.row(what, index + 1)}
            onKeyDownCapture={(event) => {
              if (isComposing(event) || !event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
              event.preventDefault();
              event.stopPropagation();
              const to = index + (event.key === "ArrowUp" ? -1 : 1);
              moved(index, to);
              followFocus(event.currentTarget, to);
            }}
          >
            <div className="profiles-row-fields">{children(row, index)}</div>
            <IconButton icon="up" label={words.up} isDisabled={index === 0} onPress={() => moved(index, index - 1)} />
            <IconButton
              icon="chevron"
              label={words.down}
              isDisabled={index === rows.length - 1}
              onPress={() => moved(index, index + 1)}
            />
            <IconButton
              icon="close"
              label={words.removeRow}
              isDisabled={canRemove !== undefined && !canRemove(row)}
              onPress={() => editing.edit(lens, rows.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      {fresh === null || rows.length >= most ? null : (
        <Button look="quiet" icon="add" onPress={() => editing.edit(lens, [...rows, fresh])}>
          {words.add}
        </Button>
      )}
    </>
  );
}

/** Puts the focus on the same field of the row that the moved one has become. */
function followFocus(row: HTMLElement, to: number): void {
  const fields = (within: Element) => [...within.querySelectorAll<HTMLElement>("input, button")];
  const place = fields(row).findIndex((field) => field.contains(document.activeElement));
  const target = row.parentElement?.children[to];
  if (target !== undefined) fields(target)[place]?.focus();
}
