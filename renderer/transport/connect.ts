import type { Bridge } from "../../shared/contract/bridge.ts";
import { connectLoopback } from "./loopback.ts";
import { showNotConnected } from "./notConnected.ts";
import { NotConnectedError } from "./session.ts";

declare global {
  interface Window {
    /** Put there by the desktop host's preload script; absent in a browser. */
    readonly lushi?: Bridge;
  }
}

/**
 * Connects the window to its host: the desktop's bridge where there is one, else the loopback server that sent the page.
 * In a tab that the host did not open it says so instead, and never resolves.
 */
export async function connect(): Promise<Bridge> {
  if (window.lushi !== undefined) return window.lushi;
  try {
    return await connectLoopback();
  } catch (error) {
    if (!(error instanceof NotConnectedError)) throw error;
    showNotConnected(document.body);
    return new Promise(() => undefined);
  }
}
