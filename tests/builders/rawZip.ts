import { crc32, deflateRawSync } from "node:zlib";

/** One entry of a zip whose headers may say anything. */
export interface RawEntry {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly flags?: number;
  readonly method?: number;
  /** What the headers claim the content to be, in bytes. */
  readonly claimedSize?: number;
  readonly claimedCrc?: number;
  readonly externalAttributes?: number;
  /** Sizes and sum stand behind the data. */
  readonly descriptor?: boolean;
  /** Sizes stand in a zip64 field. */
  readonly zip64?: boolean;
  /** The central directory points at the data of this earlier entry. */
  readonly dataOf?: number;
}

const MAX32 = 0xffffffff;

function zip64Field(size: number, packed: number): Buffer {
  const field = Buffer.alloc(20);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(16, 2);
  field.writeBigUInt64LE(BigInt(size), 4);
  field.writeBigUInt64LE(BigInt(packed), 12);
  return field;
}

interface Written {
  readonly entry: RawEntry;
  readonly packed: Buffer;
  readonly size: number;
  readonly sum: number;
  readonly offset: number;
}

function header({ entry, packed, size, sum, offset }: Written, central: boolean): Buffer {
  const name = Buffer.from(entry.name, "utf8");
  const extra = entry.zip64 === true ? zip64Field(size, packed.length) : Buffer.alloc(0);
  const fixed = Buffer.alloc(central ? 46 : 30);
  fixed.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0);
  const at = central ? 6 : 4;
  if (central) fixed.writeUInt16LE(0x031e, 4);
  fixed.writeUInt16LE(entry.zip64 === true ? 45 : 20, at);
  fixed.writeUInt16LE((entry.flags ?? 0x800) | (entry.descriptor === true ? 8 : 0), at + 2);
  fixed.writeUInt16LE(entry.method ?? 8, at + 4);
  const hidden = entry.descriptor === true && !central;
  fixed.writeUInt32LE(hidden ? 0 : sum, at + 10);
  fixed.writeUInt32LE(entry.zip64 === true ? MAX32 : hidden ? 0 : packed.length, at + 14);
  fixed.writeUInt32LE(entry.zip64 === true ? MAX32 : hidden ? 0 : size, at + 18);
  fixed.writeUInt16LE(name.length, at + 22);
  fixed.writeUInt16LE(extra.length, at + 24);
  if (central) {
    fixed.writeUInt32LE(entry.externalAttributes ?? 0, 38);
    fixed.writeUInt32LE(offset, 42);
  }
  return Buffer.concat([fixed, name, extra]);
}

function descriptorOf({ entry, packed, size, sum }: Written): Buffer {
  const bytes = Buffer.alloc(entry.descriptor === true ? 16 : 0);
  if (bytes.length === 0) return bytes;
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(sum, 4);
  bytes.writeUInt32LE(packed.length, 8);
  bytes.writeUInt32LE(size, 12);
  return bytes;
}

/** A zip written header by header, so that its headers may lie. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const pieces: Buffer[] = [];
  const written: Written[] = [];
  let offset = 0;
  const push = (bytes: Buffer) => {
    pieces.push(bytes);
    offset += bytes.length;
  };
  for (const entry of entries) {
    const earlier = entry.dataOf === undefined ? undefined : written[entry.dataOf];
    if (earlier !== undefined) {
      written.push({ ...earlier, entry });
      continue;
    }
    const content = Buffer.from(entry.content);
    const packed = (entry.method ?? 8) === 8 ? deflateRawSync(content) : content;
    const size = entry.claimedSize ?? content.length;
    const own = { entry, packed, size, sum: entry.claimedCrc ?? crc32(content), offset };
    push(header(own, false));
    push(packed);
    push(descriptorOf(own));
    written.push(own);
  }
  const start = offset;
  for (const own of written) push(header(own, true));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(written.length, 8);
  end.writeUInt16LE(written.length, 10);
  end.writeUInt32LE(offset - start, 12);
  end.writeUInt32LE(start, 16);
  return new Uint8Array(Buffer.concat([...pieces, end]));
}
