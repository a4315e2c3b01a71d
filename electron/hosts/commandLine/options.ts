import { parseArgs } from "node:util";
import { TARGETS } from "../../core/exporters/targets.ts";
import { words } from "./words.ts";

export interface Options {
  readonly inputs: readonly string[];
  readonly target: string;
  readonly output: string | null;
  readonly outputFolder: string | null;
}

export type ReadOptions =
  | { readonly ok: true; readonly options: Options }
  | { readonly ok: false; readonly message: string };

const wrong = (message: string): ReadOptions => ({
  ok: false,
  message: `${message}\n${words.usage([...TARGETS.keys()].join("、"))}`,
});

/** Reads the command line; wrong usage is a message, the caller exits with 2. */
export function readOptions(args: readonly string[]): ReadOptions {
  let parsed: { values: { to?: string; output?: string; "out-dir"?: string }; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: "string" },
        output: { type: "string", short: "o" },
        "out-dir": { type: "string" },
      },
    });
  } catch {
    return wrong(words.unknownOption);
  }
  const { values, positionals } = parsed;
  const target = values.to ?? "summary";
  const known = TARGETS.get(target);
  const output = values.output ?? null;
  const outputFolder = values["out-dir"] ?? null;
  if (positionals.length === 0) return wrong(words.noInput);
  if (known === undefined) return wrong(words.unknownTarget(target));
  if (output !== null && outputFolder !== null) return wrong(words.bothOutputs);
  if (output !== null && positionals.length > 1) return wrong(words.oneOutput);
  const toScreen = output === null && outputFolder === null;
  if (toScreen && (!known.printable || positionals.length > 1)) return wrong(words.needsOutput(target));
  return { ok: true, options: { inputs: positionals, target, output, outputFolder } };
}
