import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { REQUEST_CHANNEL } from "../../electron/hosts/desktop/channels.ts";
import { describeConformance } from "./conformance.ts";
import { type DesktopHost, startDesktop } from "./desktopHost.ts";
import { type BrowserWindow, invokeFrom, type StandInSession } from "./electronStandIn.ts";

describeConformance("desktop", startDesktop);

describe("the desktop host alone", () => {
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

  it("gives the page no Node, its own world and a sandbox", () => {
    expect(window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      sandbox: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    });
    for (const unsafe of [
      "webSecurity",
      "allowRunningInsecureContent",
      "experimentalFeatures",
      "enableBlinkFeatures",
    ]) {
      expect(window.options.webPreferences).not.toHaveProperty(unsafe);
    }
    expect(host.recorded.calls).toContain("enableSandbox");
  });

  it("settles the sandbox, the scheme and the folders before Electron is ready", () => {
    const { calls, paths, privileged } = host.recorded;
    expect(calls.at(-1)).toBe("whenReady");
    expect(paths.get("userData")).toBe(join(host.dataFolder, "electron"));
    expect(paths.get("sessionData")).toBe(join(host.dataFolder, "electron"));
    expect(privileged).toEqual([
      { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it("shows its own page only", () => {
    expect(window.webContents.mainFrame.url).toBe("app://minutes/");
  });

  const page = (url: string, method = "GET") => {
    const handler = session.pages.get("app");
    if (handler === undefined) throw new Error("The scheme is not handled");
    return handler({ method, url });
  };

  it("serves the files of the bundle with the page's rules", async () => {
    const response = page("app://minutes/");
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("錄事");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(response.headers.get("content-security-policy")).toContain("require-trusted-types-for 'script'");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it.each([
    "app://minutes/../data/lushi.db",
    "app://minutes/%2e%2e/data/lushi.db",
    "app://minutes/..%5cdata",
    "app://minutes/index.html",
    "app://elsewhere/",
    "app://minutes.evil.test/",
    "app://minutes:80/x",
    "app://minutes/%00",
    "file:///etc/passwd",
  ])("serves nothing for %s", (url) => {
    expect(page(url).status).toBe(404);
  });

  it("answers nothing but GET", () => {
    expect(page("app://minutes/", "POST").status).toBe(405);
  });

  it.each(["will-navigate", "will-redirect"])("stays where it is on %s", (name) => {
    const goes = (url: string) => {
      let prevented = false;
      window.webContents.emit(name, { url, preventDefault: () => (prevented = true) });
      return !prevented;
    };
    expect(goes("app://minutes/")).toBe(true);
    for (const url of [
      "https://evil.test/",
      "file:///C:/x.html",
      "app://other/",
      "data:text/html,x",
      "blob:app://minutes/1",
      "x",
    ]) {
      expect(goes(url)).toBe(false);
    }
  });

  it("lets no frame inside the page go anywhere, not even to itself", () => {
    for (const [isMainFrame, url, allowed] of [
      [true, "app://minutes/", true],
      [false, "app://minutes/", false],
      [true, "https://evil.test/", false],
    ] as const) {
      let prevented = false;
      window.webContents.emit("will-frame-navigate", { url, isMainFrame, preventDefault: () => (prevented = true) });
      expect(prevented).toBe(!allowed);
    }
  });

  it("opens no other window and takes no webview", () => {
    expect(window.webContents.openWindow?.({ url: "https://evil.test/" })).toEqual({ action: "deny" });
    let prevented = false;
    window.webContents.emit("will-attach-webview", { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
  });

  it.each(["media", "geolocation", "notifications", "clipboard-read", "fileSystem", "openExternal"])(
    "grants no %s",
    (permission) => {
      let granted = true;
      session.permissionRequest?.(null, permission, (answer) => (granted = answer));
      expect(granted).toBe(false);
    },
  );

  it("denies what is asked without a question, and downloads nothing", () => {
    expect(session.permissionCheck?.()).toBe(false);
    expect(session.devicePermission?.()).toBe(false);
    let streams: object | null = null;
    session.displayMedia?.({}, (answer) => (streams = answer));
    expect(streams).toEqual({});
    expect(session.spellCheck).toBe(false);
    let prevented = false;
    session.emit("will-download", { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
  });

  it("keeps nothing of the page on disk", () => {
    expect([...host.recorded.sessions.keys()].filter((name) => name.startsWith("persist:"))).toEqual([]);
  });

  it("hears only the main frame of its own window on its own page", async () => {
    const { webContents } = window;
    const ask = (from: { sender: unknown; senderFrame: unknown }) =>
      invokeFrom(from, REQUEST_CHANNEL, "series.list", {});
    expect(await ask({ sender: webContents, senderFrame: webContents.mainFrame })).toMatchObject({ ok: true });
    const foreign = [
      { sender: webContents, senderFrame: null },
      { sender: webContents, senderFrame: { url: "app://minutes/" } },
      { sender: {}, senderFrame: webContents.mainFrame },
    ];
    for (const from of foreign) expect(await ask(from)).toMatchObject({ ok: false, refusal: { code: "bad-request" } });
    for (const url of ["https://evil.test/", "app://other/", "about:blank", "file:///x"]) {
      webContents.mainFrame.url = url;
      expect(await ask({ sender: webContents, senderFrame: webContents.mainFrame })).toMatchObject({ ok: false });
    }
    webContents.mainFrame.url = "app://minutes/";
  });

  it("gives the page one frozen object of three members", () => {
    const bridge = host.recorded.exposed.get("lushi");
    expect([...host.recorded.exposed.keys()]).toEqual(["lushi"]);
    expect(Object.isFrozen(bridge)).toBe(true);
    expect(Object.keys(bridge ?? {}).sort()).toEqual(["host", "listen", "send"]);
  });

  /** A meeting that carries the open items of the sample, whose units are asked by 回覆單. */
  async function nextMeeting(): Promise<string> {
    const sample = await host.bridge.send("meeting.createSample", {});
    if (!sample.ok) throw new Error("No sample");
    const next = await host.bridge.send("meeting.create", { seriesId: sample.value.seriesId });
    if (!next.ok) throw new Error("No meeting");
    return next.value.id;
  }

  it("saves nothing when the dialog is cancelled", async () => {
    const sample = await host.bridge.send("meeting.createSample", {});
    if (!sample.ok) throw new Error("No sample");
    host.recorded.saveDialog = () => null;
    const answer = await host.bridge.send("meeting.export", { meetingId: sample.value.id, format: "docx" });
    expect(answer).toMatchObject({ ok: false, refusal: { code: "cancelled" } });
  });

  it("asks once for the folder of several files, and for none of them by name", async () => {
    const meetingId = await nextMeeting();
    const asked: string[] = [];
    host.recorded.saveDialog = () => {
      throw new Error("A dialog for one file");
    };
    host.recorded.folderDialog = ({ title, properties }) => {
      asked.push(title);
      expect(properties).toContain("openDirectory");
      return null;
    };
    const form = { meetingId, format: "docx", units: null, replyBy: null, instruction: "" } as const;
    const cancelled = await host.bridge.send("replyForm.export", form);
    expect(cancelled).toMatchObject({ ok: false, refusal: { code: "cancelled" } });
    expect(asked).toEqual([expect.stringMatching(/^選一個資料夾，放這 \d+ 個檔案$/)]);

    host.recorded.folderDialog = () => "/dev/null/沒有的資料夾";
    const refused = await host.bridge.send("replyForm.export", form);
    if (!refused.ok) throw new Error(refused.refusal.message);
    expect(refused.value).toMatchObject({
      saved: [],
      failed: { message: expect.stringContaining("沒有的資料夾") },
    });
    expect(refused.value.failed?.units).toHaveLength(Number(/\d+/u.exec(asked[0] ?? "")?.[0]));
  });

  it("asks once for the folder of a record in several formats, and says nothing when the dialog is closed", async () => {
    const sample = await host.bridge.send("meeting.createSample", {});
    if (!sample.ok) throw new Error("No sample");
    const asked: string[] = [];
    host.recorded.saveDialog = () => {
      throw new Error("A dialog for one file");
    };
    host.recorded.folderDialog = ({ title }) => {
      asked.push(title);
      return null;
    };
    const formats = ["docx", "odt", "txt"] as const;
    const wanted = { meetingId: sample.value.id, formats: [...formats], circulation: null };
    const answer = await host.bridge.send("meeting.exportTogether", wanted);
    expect(answer).toMatchObject({ ok: false, refusal: { code: "cancelled" } });
    expect(asked).toEqual(["選一個資料夾，放這 3 個檔案"]);
  });

  it("asks for the name of a single file", async () => {
    const meetingId = await nextMeeting();
    const askable = await host.bridge.send("replyForm.units", { meetingId });
    const [first] = askable.ok ? askable.value : [];
    let asked = 0;
    host.recorded.saveDialog = () => {
      asked += 1;
      return null;
    };
    host.recorded.folderDialog = () => {
      throw new Error("A dialog for a folder");
    };
    const units = [first?.unit ?? ""];
    const form = { meetingId, format: "xlsx" as const, units, replyBy: null, instruction: "" };
    expect(await host.bridge.send("replyForm.export", form)).toMatchObject({
      ok: false,
      refusal: { code: "cancelled" },
    });
    expect(asked).toBe(1);
  });

  it("says where it could not save", async () => {
    const sample = await host.bridge.send("meeting.createSample", {});
    if (!sample.ok) throw new Error("No sample");
    host.recorded.saveDialog = () => "/dev/null/沒有的資料夾/紀錄.docx";
    const answer = await host.bridge.send("meeting.export", { meetingId: sample.value.id, format: "docx" });
    expect(answer).toMatchObject({ ok: false, refusal: { code: "not-saved" } });
  });
});

describe("the window on the projector", () => {
  let host: DesktopHost;
  const [address, other] = ["app://minutes/projector.html#one", "app://minutes/projector.html#two"];
  const open = (url: string) => host.recorded.windows[0]?.webContents.openWindow?.({ url });

  beforeEach(async () => {
    host = await startDesktop();
  });
  afterEach(() => host.stop());

  it("is opened for its own page alone, once, and shows another record where it is asked to", () => {
    for (const url of ["app://minutes/", "https://evil.test/projector.html", "app://elsewhere/projector.html"]) {
      expect(open(url)).toEqual({ action: "deny" });
    }
    expect(host.recorded.windows).toHaveLength(1);
    expect(open(address)).toEqual({ action: "deny" });
    expect(open(other)).toEqual({ action: "deny" });
    expect(host.recorded.windows).toHaveLength(2);
    expect(host.recorded.windows[1]?.webContents.mainFrame.url).toBe(other);
  });

  it("is locked, has no bridge, and is heard by nobody", async () => {
    open(address);
    const [, projector] = host.recorded.windows;
    expect(projector?.options.webPreferences).toMatchObject({ contextIsolation: true, sandbox: true, devTools: false });
    expect(projector?.options.webPreferences).not.toHaveProperty("preload");
    expect(projector?.webContents.openWindow?.({ url: address })).toEqual({ action: "deny" });
    const sender = { sender: projector?.webContents, senderFrame: projector?.webContents.mainFrame };
    const refused = await invokeFrom(sender, REQUEST_CHANNEL, "meeting.list", { seriesId: null, bin: false });
    expect(refused).toMatchObject({ ok: false, refusal: { code: "bad-request" } });
  });

  it("fills a second screen, and goes full with F11 where there is none", () => {
    open(address);
    expect(host.recorded.windows[1]?.options.fullscreen).toBeUndefined();
    host.recorded.windows[1]?.webContents.emit("before-input-event", {}, { type: "keyDown", key: "F11" });
    expect(host.recorded.windows[1]?.fullScreen).toBe(true);
    host.recorded.windows[1]?.close();
    host.recorded.displays.push({ id: 2, bounds: { x: 1366, y: 0, width: 1920, height: 1080 } });
    open(address);
    expect(host.recorded.windows[2]?.options).toMatchObject({ x: 1366, width: 1920, fullscreen: true });
  });

  it("goes with the window in which the record is written", async () => {
    open(address);
    host.recorded.windows[0]?.close();
    expect(host.recorded.windows[1]?.destroyed).toBe(true);
    await expect.poll(() => host.recorded.exits).toEqual([0]);
  });
});

describe("the desktop host does not run", () => {
  it.each(["remote-debugging-port", "remote-debugging-pipe", "js-flags", "inspect"])("with --%s", async (name) => {
    const host = await startDesktop((recorded) => recorded.switches.add(name));
    expect(host.recorded.exits).toEqual([1]);
    expect(host.recorded.windows).toEqual([]);
    expect(existsSync(host.dataFolder)).toBe(false);
  });

  it("beside another of its kind", async () => {
    const host = await startDesktop((recorded) => {
      recorded.isFirstInstance = false;
    });
    expect(host.recorded.exits).toEqual([3]);
    expect(existsSync(join(host.dataFolder, "lushi.db"))).toBe(false);
  });
});
