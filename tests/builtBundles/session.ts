import { EventEmitter } from "node:events";
import { strict } from "./strict.ts";

type Answer = (request: Request) => Response | Promise<Response>;

/** A session: who answers for its schemes; what it is told to deny, the browser without a window never asks about. */
export class StandInSession extends EventEmitter {
  readonly pages = new Map<string, Answer>();
  readonly protocol = strict("protocol", {
    handle: (scheme: string, answer: Answer) => void this.pages.set(scheme, answer),
    unhandle: (scheme: string) => void this.pages.delete(scheme),
  });
}

const sessions = new Map<string, StandInSession>();
const behind = new WeakMap<object, StandInSession>();

/** The session that the app knows by its strict face. */
export function sessionOf(face: object): StandInSession {
  const found = behind.get(face);
  if (found === undefined) throw new Error("A window needs a session of the app");
  return found;
}

export const session = strict("session", {
  fromPartition: (partition: string) => {
    if (partition.startsWith("persist:")) throw new Error("A session that is kept on disk");
    const own = sessions.get(partition) ?? new StandInSession();
    sessions.set(partition, own);
    const told = () => undefined;
    const face = strict("session", {
      protocol: own.protocol,
      on: own.on.bind(own),
      setPermissionRequestHandler: told,
      setPermissionCheckHandler: told,
      setDevicePermissionHandler: told,
      setDisplayMediaRequestHandler: told,
      setSpellCheckerEnabled: told,
    });
    behind.set(face, own);
    return face;
  },
});
