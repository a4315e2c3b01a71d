import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { REQUEST_CHANNEL } from "../../electron/hosts/desktop/channels.ts";
import { type DesktopHost, startDesktop } from "./desktopHost.ts";
import { type BrowserWindow, invokeFrom, type StandInSession } from "./electronStandIn.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** All sources of the app below some folders, by their paths. */
function sourcesIn(...folders: readonly string[]): { readonly path: string; readonly text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => ({ path, text: readFileSync(path, "utf8") })),
  );
}

/** The places in the app's sources where a pattern stands. */
const where = (pattern: RegExp, sources = sourcesIn("electron", "renderer", "shared")) =>
  sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path.slice(root.length));

const desktop = sourcesIn("electron/hosts/desktop");
/** Sources that make a window, each of which must lock it by itself. */
const makers = desktop.filter(({ text }) => text.includes("new BrowserWindow("));
const settings = readFileSync(join(root, "electron-builder.yml"), "utf8");

// Electron, docs/tutorial/security.md: the twenty items of its checklist, by their numbers.
describe("Electron's security checklist", () => {
  let host: DesktopHost;
  let window: BrowserWindow;
  let session: StandInSession;
  beforeAll(async () => {
    host = await startDesktop();
    const [made] = host.recorded.windows;
    const own = host.recorded.sessions.get("minutes");
    if (made === undefined || own === undefined) throw new Error("No window was made");
    [window, session] = [made, own];
  });
  afterAll(() => host.stop());

  const prevented = (name: string, details: object) => {
    let stopped = false;
    window.webContents.emit(name, { ...details, preventDefault: () => (stopped = true) });
    return stopped;
  };

  it("finds the windows that it looks at", () => expect(makers.length).toBeGreaterThan(0));

  it("1: shows nothing but the app's own scheme", () => {
    expect(host.recorded.windows.map(({ webContents }) => webContents.mainFrame.url)).toEqual(["app://minutes/"]);
    expect(where(/\bloadFile\(|loadURL\(\s*["'`]/u, desktop)).toEqual([]);
  });

  it.each([
    [2, "nodeIntegration: false"],
    [3, "contextIsolation: true"],
    [4, "sandbox: true"],
  ])("%i: every window says %s", (_item, setting) => {
    expect(makers.filter(({ text }) => !text.includes(setting)).map(({ path }) => path)).toEqual([]);
    expect(host.recorded.calls).toContain("enableSandbox");
  });

  it("5: grants no permission that is asked for", () => {
    let granted = true;
    session.permissionRequest?.(null, "media", (answer) => (granted = answer));
    expect([granted, session.permissionCheck?.(), session.devicePermission?.()]).toEqual([false, false, false]);
  });

  it.each([
    [6, "webSecurity"],
    [8, "allowRunningInsecureContent"],
    [9, "experimentalFeatures"],
    [10, "enableBlinkFeatures"],
    [11, "allowpopups"],
    [15, "openExternal"],
    [15, "openPath"],
  ])("%i: never says %s", (_item, word) => expect(where(new RegExp(word, "u"))).toEqual([]));

  it("7: sends rules with every page", () => {
    const page = session.pages.get("app")?.({ method: "GET", url: "app://minutes/" });
    expect(page?.headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'self';/u);
    expect(page?.headers.get("content-security-policy")).not.toMatch(/unsafe|https?:|\*/u);
  });

  it("12: lets no webview be attached", () => expect(prevented("will-attach-webview", {})).toBe(true));

  it("13: lets no page go anywhere", () => {
    for (const name of ["will-navigate", "will-redirect", "will-frame-navigate"])
      expect(prevented(name, { url: "https://evil.test/", isMainFrame: true })).toBe(true);
  });

  it("14: opens no other window", () => {
    expect(window.webContents.openWindow?.({ url: "app://minutes/" })).toEqual({ action: "deny" });
  });

  it("16: is made for one Electron, named to the last digit", () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(Number.parseInt(devDependencies.electron, 10)).toBeGreaterThanOrEqual(45);
  });

  it("17: hears its own page alone", async () => {
    const { webContents } = window;
    for (const senderFrame of [null, { url: "app://minutes/" }, { url: "https://evil.test/" }]) {
      const answer = await invokeFrom({ sender: webContents, senderFrame }, REQUEST_CHANNEL, "series.list", {});
      expect(answer).toMatchObject({ ok: false, refusal: { code: "bad-request" } });
    }
    const handling = where(/ipcMain\.(?:handle|on)\b/u);
    const checking = where(/isOwnSender\(|senderFrame/u);
    expect(handling.filter((path) => !checking.includes(path))).toEqual([]);
  });

  it("18: has a scheme of its own and never shows a file", () => {
    expect(host.recorded.privileged.map(({ scheme, privileges }) => [scheme, privileges.bypassCSP])).toEqual([
      ["app", undefined],
    ]);
    expect(where(/["'`]file:\/\//u, desktop)).toEqual([]);
  });

  it.each([
    "runAsNode: false",
    "enableCookieEncryption: true",
    "enableNodeOptionsEnvironmentVariable: false",
    "enableNodeCliInspectArguments: false",
    "enableEmbeddedAsarIntegrityValidation: true",
    "onlyLoadAppFromAsar: true",
    "loadBrowserProcessSpecificV8Snapshot: false",
    "grantFileProtocolExtraPrivileges: false",
  ])("19: the fuse %s", (fuse) => expect(settings).toContain(`\n  ${fuse}\n`));

  it("20: gives the page none of Electron's own objects", () => {
    const bridge = host.recorded.exposed.get("lushi");
    expect(Object.keys(bridge ?? {}).sort()).toEqual(["host", "listen", "send"]);
    expect(where(/ipcRenderer|contextBridge/u)).toEqual(["electron/hosts/desktop/exposeBridge.ts"]);
  });

  it("and beside it: no script made of words, no crash reports, no updates, no spelling from elsewhere", () => {
    const code = sourcesIn("electron", "renderer", "shared");
    expect(where(/\beval\(|new Function\(|dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML/u, code)).toEqual(
      [],
    );
    expect(where(/crashReporter|autoUpdater|electron-updater|@electron\/remote/u, code)).toEqual([]);
    expect(makers.filter(({ text }) => !text.includes("spellcheck: false")).map(({ path }) => path)).toEqual([]);
  });
});
