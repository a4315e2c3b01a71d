import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The window's bundle: relative addresses, so that app:// and http serve the same files; nothing inlined (CSP). */
export default defineConfig({
  root: path("../renderer"),
  base: "./",
  build: {
    outDir: path("../out/renderer"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "chrome130",
    rollupOptions: { input: [path("../renderer/index.html"), path("../renderer/projector.html")] },
  },
});
