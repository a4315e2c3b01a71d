import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The preload script: one CommonJS file, because a sandboxed one can load nothing but `electron`. */
export default defineConfig({
  root: path(".."),
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: path("../out"),
    emptyOutDir: false,
    target: "chrome130",
    rollupOptions: {
      input: { preload: path("../electron/preload.ts") },
      external: ["electron"],
      output: { format: "cjs", entryFileNames: "[name].cjs" },
    },
  },
});
