import { serve } from "./hosts/loopback/serveHost.ts";
import { readServeOptions } from "./hosts/loopback/serveOptions.ts";
import { words } from "./hosts/loopback/words.ts";

const say = (line: string) => console.log(line);
const options = readServeOptions(process.argv.slice(2));
if (options === null) {
  say(words.unknownOption);
  process.exit(2);
}

const serving = await serve(
  options,
  {
    coreWorker: new URL("./core/worker/coreWorker.ts", import.meta.url),
    reader: new URL("./reader.ts", import.meta.url),
    page: new URL("../out/renderer/", import.meta.url),
    print: new URL("../out/print/", import.meta.url),
  },
  { say, log: ({ code, detail = "" }) => process.stderr.write(`[${code}] ${detail}\n`) },
);
if (typeof serving === "number") process.exit(serving);

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    say(words.ended);
    void serving.stop();
  });
}
process.exit(await serving.ended);
