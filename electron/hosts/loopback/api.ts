import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { decodeMessage } from "../../../shared/contract/message.ts";
import { headerValues } from "./admission.ts";
import { readBody } from "./body.ts";
import { EventStreams } from "./eventStreams.ts";
import type { ServerParts } from "./server.ts";

export interface Reply {
  readonly status: number;
  readonly type?: string;
  readonly body?: string | Uint8Array;
}

/** Largest request in bytes: a file of 50 MB and its frame. */
const REQUEST_LIMIT = 52 * 1024 * 1024;
const SMALL_LIMIT = 4096;

const JSON_TYPE = "application/json";
const BINARY_TYPE = "application/octet-stream";

const codeBody = z.object({ code: z.string().max(100) });
const proofBody = z.object({ id: z.string().max(100), nonce: z.string().min(16).max(100) });

const status = (code: number): Reply => ({ status: code });
const json = (value: unknown): Reply => ({ status: 200, type: JSON_TYPE, body: JSON.stringify(value) });

function parsed<Body>(schema: z.ZodType<Body>, bytes: Buffer): Body | null {
  try {
    return schema.parse(JSON.parse(bytes.toString("utf8")));
  } catch {
    return null;
  }
}

/** The four addresses below /api/: two for a window that has no token yet, two that want it. */
export class Api {
  private readonly parts: ServerParts;
  private readonly streams: EventStreams;
  private readonly stopListening: () => void;

  constructor(parts: ServerParts) {
    this.parts = parts;
    this.streams = new EventStreams(parts.windowsChanged);
    this.stopListening = parts.core.listen((event) => this.streams.send(event));
  }

  /** Answers an admitted request; null where the response is under way by itself. */
  async answer(url: string, request: IncomingMessage, response: ServerResponse): Promise<Reply | null> {
    switch (url) {
      case "/api/session":
        return this.withJson(request, codeBody, ({ code }) => this.openSession(code));
      case "/api/proof":
        return this.withJson(request, proofBody, ({ id, nonce }) => this.prove(id, nonce));
      case "/api/request":
        return this.withToken(request, () => this.request(request));
      case "/api/events":
        return this.withToken(request, async () => {
          this.streams.add(response);
          return null;
        });
      default:
        return this.withToken(request, async () => status(404));
    }
  }

  close(): void {
    this.stopListening();
    this.streams.close();
  }

  private async withJson<Body>(
    request: IncomingMessage,
    schema: z.ZodType<Body>,
    run: (body: Body) => Promise<Reply>,
  ): Promise<Reply> {
    if (request.headers["content-type"] !== JSON_TYPE) return status(415);
    const bytes = await readBody(request, SMALL_LIMIT);
    if (bytes === null) return status(413);
    const body = parsed(schema, bytes);
    return body === null ? status(400) : run(body);
  }

  private async withToken(request: IncomingMessage, run: () => Promise<Reply | null>): Promise<Reply | null> {
    const [authorization] = headerValues(request.rawHeaders, "authorization");
    return (await this.parts.sessions.allows(authorization)) ? run() : status(401);
  }

  private async openSession(code: string): Promise<Reply> {
    const session = await this.parts.sessions.swap(code);
    if (session === null) return status(401);
    await this.parts.codeUsed(code);
    return json(session);
  }

  private async prove(id: string, nonce: string): Promise<Reply> {
    const proof = await this.parts.sessions.prove(id, nonce);
    return proof === null ? status(401) : json({ proof });
  }

  private async request(request: IncomingMessage): Promise<Reply> {
    if (request.headers["content-type"] !== BINARY_TYPE) return status(415);
    const bytes = await readBody(request, REQUEST_LIMIT);
    if (bytes === null) return status(413);
    const message = decodeMessage(bytes);
    if (message === null) return status(400);
    return json(await this.parts.core.handle(message.name, message.argument));
  }
}
