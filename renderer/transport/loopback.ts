import type { Bridge } from "../../shared/contract/bridge.ts";
import { refuse } from "../../shared/contract/errors.ts";
import type { CoreEvent, CoreListener } from "../../shared/contract/events.ts";
import { encodeMessage } from "../../shared/contract/message.ts";
import type { Send } from "../../shared/contract/requests.ts";
import { strings } from "../strings/zhTW.ts";
import { openSession, type Session } from "./session.ts";

/** How long to wait before the events are asked for again, in milliseconds; the last is kept. */
const PAUSES = [250, 500, 1000, 2000, 5000];

const unreachable = () => refuse("unreachable", strings.transport.unreachable);

function sender(session: Session): Send {
  /** Whether a request failed since the host last proved itself: the port may be another program's by now. */
  let doubted = false;
  return async (name, argument) => {
    try {
      if (doubted && !(await session.prove())) return unreachable();
      doubted = false;
      const response = await fetch("/api/request", {
        method: "POST",
        headers: { authorization: session.authorization, "content-type": "application/octet-stream" },
        body: encodeMessage({ name, argument }),
      });
      if (response.ok) return await response.json();
      return response.status === 401 ? unreachable() : refuse("internal", strings.transport.notTaken);
    } catch {
      doubted = true;
      return unreachable();
    }
  };
}

/** Reads lines of JSON until the stream ends; an empty line only says that the host lives. */
async function readEvents(body: ReadableStream<Uint8Array<ArrayBuffer>>, hear: CoreListener): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line !== "") hear(JSON.parse(line) as CoreEvent);
  }
}

/** Keeps one stream of events open for as long as the page lives. */
async function followEvents(session: Session, hear: CoreListener): Promise<never> {
  let connectedBefore = false;
  for (let failures = 0; ; failures += 1) {
    try {
      // Another program may have taken the port since; it gets no token.
      if (failures === 0 || (await session.prove())) {
        const response = await fetch("/api/events", {
          method: "POST",
          headers: { authorization: session.authorization },
        });
        if (response.ok && response.body !== null) {
          failures = 0;
          // Whatever was told in between went past this window.
          if (connectedBefore) hear({ name: "core.resumed" });
          connectedBefore = true;
          await readEvents(response.body, hear);
        }
      }
    } catch {
      // The host is away: ask again after the pause.
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSES[Math.min(failures, PAUSES.length - 1)]));
  }
}

/**
 * Connects to the loopback host that sent this page.
 * @throws NotConnectedError where this page was not opened by the host
 */
export async function connectLoopback(): Promise<Bridge> {
  const session = await openSession();
  const listeners = new Set<CoreListener>();
  void followEvents(session, (event) => {
    for (const listener of listeners) listener(event);
  });
  return {
    host: "loopback",
    send: sender(session),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
