/** A place in a sheet; rows and columns count from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The place of a reference (C3, $C$3), or null for a text that is none. */
export function readReference(text: string): CellPlace | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(text);
  if (match === null) return null;
  const [, letters = "", digits = ""] = match;
  const column = [...letters].reduce((sum, letter) => sum * 26 + (letter.charCodeAt(0) - 64), 0) - 1;
  const row = Number(digits) - 1;
  return row < 0 ? null : { row, column };
}
