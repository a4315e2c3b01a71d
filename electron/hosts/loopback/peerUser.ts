import { readFile } from "node:fs/promises";
import type { Socket } from "node:net";

const hexPort = (port: number) => port.toString(16).toUpperCase().padStart(4, "0");

/**
 * The user id of the program at the other end of a connection within this machine, from the kernel's table of sockets
 * (proc(5), /proc/net/tcp: the peer's row has our two ports the other way round); null where it is not listed.
 */
export function ownerOf(table: string, peerPort: number, ownPort: number): number | null {
  for (const line of table.split("\n").slice(1)) {
    const [, local = "", remote = "", , , , , user] = line.trim().split(/\s+/u);
    if (local.endsWith(`:${hexPort(peerPort)}`) && remote.endsWith(`:${hexPort(ownPort)}`)) return Number(user);
  }
  return null;
}

async function isFromOtherUser({ remotePort, localPort }: Socket): Promise<boolean> {
  if (remotePort === undefined || localPort === undefined) return false;
  for (const path of ["/proc/net/tcp", "/proc/net/tcp6"]) {
    const owner = ownerOf(await readFile(path, "utf8").catch(() => ""), remotePort, localPort);
    if (owner !== null) return owner !== 0 && owner !== process.getuid?.();
  }
  return false;
}

/**
 * Whether a connection comes from another user of this machine, looked up at its first request. Known on Linux only;
 * root, who may read everything anyway, and the relay that brings a Windows browser into WSL are let through to where
 * the token is asked.
 */
export class PeerUsers {
  private readonly known = new WeakMap<Socket, Promise<boolean>>();

  async isOther(socket: Socket): Promise<boolean> {
    if (process.platform !== "linux") return false;
    const known = this.known.get(socket) ?? isFromOtherUser(socket);
    this.known.set(socket, known);
    return known;
  }
}
