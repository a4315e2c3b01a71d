const entry = (path: string) => new URL(`../../${path}`, import.meta.url);

/** Where the source of each part lies that a host starts. */
export const SOURCES = {
  coreWorker: entry("electron/core/worker/coreWorker.ts"),
  reader: entry("electron/reader.ts"),
  print: entry("out/print/"),
};
