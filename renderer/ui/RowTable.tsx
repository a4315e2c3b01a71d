import { type KeyboardEvent, type MouseEvent, memo, type ReactNode, useMemo, useRef } from "react";
import { isComposing } from "./composing.ts";
import { useRovingFocus } from "./useRovingFocus.ts";
import "./RowTable.css";

export interface RowTableColumn {
  readonly id: string;
  readonly name: string;
  /** Whether the name is only for those who do not see the column. */
  readonly nameHidden?: boolean;
  readonly className: string;
}

export interface RowTableProps<Row extends { readonly id: string }> {
  readonly label: string;
  readonly columns: readonly RowTableColumn[];
  readonly rows: readonly Row[];
  /** The cells of a row (td); must be the same function as long as they are, or every row is drawn again. */
  readonly cells: (row: Row, isActive: boolean) => ReactNode;
  /** Enter on a row or a click anywhere in it but on a button. */
  readonly onOpen: (row: Row) => void;
  readonly onDelete: (row: Row) => void;
  /** The key for menus, Shift+F10 or the other button of the mouse. */
  readonly onMenu?: (row: Row, element: HTMLElement) => void;
}

/** A dense table whose rows are opened; the arrows move among rows, → and ← among the buttons of one. */
export function RowTable<Row extends { readonly id: string }>(props: RowTableProps<Row>) {
  const { label, columns, rows, cells, onOpen, onDelete, onMenu } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const { activeId, handlers } = useRovingFocus(
    body,
    useMemo(() => rows.map(({ id }) => id), [rows]),
  );
  const rowAt = (target: EventTarget) => {
    const element = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
    const row = rows.find(({ id }) => id === element?.dataset.row);
    return element === null || row === undefined ? null : { element, row };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = rowAt(event.target);
    if (at === null || isComposing(event)) return;
    const onRow = event.target === at.element;
    if (event.key === "Enter" && onRow) onOpen(at.row);
    else if (event.key === "Delete") onDelete(at.row);
    else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      stepInRow(at.element, event.key === "ArrowRight" ? 1 : -1);
    } else return handlers.onKeyDown(event);
    event.preventDefault();
  };
  const onContextMenu = (event: MouseEvent) => {
    const at = rowAt(event.target);
    if (at === null || onMenu === undefined) return;
    event.preventDefault();
    onMenu(at.row, at.element);
  };
  return (
    <div className="row-table-scroll">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of rows that are opened */}
      <table className="row-table" role="grid" aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ id, name, nameHidden = false, className }) => (
              <th key={id} scope="col" className={className}>
                {nameHidden ? <span className="visually-hidden">{name}</span> : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody
          ref={body}
          onKeyDown={onKeyDown}
          onFocus={handlers.onFocus}
          onContextMenu={onContextMenu}
          onClick={(event) => {
            const at = rowAt(event.target);
            const onButton = event.target instanceof Element && event.target.closest("button") !== null;
            if (at !== null && !onButton) onOpen(at.row);
          }}
        >
          {rows.map((row) => (
            <RowOf key={row.id} row={row} isActive={row.id === activeId} cells={cells} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowOfProps<Row extends { readonly id: string }> {
  readonly row: Row;
  readonly isActive: boolean;
  readonly cells: (row: Row, isActive: boolean) => ReactNode;
}

const RowOf = memo(function RowOf<Row extends { readonly id: string }>({ row, isActive, cells }: RowOfProps<Row>) {
  return (
    <tr className="row-table-row" data-row={row.id} tabIndex={isActive ? 0 : -1}>
      {cells(row, isActive)}
    </tr>
  );
}) as <Row extends { readonly id: string }>(props: RowOfProps<Row>) => ReactNode;

/** From the row to its buttons one after the other, and back. */
function stepInRow(row: HTMLElement, step: 1 | -1): void {
  const stops = [row, ...row.querySelectorAll<HTMLElement>("button")];
  const active = document.activeElement;
  const at = active instanceof HTMLElement ? stops.indexOf(active) : 0;
  stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
}
