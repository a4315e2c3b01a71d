import type { ToReader } from "../../../electron/core/importers/readerMessages.ts";

// A reader process that does what the name of the file says.
const held: Buffer[] = [];
const answer = (result: unknown) =>
  process.send?.({ kind: "result", result: new TextEncoder().encode(JSON.stringify(result)) });

process.on("message", (message) => {
  const { name, bytes } = message as ToReader;
  switch (name) {
    case "hangs":
      for (;;);
    case "waits":
      return;
    case "dies":
      process.exit(7);
      break;
    case "throws":
      throw new Error("as it was told");
    case "swells":
      for (let size = 0; size < 600; size += 10) held.push(Buffer.alloc(10 * 1024 * 1024, 1));
      return;
    case "dies later":
      answer({ pid: process.pid });
      setTimeout(() => process.exit(3), 50);
      return;
    case "environment":
      answer({ ...process.env, arguments: process.argv.slice(2) });
      return;
    case "sends what is no bytes":
      process.send?.({ kind: "result", result: { pid: process.pid } });
      return;
    default:
      process.send?.({ kind: "phase", phase: "reading" });
      process.send?.({ kind: "phase", phase: "cooking" });
      process.send?.({ kind: "nonsense" });
      answer({ pid: process.pid, length: bytes.length });
  }
});
