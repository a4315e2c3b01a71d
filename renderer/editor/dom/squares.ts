import type { GridPlace, Square, TickBox } from "../paint/paint.ts";

/** What a click on a box of a tick column does. */
export type TickHandler = (box: TickBox) => void;

function put(element: HTMLElement, { column, row, rows }: GridPlace): void {
  element.style.gridColumn = String(column);
  element.style.gridRow = `${row} / span ${rows}`;
}

function boxElement(box: TickBox, onTick: TickHandler): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "paper-tick";
  button.tabIndex = -1;
  button.setAttribute("role", "checkbox");
  button.setAttribute("aria-checked", String(box.ticked));
  button.setAttribute("aria-label", box.label);
  button.textContent = box.sign + box.label;
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => onTick(box));
  return button;
}

/** Draws the squares of a follow-up table that no cell fills, in the place of those drawn before. */
export function drawSquares(holder: HTMLElement, squares: readonly Square[], onTick: TickHandler): void {
  holder.replaceChildren(
    ...squares.map(({ place, boxes }) => {
      const square = document.createElement("div");
      square.className = "paper-square";
      put(square, place);
      square.append(...boxes.map((box) => boxElement(box, onTick)));
      return square;
    }),
  );
}
