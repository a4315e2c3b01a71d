import { protocol, type Session } from "electron";
import type { Assets } from "../page/assets.ts";
import { SECURITY_HEADERS } from "../page/securityHeaders.ts";
import { ownPath, SCHEME } from "./address.ts";

/** Makes app: a scheme like https: for the page's own rules; to be called before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers for one file of the bundle; what is not in its list does not exist. */
export function answerPage(assets: Assets, { method, url }: Pick<Request, "method" | "url">): Response {
  if (method !== "GET") return new Response(null, { status: 405, headers: SECURITY_HEADERS });
  const path = ownPath(url);
  const asset = path === null ? undefined : assets.get(path);
  if (asset === undefined) return new Response(null, { status: 404, headers: SECURITY_HEADERS });
  return new Response(asset.bytes, { headers: { ...SECURITY_HEADERS, "content-type": asset.type } });
}

export function servePage(session: Session, assets: Assets): void {
  session.protocol.handle(SCHEME, (request) => answerPage(assets, request));
}
