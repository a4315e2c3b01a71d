import { readFileSync } from "node:fs";

/** One call that changed a folder, as the library noted it; paths are below that folder. */
export type Operation =
  | { readonly kind: "create" | "sync" | "unlink" | "fault"; readonly path: string }
  | { readonly kind: "write"; readonly path: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: "truncate"; readonly path: string; readonly length: number }
  | { readonly kind: "rename"; readonly path: string; readonly to: string };

const SIMPLE = { C: "create", S: "sync", U: "unlink", F: "fault" } as const;
const isSimple = (letter: string): letter is keyof typeof SIMPLE => Object.hasOwn(SIMPLE, letter);

function operationOf(letter: string, path: string, offset: number, bytes: Buffer): Operation {
  if (isSimple(letter)) return { kind: SIMPLE[letter], path };
  if (letter === "W") return { kind: "write", path, offset, bytes };
  if (letter === "T") return { kind: "truncate", path, length: offset };
  if (letter === "R") return { kind: "rename", path, to: bytes.toString("utf8") };
  throw new Error(`The library notes no calls of the kind ${letter}`);
}

/** The calls in the order in which they were made. */
export function readOperations(log: string): Operation[] {
  const bytes = readFileSync(log);
  const operations: Operation[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0x0a, at);
    const [letter = "", path = "", offset, length] = bytes.toString("utf8", at, end).split("\t");
    const size = Number(length);
    const hasBytes = letter === "W" || letter === "R";
    operations.push(
      operationOf(letter, path, Number(offset), bytes.subarray(end + 1, end + 1 + (hasBytes ? size : 0))),
    );
    at = end + 1 + (hasBytes ? size : 0);
  }
  return operations;
}
