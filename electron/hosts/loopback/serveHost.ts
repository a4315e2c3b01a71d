import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Core } from "../../core/createCore.ts";
import type { Log } from "../../core/log.ts";
import { startCore } from "../../core/worker/startCore.ts";
import { loadAssets } from "../page/assets.ts";
import { browserPrinter } from "../printing/browserPrinter.ts";
import { FileReader } from "../reading/fileReader.ts";
import { forkReader } from "../reading/forkReader.ts";
import { leaveNote, readNote, removeNote } from "../runningNote.ts";
import { findBrowser, hasDisplay, openBrowser } from "./browser.ts";
import { writeLaunchFile } from "./launchFile.ts";
import { saveFilesTo, saveTo } from "./saveFolder.ts";
import type { ServeOptions } from "./serveOptions.ts";
import { type RunningServer, startServer } from "./server.ts";
import { Sessions } from "./sessions.ts";
import { WindowWatch } from "./windowWatch.ts";
import { words } from "./words.ts";

/** Where the parts lie that the host starts or serves. */
export interface ServeEntries {
  readonly coreWorker: URL;
  readonly reader: URL;
  /** The folder of the window's bundle. */
  readonly page: URL;
  /** The folder of the page that is printed as PDF. */
  readonly print: URL;
}

/** Exit statuses: 1 could not start, 3 another host holds the data folder. */
export type ServeExit = 0 | 1 | 3;

export interface Serving {
  /** The page with its one-time code. */
  readonly address: string;
  readonly launchFile: string;
  /** Resolves with the exit status when the host has ended. */
  readonly ended: Promise<ServeExit>;
  readonly stop: () => Promise<void>;
}

type Say = (line: string) => void;

function tellHow(say: Say, { address, launchFile }: Pick<Serving, "address" | "launchFile">): void {
  say(words.address(address));
  say(words.again(launchFile));
  say(words.otherBrowser);
}

/** Opens an installed browser on the launch file, or says why not and how to open one. */
function present(
  options: ServeOptions,
  running: Pick<Serving, "address" | "launchFile">,
  watch: WindowWatch,
  say: Say,
): ChildProcess | null {
  const browser = options.openBrowser && hasDisplay() ? findBrowser() : null;
  if (browser === null) {
    say(!options.openBrowser ? words.notAsked : hasDisplay() ? words.noBrowser : words.noDisplay);
    tellHow(say, running);
    return null;
  }
  const child = openBrowser(browser, running.launchFile, join(options.dataFolder, "browser"));
  let failed = false;
  const fail = () => {
    if (failed) return;
    failed = true;
    say(words.browserFailed(browser.name));
    tellHow(say, running);
  };
  child.once("error", fail);
  child.once("exit", (code) => (code === 0 || code === null ? watch.browserClosed() : fail()));
  say(words.opened(browser.name));
  return child;
}

function sayWhyNot(reason: string, message: string, dataFolder: string, say: Say): ServeExit {
  const first = reason === "in-use" ? readNote(dataFolder) : null;
  say(first === null ? message : words.alreadyRunning(first.pid, first.launchFile));
  return reason === "in-use" ? 3 : 1;
}

/** Starts core, reader and server on a data folder and opens a window; the exit status where that cannot be. */
export async function serve(
  options: ServeOptions,
  entries: ServeEntries,
  { say, log }: { readonly say: Say; readonly log: Log },
): Promise<Serving | ServeExit> {
  const page = fileURLToPath(entries.page);
  if (!existsSync(join(page, "index.html"))) {
    say(words.noBundle);
    return 1;
  }
  const reader = new FileReader(() => forkReader(entries.reader));
  const saveFile = saveTo(options.saveFolder);
  const saveFiles = saveFilesTo(options.saveFolder, saveFile);
  const printPdf = browserPrinter(entries.print);
  const ports = { log, saveFile, saveFiles, printPdf, readFile: reader.read, cancelReading: reader.cancel };
  const start = await startCore(entries.coreWorker, { dataFolder: options.dataFolder }, ports);
  if (!start.ok) return sayWhyNot(start.reason, start.message, options.dataFolder, say);
  return run(options, page, start.core, reader, { say, log });
}

async function run(
  options: ServeOptions,
  page: string,
  core: Core,
  reader: FileReader,
  { say, log }: { readonly say: Say; readonly log: Log },
): Promise<Serving> {
  const launchFile = join(options.dataFolder, "open.html");
  const sessions = new Sessions();
  const { promise: ended, resolve: end } = Promise.withResolvers<ServeExit>();
  let server: RunningServer | null = null;
  let browser: ChildProcess | null = null;
  let stopping: Promise<void> | null = null;

  const stop = () => {
    stopping ??= (async () => {
      await server?.close();
      reader.close();
      await core.close();
      await rm(launchFile, { force: true });
      removeNote(options.dataFolder);
      browser?.kill();
      end(0);
    })();
    return stopping;
  };
  const watch = new WindowWatch(() => {
    say(words.windowClosed);
    void stop();
  });
  // The file has a code of its own: who opens it while the printed address is being opened gets a window too.
  let codeInFile = "";
  const newAddress = (port: number, code: string) => `http://127.0.0.1:${port}/#${code}`;
  const offerFile = async (port: number) => {
    codeInFile = sessions.newCode();
    await writeLaunchFile(launchFile, newAddress(port, codeInFile));
  };

  server = await startServer({
    core,
    assets: await loadAssets(page),
    sessions,
    log,
    codeUsed: async (code) => {
      if (server === null || code !== codeInFile) return;
      await offerFile(server.port).catch(() => log({ code: "launch-file" }));
    },
    windowsChanged: (count) => watch.windowsChanged(count),
  });
  await offerFile(server.port);
  const address = newAddress(server.port, sessions.newCode());
  await leaveNote(options.dataFolder, { pid: process.pid, launchFile });
  browser = present(options, { address, launchFile }, watch, say);
  say(words.howToStop);
  return { address, launchFile, ended, stop };
}
