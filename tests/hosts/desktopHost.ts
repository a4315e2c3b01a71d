import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { exposeBridge } from "../../electron/hosts/desktop/exposeBridge.ts";
import { runDesktop } from "../../electron/hosts/desktop/runDesktop.ts";
import type { Bridge } from "../../shared/contract/bridge.ts";
import type { HostUnderTest } from "./conformance.ts";
import { app, type Recorded, resetStandIn } from "./electronStandIn.ts";
import { SOURCES } from "./sources.ts";

export interface DesktopHost extends HostUnderTest {
  readonly recorded: Recorded;
  readonly dataFolder: string;
}

/** Runs the desktop host on the stand-in of Electron, with a real core and a real reader, on scratch folders. */
export async function startDesktop(before: (recorded: Recorded) => void = () => undefined): Promise<DesktopHost> {
  const recorded = resetStandIn();
  const scratch = await mkdtemp(join(tmpdir(), "lushi-desktop-"));
  const page = join(scratch, "page");
  const exports = join(scratch, "匯出");
  const dataFolder = join(scratch, "data");
  await mkdir(page);
  await mkdir(exports);
  await writeFile(join(page, "index.html"), "<!doctype html><title>錄事</title>");
  recorded.saveDialog = ({ defaultPath }) => join(exports, basename(defaultPath));
  recorded.folderDialog = () => exports;
  before(recorded);
  await runDesktop(
    { ...SOURCES, preload: new URL("file:///preload.cjs"), page: pathToFileURL(`${page}/`) },
    dataFolder,
  );
  exposeBridge();
  const bridge = recorded.exposed.get("lushi") as Bridge;
  return {
    bridge,
    recorded,
    dataFolder,
    sendRaw: (name, argument) => bridge.send(name as never, argument as never),
    savedBytes: async (name) => new Uint8Array(await readFile(join(exports, name))),
    stop: async () => {
      app.quit();
      for (let waited = 0; recorded.exits.length === 0 && waited < 500; waited += 1) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      await rm(scratch, { recursive: true, force: true });
    },
  };
}
