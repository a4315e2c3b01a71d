import { readFile, realpath, stat } from "node:fs/promises";
import { basename, join, parse, resolve } from "node:path";
import { countedIds } from "../../../shared/minutes/ids.ts";
import { recognise } from "../../../shared/recognition/recognise.ts";
import { TARGETS, type Target } from "../../core/exporters/targets.ts";
import { moderniseWithOffice } from "../../core/importers/legacy/modernise.ts";
import { FILE_LIMIT, failedReading } from "../../core/importers/reading.ts";
import { readFileBytes } from "../../core/importers/registry.ts";
import { writeFileAtomically } from "../../core/writeFile.ts";
import { browserPrinter } from "../printing/browserPrinter.ts";
import { type Input, listInputs } from "./inputs.ts";
import { type Options, readOptions } from "./options.ts";
import { words } from "./words.ts";

/** The folder of the page that is printed as PDF, in a checkout. */
const PRINT_PAGE = new URL("../../../out/print/", import.meta.url);

/** Where the command writes what it has to say. */
export interface Terminal {
  readonly out: (bytes: Uint8Array) => void;
  readonly say: (line: string) => void;
}

type Converted =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly message: string; readonly bytes?: Uint8Array };

async function convertFile(path: string, target: Target): Promise<Converted> {
  const name = basename(path);
  const found = await stat(path).catch(() => null);
  if (found?.isFile() !== true) return { ok: false, message: words.cannotRead(name) };
  if (found.size > FILE_LIMIT) return failedReading(name, "too-large");
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return { ok: false, message: words.cannotRead(name) };
  const modern = await moderniseWithOffice(name, bytes, new AbortController().signal);
  const reading = await readFileBytes(name, modern);
  if (!reading.ok) return { ok: false, message: reading.message };
  const recognition = recognise(reading.source, countedIds());
  const isSummary = target === TARGETS.get("summary");
  const refusal = { ok: false, message: words.notMinutes(name) } as const;
  if (recognition.kind === "unknown" && !isSummary) return refusal;
  const rendered = await target.render(recognition, browserPrinter(PRINT_PAGE));
  if (!rendered.ok) return { ok: false, message: rendered.refusal.message };
  return recognition.kind === "unknown" ? { ...refusal, bytes: rendered.value } : { ok: true, bytes: rendered.value };
}

/** Output paths that never fall on each other: a second 紀錄.docx becomes 紀錄(2).docx. */
function outputPaths(files: readonly Input[], folder: string, ending: string): string[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const { dir, name } = parse(file.relative);
    let path = join(folder, dir, `${name}.${ending}`);
    for (let copy = 2; taken.has(path.toLowerCase()); copy += 1) path = join(folder, dir, `${name}(${copy}).${ending}`);
    taken.add(path.toLowerCase());
    return path;
  });
}

/** Where a path really leads, for a file that may not be there yet. */
const realPathOf = async (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

/** The files that are being read, by their real paths: none of them is ever written over. */
const realPathsOf = async (files: readonly Input[]): Promise<ReadonlySet<string>> =>
  new Set(await Promise.all(files.map(({ path }) => realPathOf(path))));

interface Job {
  readonly input: string;
  readonly output: string;
  readonly target: Target;
  readonly sources: ReadonlySet<string>;
}

/** Converts one file into another; what went wrong is one sentence, null when nothing did. */
async function convertTo({ input, output, target, sources }: Job): Promise<string | null> {
  if (sources.has(await realPathOf(output))) return words.wouldOverwriteInput(basename(output));
  const converted = await convertFile(input, target).catch(() => null);
  if (converted === null) return words.failed(basename(input));
  if (!converted.ok) return converted.message;
  try {
    await writeFileAtomically(output, converted.bytes);
    return null;
  } catch {
    return words.cannotWrite(output);
  }
}

async function convertMany(
  files: readonly Input[],
  folder: string,
  target: Target,
  terminal: Terminal,
): Promise<number> {
  const outputs = outputPaths(files, folder, target.ending);
  const sources = await realPathsOf(files);
  let failed = 0;
  for (const [index, file] of files.entries()) {
    const problem = await convertTo({ input: file.path, output: outputs[index] ?? "", target, sources });
    if (problem !== null) {
      failed += 1;
      terminal.say(problem);
    } else terminal.say(words.progress(index + 1, files.length, file.relative));
  }
  terminal.say(words.finished(files.length - failed, failed));
  return failed === 0 ? 0 : 1;
}

async function print(path: string, target: Target, terminal: Terminal): Promise<number> {
  const converted = await convertFile(path, target);
  if (converted.bytes !== undefined) terminal.out(converted.bytes);
  if (converted.ok) return 0;
  terminal.say(converted.message);
  return 1;
}

async function run({ inputs, output, outputFolder }: Options, target: Target, terminal: Terminal): Promise<number> {
  const listed = await listInputs(inputs);
  if (!listed.ok) {
    const name = basename(listed.path);
    terminal.say(listed.reason === "missing" ? words.cannotRead(name) : words.noFiles(name));
    return 1;
  }
  const [first, second] = listed.files;
  if (outputFolder !== null) return convertMany(listed.files, outputFolder, target, terminal);
  if (first === undefined || second !== undefined) {
    terminal.say(words.oneOutput);
    return 2;
  }
  if (output === null) return print(first.path, target, terminal);
  const problem = await convertTo({ input: first.path, output, target, sources: await realPathsOf([first]) });
  if (problem !== null) terminal.say(problem);
  return problem === null ? 0 : 1;
}

/** Runs `convert` and returns its exit status: 0, 1 when a file could not be read or written, 2 for wrong usage. */
export async function convert(args: readonly string[], terminal: Terminal): Promise<number> {
  const read = readOptions(args);
  const target = read.ok ? TARGETS.get(read.options.target) : undefined;
  if (!read.ok || target === undefined) {
    terminal.say(read.ok ? words.unknownOption : read.message);
    return 2;
  }
  return run(read.options, target, terminal);
}
