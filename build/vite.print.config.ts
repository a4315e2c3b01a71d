import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The page that is printed as PDF: one script and one style sheet, which are put into a page with the record. */
export default defineConfig({
  root: path("../renderer"),
  publicDir: false,
  build: {
    outDir: path("../out/print"),
    emptyOutDir: true,
    target: "chrome130",
    lib: {
      entry: path("../renderer/print/main.ts"),
      formats: ["iife"],
      name: "print",
      fileName: () => "print.js",
      cssFileName: "print",
    },
  },
});
