import type { Operation } from "./operations.ts";

/** Gives numbers below a bound. */
export type Random = (bound: number) => number;

/** What a drive writes as one piece, in bytes. */
const SECTOR = 512;

type Change =
  | { readonly kind: "write"; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: "truncate"; readonly length: number };

/** A file, whatever it is called: what is on the drive for certain, and what the system has only promised so far. */
interface FileBody {
  durable: Buffer;
  pending: Change[];
}

type NameChange = (names: Map<string, FileBody>) => void;

/** Bytes with changes made to them in order; a gap is filled with NUL, as file systems do. */
function withChanges(bytes: Buffer, changes: readonly Change[]): Buffer {
  const endOf = (change: Change) => (change.kind === "write" ? change.offset + change.bytes.length : change.length);
  const result = Buffer.alloc(changes.reduce((most, change) => Math.max(most, endOf(change)), bytes.length));
  bytes.copy(result);
  let { length } = bytes;
  for (const change of changes) {
    if (change.kind === "write") change.bytes.copy(result, change.offset);
    if (change.kind === "truncate") result.fill(0, Math.min(length, change.length), Math.max(length, change.length));
    length = change.kind === "truncate" ? change.length : Math.max(length, endOf(change));
  }
  return result.subarray(0, length);
}

/** The sectors of a write of which the drive kept some. */
function torn({ offset, bytes }: Extract<Change, { kind: "write" }>, random: Random): Change[] {
  const pieces: Change[] = [];
  for (let at = 0; at < bytes.length; ) {
    const next = Math.min(bytes.length, (Math.floor((offset + at) / SECTOR) + 1) * SECTOR - offset);
    if (random(2) === 0) pieces.push({ kind: "write", offset: offset + at, bytes: bytes.subarray(at, next) });
    at = next;
  }
  return pieces;
}

/**
 * A drive with a cache, under a file system whose journal keeps names in order as ext4's does: an fsync makes its own
 * file's bytes and every earlier change of names durable; of all else a power cut keeps any part.
 */
export class Disk {
  private names = new Map<string, FileBody>();
  private readonly durableNames = new Map<string, FileBody>();
  private nameChanges: NameChange[] = [];

  apply(operation: Operation): void {
    switch (operation.kind) {
      case "create": {
        const body: FileBody = { durable: Buffer.alloc(0), pending: [] };
        this.rename((names) => names.set(operation.path, body));
        return;
      }
      case "unlink":
        this.rename((names) => names.delete(operation.path));
        return;
      case "rename":
        this.rename((names) => {
          const body = names.get(operation.path);
          names.delete(operation.path);
          if (body !== undefined) names.set(operation.to, body);
        });
        return;
      case "write":
        this.bodyOf(operation.path).pending.push(operation);
        return;
      case "truncate":
        this.bodyOf(operation.path).pending.push(operation);
        return;
      case "sync":
        this.sync(operation.path);
        return;
      case "fault":
    }
  }

  /** All files as the programs see them. */
  seen(): Map<string, Buffer> {
    return new Map([...this.names].map(([path, { durable, pending }]) => [path, withChanges(durable, pending)]));
  }

  /** One file as the programs see it. */
  read(path: string): Buffer | null {
    const body = this.names.get(path);
    return body === undefined ? null : withChanges(body.durable, body.pending);
  }

  /** All files as they are found after the power went. */
  afterCut(random: Random): Map<string, Buffer> {
    const names = new Map(this.durableNames);
    for (const change of this.nameChanges.slice(0, random(this.nameChanges.length + 1))) change(names);
    return new Map(
      [...names].map(([path, { durable, pending }]) => {
        const kept = pending.flatMap((change) => {
          if (change.kind === "write") return torn(change, random);
          return random(2) === 0 ? [change] : [];
        });
        return [path, withChanges(durable, kept)];
      }),
    );
  }

  private rename(change: NameChange): void {
    change(this.names);
    this.nameChanges.push(change);
  }

  private bodyOf(path: string): FileBody {
    const body = this.names.get(path);
    if (body === undefined) throw new Error(`${path} was changed before it was made`);
    return body;
  }

  private sync(path: string): void {
    const body = this.names.get(path);
    if (body !== undefined) {
      body.durable = withChanges(body.durable, body.pending);
      body.pending = [];
    }
    for (const change of this.nameChanges) change(this.durableNames);
    this.nameChanges = [];
  }
}
