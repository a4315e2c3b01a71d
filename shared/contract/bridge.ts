import type { CoreListener } from "./events.ts";
import type { Send } from "./requests.ts";

/** What a host gives to a window: requests, events, and nothing else. */
export interface Bridge {
  readonly send: Send;
  /** Hears the core's events; returns a function that stops it. */
  readonly listen: (listener: CoreListener) => () => void;
  /** "desktop" has dialogs of its own; on "loopback" files are saved to a fixed folder. */
  readonly host: "desktop" | "loopback";
}
