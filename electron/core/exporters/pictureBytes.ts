/** A picture fit to be put into a file: its format and bytes without any metadata. */
export interface CleanPicture {
  readonly format: "png" | "jpg";
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The chunks that draw the picture (PNG third edition §5.6); tEXt, eXIf, tIME and others only tell about it. */
const DRAWING_CHUNKS: ReadonlySet<string> = new Set(["IHDR", "PLTE", "tRNS", "gAMA", "sRGB", "IDAT", "IEND"]);

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function cleanPng(bytes: Uint8Array): CleanPicture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length) return null;
    if (DRAWING_CHUNKS.has(name)) parts.push(bytes.subarray(at, end));
    if (name === "IEND") return { format: "png", bytes: joined(parts) };
    at = end;
  }
  return null;
}

/** APP1 to APP15 but for Adobe's APP14, which tells the colours, and COM (ITU-T T.81 table B.1). */
const tellsAbout = (marker: number) => (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;

function cleanJpeg(bytes: Uint8Array): CleanPicture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) return { format: "jpg", bytes: joined([...parts, bytes.subarray(at)]) };
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return null;
    if (!tellsAbout(marker)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

/** A PNG or JPEG without EXIF, comments, thumbnails or times; null for anything else. */
export function cleanPicture(bytes: Uint8Array): CleanPicture | null {
  if (PNG_SIGNATURE.every((byte, index) => bytes[index] === byte)) return cleanPng(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return cleanJpeg(bytes);
  return null;
}
