import dgram from "node:dgram";
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

// Preloaded (`node --import`), also into every thread: writes down each connection, listener, datagram and question for
// a name, before it is made.
const log = process.env.NETWORK_LOG ?? "";
const note = (what: string, detail: unknown) => appendFileSync(log, `${what} ${JSON.stringify(detail)}\n`);

/** Puts a function in place of another that is told what it is called with. */
function watch(holder: object, name: string, tell: (words: readonly unknown[]) => void): void {
  const real: unknown = Reflect.get(holder, name);
  if (typeof real !== "function") throw new Error(`There is no ${name}`);
  Reflect.set(holder, name, function (this: unknown, ...words: unknown[]): unknown {
    tell(words);
    return Reflect.apply(real, this, words);
  });
}

watch(net.Socket.prototype, "connect", ([first]) => note("connect", first));
watch(net.Server.prototype, "listen", (words) => note("listen", words));
watch(dgram.Socket.prototype, "send", () => note("datagram", ""));
for (const name of ["lookup", "resolve", "resolve4", "resolve6", "reverse"]) {
  for (const holder of [dns, dns.promises]) {
    // An address in figures is looked up nowhere.
    watch(holder, name, ([first]) => {
      if (net.isIP(String(first)) === 0) note("name", first);
    });
  }
}
syncBuiltinESMExports();
