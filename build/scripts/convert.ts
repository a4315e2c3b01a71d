// `npm run convert`: nothing is built for it but the page that a PDF is printed from.
import { bringUpToDate, PRINT } from "./bundles.ts";

const wantsPdf = process.argv.some(
  (word, index, all) => word === "--to=pdf" || (word === "pdf" && all[index - 1] === "--to"),
);
if (wantsPdf) await bringUpToDate([PRINT], (line) => process.stderr.write(`${line}\n`));
await import("../../electron/convert.ts");
