import { fileURLToPath } from "node:url";
import { build } from "vite";

const ENTRY = fileURLToPath(new URL("inBrowser.ts", import.meta.url));

/** The preview alone, as a script and a style sheet for an empty page. */
export async function bundlePreview(): Promise<{ script: string; style: string }> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      minify: false,
      lib: { entry: ENTRY, formats: ["iife"], name: "preview", fileName: "preview" },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) => ("output" in each ? each.output : []));
  const script = outputs.find((file) => file.type === "chunk");
  const style = outputs.find((file) => file.type === "asset" && file.fileName.endsWith(".css"));
  if (script?.type !== "chunk" || style?.type !== "asset") throw new Error("The preview could not be bundled");
  return { script: script.code, style: String(style.source) };
}
