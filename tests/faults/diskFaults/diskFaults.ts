import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { Node } from "prosemirror-model";
import { readFileBytes } from "../../../electron/core/importers/registry.ts";
import { openStore } from "../../../electron/core/store/store.ts";
import { minutesSchema } from "../../../shared/minutes/schema.ts";
import { type IoShim, type PlannedFault, runScript, runWithShim, type ShimEnd } from "../powerCut/ioShim.ts";
import { readOperations } from "../powerCut/operations.ts";
import type { Said } from "./said.ts";

const CHILD = new URL("../children/workThroughFaults.ts", import.meta.url);
const BATCHES = 20;
/** From the end of the fault to the next acknowledged batch, in milliseconds. */
const LONGEST_RECOVERY = 2000;

/** Refusals that a failing disk may give; each has its sentence. */
const ALLOWED = new Set(["storage-failed", "not-saved", "damaged"]);

/** What came of one planned fault. */
export interface FaultTrial {
  /** How often a call was made to fail; a trial where none did shows nothing. */
  readonly fired: number;
  readonly refusals: number;
  readonly recovery: number;
  /** What must not be; empty where all held. */
  readonly wrongs: readonly string[];
}

const { EIO, ENOSPC, EACCES, EPERM } = constants.errno;

/** How many calls of each kind a run makes while faults are armed. */
export type Calls = Readonly<Record<PlannedFault["kind"], number>>;

const ERRORS: readonly (readonly [PlannedFault["kind"], readonly number[]])[] = [
  ["W", [EIO, ENOSPC]],
  ["S", [EIO]],
  ["W", [ENOSPC, EIO]],
  ["R", [EPERM, EACCES, EIO]],
  ["O", [ENOSPC, EACCES]],
  ["S", [EIO]],
  ["U", [EACCES]],
];

/** Counts the calls of a run in which nothing fails. */
export async function countCalls(shim: IoShim): Promise<Calls> {
  const scratch = mkdtempSync(join(tmpdir(), "lushi-fault-"));
  const log = join(scratch, "calls");
  const folder = join(scratch, "watched");
  try {
    const end = await runWithShim(shim, { script: CHILD, arguments: [folder, String(BATCHES)], folder, log });
    if (end.code !== 0) throw new Error(end.errors);
    const operations = readOperations(log);
    const from = operations.findIndex(({ path }) => path === "armed");
    const to = operations.findIndex(({ path }) => path === "mended");
    const armed = operations.slice(from + 1, to);
    const count = (kind: string) => armed.filter((each) => each.kind === kind).length;
    return {
      W: count("write"),
      S: count("sync"),
      R: count("rename"),
      // Files that are opened to write without being made are not noted; these are enough.
      O: count("create"),
      U: count("unlink"),
      T: count("truncate"),
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Faults of every kind, spread over the calls that a run makes; every other one stays until it is mended. */
export function plannedFaults(count: number, calls: Calls): PlannedFault[] {
  return Array.from({ length: count }, (_, index) => {
    const [kind, errors] = ERRORS[index % ERRORS.length] ?? ["W", [EIO]];
    const round = Math.floor(index / ERRORS.length);
    // The golden ratio spreads any number of places evenly.
    const at = 1 + Math.floor(((index * 0.618_034) % 1) * Math.max(1, calls[kind]));
    return { kind, at, error: errors[round % errors.length] ?? EIO, sticky: round % 2 === 1 };
  });
}

function wrongsOf(said: readonly Said[]): string[] {
  const wrongs: string[] = [];
  for (const each of said) {
    if (each.deed !== "refused") continue;
    if (!ALLOWED.has(each.code)) wrongs.push(`${each.asked} answered ${each.code}: ${each.message}`);
    if (!/[。！]$/u.test(each.message)) wrongs.push(`${each.asked} said 「${each.message}」`);
  }
  const mended = said.find((each) => each.deed === "mended");
  if (mended === undefined || !said.some(({ deed }) => deed === "closed")) wrongs.push("it did not work to its end");
  else if (mended.milliseconds > LONGEST_RECOVERY) wrongs.push(`typing came back after ${mended.milliseconds} ms`);
  return wrongs;
}

/** What is wrong in the store that is left: fewer revisions or other words than were acknowledged, or damage. */
function wrongsInStore(dataFolder: string, acknowledged: number): string[] {
  const opening = openStore(dataFolder, { clock: () => new Date(), log: () => undefined });
  if (!opening.ok) return [`the store does not open: ${opening.reason}`];
  const { store } = opening;
  try {
    const [meeting] = store.listMeetings();
    const loading = meeting === undefined ? null : store.loadDocument(meeting.id);
    if (loading?.ok !== true) return ["the record does not open"];
    const words = Node.fromJSON(minutesSchema, loading.document.doc).textContent;
    const lost = Array.from({ length: acknowledged }, (_, revision) => String.fromCodePoint(0x4e00 + revision)).filter(
      (letter) => !words.includes(letter.repeat(400)),
    );
    return [
      ...(loading.revision < acknowledged ? [`revision ${loading.revision} of ${acknowledged}`] : []),
      ...(lost.length > 0 ? [`${lost.length} batches are gone`] : []),
      ...store.verifyAll().damages.map(({ table, key }) => `damage in ${table} ${key}`),
    ];
  } finally {
    store.close();
  }
}

/** Exported files are whole, and no piece of one stays. */
async function wrongsInExports(folder: string): Promise<string[]> {
  const wrongs: string[] = [];
  const names = readdirSync(folder);
  if (names.length === 0) wrongs.push("the first export is gone");
  for (const name of names) {
    const isPiece = !name.endsWith(".docx") || name.startsWith(".");
    const reading = isPiece ? null : await readFileBytes(name, readFileSync(join(folder, name)));
    if (reading?.ok !== true) wrongs.push(`${name} is no whole file`);
  }
  return wrongs;
}

/** What is wrong after the work in a folder ended in this way. */
async function wrongsOfEnd(end: ShimEnd, folder: string): Promise<string[]> {
  const said = end.lines.map((line) => JSON.parse(line) as Said);
  const acknowledged = said.reduce((most, each) => (each.deed === "typed" ? Math.max(most, each.revision) : most), 0);
  return [
    ...(end.code === 0 ? [] : [`it ended with ${end.code ?? end.signal}: ${end.errors.slice(0, 400)}`]),
    ...wrongsOf(said),
    ...wrongsInStore(join(folder, "data"), acknowledged),
    ...(await wrongsInExports(join(folder, "匯出"))),
  ];
}

const refusalsIn = ({ lines }: ShimEnd) =>
  lines.map((line) => JSON.parse(line) as Said).filter(({ deed }) => deed === "refused");
const recoveryIn = ({ lines }: ShimEnd) =>
  lines.map((line) => JSON.parse(line) as Said).find((each) => each.deed === "mended")?.milliseconds ?? Number.NaN;

/** Works on a disk of its own that has no room left for a while; null where no such disk can be made (only root can). */
export async function tryFullDisk(megabytes: number): Promise<FaultTrial | null> {
  const disk = mkdtempSync(join(tmpdir(), "lushi-full-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", disk]);
  try {
    if (mounted.status !== 0) return null;
    const folder = join(disk, "watched");
    const end = await runScript({ script: CHILD, arguments: [folder, String(BATCHES)] }, { FILL_DISK: "1" });
    const refused = refusalsIn(end);
    return {
      fired: refused.filter((each) => each.deed === "refused" && each.message.includes("磁碟")).length,
      refusals: refused.length,
      recovery: recoveryIn(end),
      wrongs: await wrongsOfEnd(end, folder),
    };
  } finally {
    if (mounted.status === 0) spawnSync("umount", [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

/** Lets one call fail while the core works, and looks at what is left. */
export async function tryFault(shim: IoShim, fault: PlannedFault, batches = BATCHES): Promise<FaultTrial> {
  const scratch = mkdtempSync(join(tmpdir(), "lushi-fault-"));
  const folder = join(scratch, "watched");
  const log = join(scratch, "calls");
  try {
    const end = await runWithShim(shim, { script: CHILD, arguments: [folder, String(batches)], folder, log, fault });
    return {
      fired: readOperations(log).filter(({ kind }) => kind === "fault").length,
      refusals: refusalsIn(end).length,
      recovery: recoveryIn(end),
      wrongs: await wrongsOfEnd(end, folder),
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
