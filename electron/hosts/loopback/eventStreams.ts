import type { ServerResponse } from "node:http";
import { SECURITY_HEADERS } from "../page/securityHeaders.ts";

const HEARTBEAT = 15_000;
/** Bytes that may wait for one window; a tab that is frozen for longer asks again and then loads everything anew. */
const MOST_WAITING = 1024 * 1024;

/** The windows that hear events, each over a response that stays open. */
export class EventStreams {
  private readonly streams = new Set<ServerResponse>();
  private readonly heartbeat: NodeJS.Timeout;
  private readonly changed: (count: number) => void;
  private readonly mostWaiting: number;

  constructor(changed: (count: number) => void, mostWaiting = MOST_WAITING) {
    this.changed = changed;
    this.mostWaiting = mostWaiting;
    this.heartbeat = setInterval(() => this.write("\n"), HEARTBEAT);
    this.heartbeat.unref();
  }

  /** Keeps a response open and writes each event to it as one line of JSON; an empty line says that the host lives. */
  add(response: ServerResponse): void {
    response.writeHead(200, { ...SECURITY_HEADERS, "content-type": "application/x-ndjson; charset=utf-8" });
    response.write("\n");
    this.streams.add(response);
    this.changed(this.streams.size);
    response.once("close", () => {
      this.streams.delete(response);
      this.changed(this.streams.size);
    });
  }

  send(event: unknown): void {
    this.write(`${JSON.stringify(event)}\n`);
  }

  close(): void {
    clearInterval(this.heartbeat);
    for (const stream of this.streams) stream.end();
  }

  private write(line: string): void {
    for (const stream of this.streams) {
      if (stream.writableLength > this.mostWaiting) stream.destroy();
      else stream.write(line);
    }
  }
}
