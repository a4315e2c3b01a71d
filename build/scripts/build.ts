import { build, DESKTOP, PRINT, WINDOW } from "./bundles.ts";

for (const bundle of [WINDOW, PRINT, DESKTOP]) await build(bundle, (line) => console.log(line));
