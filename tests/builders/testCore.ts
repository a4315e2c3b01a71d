import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCore } from "../../electron/core/createCore.ts";
import { encodeReaderResult } from "../../electron/core/importers/readerResult.ts";
import type { LogLine } from "../../electron/core/log.ts";
import type { CorePorts } from "../../electron/core/ports.ts";
import { type Answer, answer } from "../../shared/contract/errors.ts";
import type { CoreEvent, CoreListener } from "../../shared/contract/events.ts";
import type { RequestArgument, RequestName, RequestResults } from "../../shared/contract/requests.ts";
import { randomId } from "../../shared/minutes/ids.ts";

/** A core on a real store in a folder of its own. */
export interface TestCore {
  readonly ask: <Name extends RequestName>(
    name: Name,
    argument: RequestArgument<Name>,
  ) => Promise<Answer<RequestResults[Name]>>;
  /** The value of an answer that must not be a refusal. */
  readonly get: <Name extends RequestName>(
    name: Name,
    argument: RequestArgument<Name>,
  ) => Promise<RequestResults[Name]>;
  readonly handle: (name: string, argument: unknown) => Promise<Answer<unknown>>;
  readonly listen: (listener: CoreListener) => void;
  readonly dataFolder: string;
  readonly events: CoreEvent[];
  readonly logged: LogLine[];
  readonly saved: { name: string; bytes: Uint8Array }[];
  /** Closes the core and removes its folder. */
  readonly close: () => Promise<void>;
  /** Closes the core and moves its folder. */
  readonly keep: (to: string) => Promise<void>;
}

/** Opens a core whose files are read in this process and whose exports are kept in memory. */
export async function openTestCore(ports: Partial<CorePorts> = {}): Promise<TestCore> {
  const dataFolder = ports.dataFolder ?? join(mkdtempSync(join(tmpdir(), "lushi-core-")), "data");
  const events: CoreEvent[] = [];
  const logged: LogLine[] = [];
  const saved: { name: string; bytes: Uint8Array }[] = [];
  const opening = await createCore({
    dataFolder,
    now: () => new Date("2026-09-03T06:00:00Z"),
    newId: randomId,
    log: (line) => logged.push(line),
    saveFile: async (name, bytes) => {
      saved.push({ name, bytes });
      return answer({ name, folder: "文件／錄事" });
    },
    readFile: async (name, bytes, progress) => {
      const { readAndRecognise } = await import("../../electron/core/importers/readAndRecognise.ts");
      return { outcome: "read", result: encodeReaderResult(await readAndRecognise(name, bytes, progress)) };
    },
    cancelReading: () => undefined,
    scryptCost: { N: 16, r: 8, p: 1 },
    lockGrace: 1,
    ...ports,
  });
  if (!opening.ok) throw new Error(`${opening.reason}: ${opening.message}`);
  const { core } = opening;
  core.listen((event) => events.push(event));
  const ask: TestCore["ask"] = async (name, argument) =>
    (await core.handle(name, argument)) as Answer<RequestResults[typeof name]>;
  return {
    ask,
    get: async (name, argument) => {
      const got = await ask(name, argument);
      if (!got.ok) throw new Error(`${name}: ${got.refusal.code} ${got.refusal.message}`);
      return got.value;
    },
    handle: core.handle,
    listen: core.listen,
    dataFolder,
    events,
    logged,
    saved,
    close: async () => {
      await core.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
    keep: async (to) => {
      await core.close();
      renameSync(dataFolder, to);
    },
  };
}
