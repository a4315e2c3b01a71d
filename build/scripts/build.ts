import { build, DESKTOP, WINDOW } from "./bundles.ts";

for (const bundle of [WINDOW, DESKTOP]) await build(bundle, (line) => console.log(line));
