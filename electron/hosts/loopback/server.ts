import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Core } from "../../core/createCore.ts";
import { type Log, placeOf } from "../../core/log.ts";
import type { Assets } from "../page/assets.ts";
import { SECURITY_HEADERS } from "../page/securityHeaders.ts";
import { admit } from "./admission.ts";
import { Api, type Reply } from "./api.ts";
import { PeerUsers } from "./peerUser.ts";
import type { Sessions } from "./sessions.ts";

export interface ServerParts {
  readonly core: Core;
  readonly assets: Assets;
  readonly sessions: Sessions;
  readonly log: Log;
  /** Called when a launch code was used; its window is answered after that. */
  readonly codeUsed: (code: string) => Promise<void>;
  /** Called with the number of windows that hear events, whenever it changes. */
  readonly windowsChanged: (count: number) => void;
}

export interface RunningServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const NOT_FOUND: Reply = { status: 404 };

function send(response: ServerResponse, { status, type, body }: Reply): void {
  const bytes = body ?? "";
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    "content-type": type ?? "text/plain; charset=utf-8",
    "content-length": Buffer.byteLength(bytes),
    ...(status < 400 ? {} : { connection: "close" }),
  });
  response.end(bytes);
}

function asset(assets: Assets, request: IncomingMessage): Reply {
  const found = assets.get(request.url ?? "");
  if (found === undefined) return NOT_FOUND;
  return { status: 200, type: found.type, body: found.bytes };
}

function handler(parts: ServerParts, api: Api, authority: () => string) {
  const peers = new PeerUsers();
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (await peers.isOther(request.socket)) {
      request.socket.destroy();
      return;
    }
    const { method = "", url = "", rawHeaders } = request;
    const admission = admit({ method, url, rawHeaders }, authority());
    if (!admission.admitted) return send(response, { status: admission.status });
    if (!url.startsWith("/api/")) return send(response, asset(parts.assets, request));
    const reply = await api.answer(url, request, response);
    if (reply !== null) send(response, reply);
  };
}

/** Listens on 127.0.0.1 and nowhere else, on a port that the system chooses. */
async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host: "127.0.0.1", port: 0, exclusive: true }, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return address.port;
}

/** Serves the page and the requests of its windows. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const api = new Api(parts);
  let authority = "";
  const handle = handler(parts, api, () => authority);
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      parts.log({ code: "http", detail: placeOf(error) });
      if (response.headersSent) response.destroy();
      else send(response, { status: 500 });
    });
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  server.keepAliveTimeout = 65_000;
  server.on("clientError", (_error, socket) => socket.destroy());
  const port = await listen(server);
  authority = `127.0.0.1:${port}`;
  return {
    port,
    close: async () => {
      api.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
