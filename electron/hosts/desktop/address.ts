/** The scheme and host of the window's own pages; the scheme has no port and reaches no network. */
export const SCHEME = "app";
const HOST = "minutes";

export const PAGE_ADDRESS = `${SCHEME}://${HOST}/`;

/**
 * The path of an address of our own, null for every other. Protocol and host are compared: the origin of a custom
 * scheme is "null" in Node, as it is for file: and data:.
 */
export function ownPath(address: string): string | null {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${SCHEME}:` && url.host === HOST ? url.pathname : null;
}
