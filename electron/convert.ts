import { convert } from "./hosts/commandLine/convert.ts";

process.exitCode = await convert(process.argv.slice(2), {
  out: (bytes) => process.stdout.write(bytes),
  say: (line) => process.stderr.write(`${line}\n`),
});
