const MACRO_ENDING = /\.(?:docm|dotm|xlsm|xltm)$/iu;
/** Parts that hold macros: VBA in Office Open XML (ECMA-376 has none; MS-OFFMACRO2), Basic in ODF 1.3. */
const MACRO_PARTS = ["vbaProject.bin", "Basic/script-lc.xml"];

/** Whether a file brings macros along; they are never run, for only its text is read. ZIP keeps the names of parts as they are. */
export function bearsMacros(name: string, bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return MACRO_ENDING.test(name) || MACRO_PARTS.some((part) => buffer.includes(part, 0, "latin1"));
}
