import { constants, inflateSync } from "node:zlib";
import { PACKAGE_LIMITS } from "../package/limits.ts";

/** No stream grows by more than this when it is inflated (deflate, RFC 1951). */
const MOST_RATIO = 1032;
/** How far before its stream a dictionary is looked at. */
const DICTIONARY = 1024;

const isSpace = (byte: number | undefined) => byte === 0x0a || byte === 0x0d;

function inflatesTooFar(packed: Buffer): boolean {
  try {
    inflateSync(packed, { maxOutputLength: PACKAGE_LIMITS.entryBytes, finishFlush: constants.Z_SYNC_FLUSH });
    return false;
  } catch (error) {
    return error instanceof RangeError;
  }
}

/**
 * Whether a stream of a PDF (ISO 32000-2 §7.3.8) inflates to more than 64 MB: PDF.js would hold all of it at once.
 * Pictures are left out, which are never unpacked here.
 */
export function hasSwollenStream(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 6)) {
    let start = at + "stream".length;
    if (!isSpace(file[start])) continue;
    while (isSpace(file[start]) && start < at + 8) start += 1;
    const end = file.indexOf("endstream", start);
    const packed = file.subarray(start, end < 0 ? file.length : end);
    if (packed.length * MOST_RATIO > PACKAGE_LIMITS.entryBytes) {
      const dictionary = file.toString("latin1", Math.max(0, at - DICTIONARY), at);
      if (!/\/Image\b/u.test(dictionary.slice(dictionary.lastIndexOf(" obj"))) && inflatesTooFar(packed)) return true;
    }
    if (end < 0) return false;
    at = end + 3;
  }
  return false;
}
