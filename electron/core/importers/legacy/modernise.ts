import { endingOf } from "../fileEnding.ts";
import { convertWithOffice } from "./convertWithOffice.ts";
import { findOffice } from "./findOffice.ts";
import { modernEndingOf } from "./legacyKinds.ts";

/** Bytes that the readers understand in place of those of an old office file; the same bytes where there are none. */
export type Modernise = (name: string, bytes: Uint8Array, signal: AbortSignal) => Promise<Uint8Array>;

/** The first start with a new profile alone takes seconds. */
const MILLISECONDS = 60_000;

/** Turns .doc, .xls and .rtf into new files where LibreOffice is installed; any other file, and one it cannot read, stays. */
export const moderniseWithOffice: Modernise = async (name, bytes, signal) => {
  const to = modernEndingOf(name, bytes);
  const office = to === null ? null : await findOffice();
  if (to === null || office === null) return bytes;
  const made = await convertWithOffice(bytes, { office, from: endingOf(name), to, milliseconds: MILLISECONDS, signal });
  return made ?? bytes;
};
