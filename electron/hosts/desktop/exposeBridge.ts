import { contextBridge, ipcRenderer } from "electron";
import type { Bridge } from "../../../shared/contract/bridge.ts";
import type { CoreEvent } from "../../../shared/contract/events.ts";
import { EVENT_CHANNEL, REQUEST_CHANNEL } from "./channels.ts";

/** Gives the page its bridge, which is all that it has of Electron. */
export function exposeBridge(): void {
  const bridge: Bridge = {
    host: "desktop",
    send: (name, argument) => ipcRenderer.invoke(REQUEST_CHANNEL, name, argument),
    listen: (listener) => {
      // The page gets the event's value and never Electron's event object, which leads back to the sender.
      const hear = (_event: unknown, event: CoreEvent) => listener(event);
      ipcRenderer.on(EVENT_CHANNEL, hear);
      return () => {
        ipcRenderer.removeListener(EVENT_CHANNEL, hear);
      };
    },
  };
  contextBridge.exposeInMainWorld("lushi", Object.freeze(bridge));
}
