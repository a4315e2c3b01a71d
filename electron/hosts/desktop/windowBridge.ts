import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from "electron";
import { type Answer, refuse } from "../../../shared/contract/errors.ts";
import type { Core } from "../../core/createCore.ts";
import { ownPath } from "./address.ts";
import { EVENT_CHANNEL, REQUEST_CHANNEL } from "./channels.ts";
import { words } from "./words.ts";

/** Whether a message comes from the page of our window itself; a frame that is gone is null. */
export function isOwnSender({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  if (senderFrame === null || window.isDestroyed() || sender !== window.webContents) return false;
  return senderFrame === sender.mainFrame && ownPath(senderFrame.url) !== null;
}

/** Joins a window to the core; returns a function that parts them. */
export function joinWindow(window: BrowserWindow, core: Core): () => void {
  const request = async (event: IpcMainInvokeEvent, name: unknown, argument: unknown): Promise<Answer<unknown>> => {
    if (!isOwnSender(event, window) || typeof name !== "string") return refuse("bad-request", words.foreignSender);
    return core.handle(name, argument);
  };
  ipcMain.handle(REQUEST_CHANNEL, request);
  const stop = core.listen((event) => {
    if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event);
  });
  return () => {
    stop();
    ipcMain.removeHandler(REQUEST_CHANNEL);
  };
}
