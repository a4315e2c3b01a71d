import { connect, type Socket } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { startServer } from "../../electron/hosts/loopback/server.ts";
import { Sessions } from "../../electron/hosts/loopback/sessions.ts";
import type { CoreEvent, CoreListener } from "../../shared/contract/events.ts";

const EVENTS = 300_000;
const told = (revision: number): CoreEvent => ({
  name: "meeting.changed",
  meetingId: "m".repeat(60),
  revision,
  clientId: "w".repeat(60),
});

/** A server whose core tells what the test wants. */
async function startTelling() {
  let tell: CoreListener = () => undefined;
  const sessions = new Sessions();
  const counts: number[] = [];
  const server = await startServer({
    core: {
      handle: () => Promise.reject(new Error("Nothing is asked here")),
      listen: (listener) => {
        tell = listener;
        return () => undefined;
      },
      close: async () => undefined,
    },
    assets: new Map(),
    sessions,
    log: () => undefined,
    codeUsed: async () => undefined,
    windowsChanged: (count) => counts.push(count),
  });
  onTestFinished(server.close);
  const session = await sessions.swap(sessions.newCode());
  if (session === null) throw new Error("No session");
  const authorization = `Lushi ${session.id} ${session.token}`;
  const host = `127.0.0.1:${server.port}`;
  const open = (): Socket => {
    const socket = connect(server.port, "127.0.0.1");
    onTestFinished(() => {
      socket.destroy();
    });
    const lines = ["POST /api/events HTTP/1.1", `host: ${host}`, `origin: http://${host}`];
    socket.write([...lines, `authorization: ${authorization}`, "content-length: 0", "", ""].join("\r\n"));
    return socket;
  };
  return { open, counts, tell: (event: CoreEvent) => tell(event) };
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 5) {
    if (waited > 20_000) throw new Error("What was waited for did not happen");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

it("a tab that reads no events is let go before it fills the memory, and one that reads hears them all", async () => {
  const { open, counts, tell } = await startTelling();
  const frozen = open();
  frozen.pause();
  const reading = open();
  let last = "";
  reading.setEncoding("latin1").on("data", (text: string) => {
    last = (last + text).slice(-400);
  });
  await until(() => counts.at(-1) === 2);

  const before = process.memoryUsage().rss;
  for (let revision = 0; revision < EVENTS; revision += 1) {
    tell(told(revision));
    // Both ends live in this process: it must come round for the reading one to read.
    if (revision % 200 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await until(() => last.includes(`"revision":${EVENTS - 1},`));
  expect(counts.at(-1)).toBe(1);
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
});
