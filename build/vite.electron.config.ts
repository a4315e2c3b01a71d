import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** What runs in Node inside the packaged app: the main process, the core's thread, the reader process. */
export default defineConfig({
  root: path(".."),
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: path("../out"),
    emptyOutDir: false,
    target: "node24",
    rollupOptions: {
      input: {
        main: path("../electron/main.ts"),
        coreWorker: path("../electron/core/worker/coreWorker.ts"),
        reader: path("../electron/reader.ts"),
      },
      // The driver finds its native file beside itself, PDF.js its tables of character codes; they stay packages of their own.
      external: ["electron", "better-sqlite3", /^pdfjs-dist/, /^node:/],
      output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
});
