import { app, type Session, type WebContents } from "electron";
import { ownPath } from "./address.ts";

/** Switches with which another program could look into or steer the app; no fuse covers them. */
const FOREIGN_SWITCHES = ["remote-debugging-port", "remote-debugging-pipe", "js-flags", "inspect", "inspect-brk"];

/** Whether the app was started with a switch that it does not run with. */
export const hasForeignSwitch = (): boolean => FOREIGN_SWITCHES.some((name) => app.commandLine.hasSwitch(name));

/** Denies every permission; Electron grants what nobody asks about. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  session.setSpellCheckerEnabled(false);
  session.on("will-download", (event) => event.preventDefault());
}

/** Keeps a page where it is: no other address, no other window, no page inside the page. */
export function lockContents(contents: WebContents): void {
  const stay = (event: { preventDefault: () => void; readonly url: string }) => {
    if (ownPath(event.url) === null) event.preventDefault();
  };
  contents.on("will-navigate", stay);
  contents.on("will-redirect", stay);
  contents.on("will-frame-navigate", (event) => {
    if (!event.isMainFrame || ownPath(event.url) === null) event.preventDefault();
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}
