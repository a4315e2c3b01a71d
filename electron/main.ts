import { app } from "electron";
import { runDesktop } from "./hosts/desktop/runDesktop.ts";

// Not awaited: Electron becomes ready only after this module has been evaluated. Bundled, it lies in out/ beside the others.
runDesktop({
  coreWorker: new URL("./coreWorker.js", import.meta.url),
  reader: new URL("./reader.js", import.meta.url),
  preload: new URL("./preload.cjs", import.meta.url),
  page: new URL("./renderer/", import.meta.url),
  print: new URL("./print/", import.meta.url),
}).catch(() => app.exit(1));
