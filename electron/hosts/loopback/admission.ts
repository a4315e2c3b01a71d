/** What of a request is looked at before anything else; header names and values as they came. */
export interface RequestHead {
  readonly method: string;
  readonly url: string;
  /** Name, value, name, value …, doubled headers doubled. */
  readonly rawHeaders: readonly string[];
}

/** A request that goes no further: a status and nothing that tells why. */
export type Admission = { readonly admitted: true } | { readonly admitted: false; readonly status: number };

const refused = (status: number): Admission => ({ admitted: false, status });

/** All values of one header. */
export function headerValues(rawHeaders: readonly string[], name: string): string[] {
  return rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name);
}

const API = "/api/";

/** Headers that must not come twice, because two readers may each believe another one. */
const SINGLE = ["host", "origin", "authorization", "content-type", "content-length", "transfer-encoding"];

/** Whether the browser says that another page made this request; the page itself is opened from the launch file. */
function isForeign({ url, rawHeaders }: RequestHead): boolean {
  const [site] = headerValues(rawHeaders, "sec-fetch-site");
  if (site === undefined || site === "same-origin") return false;
  const [mode] = headerValues(rawHeaders, "sec-fetch-mode");
  const [destination] = headerValues(rawHeaders, "sec-fetch-dest");
  return !(url === "/" && mode === "navigate" && destination === "document");
}

/**
 * Decides by the head alone whether a request may be routed. `authority` is "127.0.0.1:port", the only name of this
 * host; a page that reached it by another name (DNS rebinding) or from another origin is refused.
 */
export function admit(head: RequestHead, authority: string): Admission {
  const values = (name: string) => headerValues(head.rawHeaders, name);
  if (SINGLE.some((name) => values(name).length > 1)) return refused(400);
  if (values("host")[0] !== authority) return refused(421);
  if (!head.url.startsWith("/")) return refused(400);
  const [origin] = values("origin");
  if (origin !== undefined && origin !== `http://${authority}`) return refused(403);
  if (isForeign(head) || values("service-worker").length > 0) return refused(403);
  const isApi = head.url.startsWith(API);
  if (isApi ? head.method !== "POST" : head.method !== "GET" && head.method !== "HEAD") return refused(405);
  if (isApi && origin === undefined) return refused(403);
  return { admitted: true };
}
