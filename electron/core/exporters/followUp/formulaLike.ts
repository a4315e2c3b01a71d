/** Words that a spreadsheet would take for a formula once somebody edits the cell (OWASP, CSV Injection). */
export const FORMULA_LIKE = /^\s*[=+\-@＝＋－＠]|^[\t\r]/u;
