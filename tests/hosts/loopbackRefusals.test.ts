import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodeMessage } from "../../shared/contract/message.ts";
import { authorise, type LoopbackHost, startLoopback } from "./loopbackHost.ts";
import { rawRequest, sendRaw } from "./rawHttp.ts";

let host: LoopbackHost;
let port: number;
let authorization: string;
beforeAll(async () => {
  host = await startLoopback();
  port = Number(new URL(host.origin).port);
  authorization = await authorise(host.origin, host.code);
});
afterAll(() => host.remove());

const MESSAGE = Buffer.from(encodeMessage({ name: "meeting.createSample", argument: {} })).toString("latin1");

/** The headers of a sound request, by name; undefined leaves one out, an array doubles it. */
type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

const sound = (): Headers => ({
  Host: `127.0.0.1:${port}`,
  Origin: `http://127.0.0.1:${port}`,
  Authorization: authorization,
  "Content-Type": "application/octet-stream",
  "Content-Length": String(MESSAGE.length),
});

function lines(headers: Headers): string[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    (value === undefined ? [] : typeof value === "string" ? [value] : value).map((each) => `${name}: ${each}`),
  );
}

const post = (changed: Headers = {}, line = "POST /api/request HTTP/1.1", body = MESSAGE) =>
  sendRaw(port, rawRequest(line, lines({ ...sound(), ...changed }), body));
const getPage = (changed: Headers = {}, line = "GET / HTTP/1.1") =>
  sendRaw(port, rawRequest(line, lines({ Host: `127.0.0.1:${port}`, ...changed })));

describe("a request that is sound", () => {
  it("is answered", async () => {
    expect((await post()).status).toBe(200);
    expect((await getPage()).status).toBe(200);
    expect((await getPage({}, "GET /assets/index-1.js HTTP/1.1")).status).toBe(200);
  });
});

describe("the name of the host", () => {
  const names: readonly [string, () => string | readonly string[] | undefined, number][] = [
    ["of a page that rebinds DNS", () => `evil.test:${port}`, 421],
    ["localhost", () => `localhost:${port}`, 421],
    ["0.0.0.0", () => `0.0.0.0:${port}`, 421],
    ["of IPv6", () => `[::1]:${port}`, 421],
    ["of the local network", () => `192.168.1.5:${port}`, 421],
    ["with a dot behind it", () => `127.0.0.1.:${port}`, 421],
    ["without a port", () => "127.0.0.1", 421],
    ["with another port", () => "127.0.0.1:1", 421],
    ["in another writing", () => `127.1:${port}`, 421],
    ["with a user", () => `user@127.0.0.1:${port}`, 421],
    ["empty", () => "", 421],
    ["missing", () => undefined, 400],
    ["doubled", () => [`127.0.0.1:${port}`, "evil.test"], 400],
  ];
  it.each(names)("%s is refused", async (_what, name, status) => {
    for (const answer of [await post({ Host: name() }), await getPage({ Host: name() })]) {
      expect(answer.status).toBe(status);
    }
  });

  it("must not be said twice in different ways", async () => {
    expect((await getPage({}, "GET http://evil.test/ HTTP/1.1")).status).toBe(400);
    expect((await getPage({}, `GET http://127.0.0.1:${port}/ HTTP/1.1`)).status).toBe(400);
  });
});

describe("the origin", () => {
  const origins: readonly [string, () => string | readonly string[] | undefined, number][] = [
    ["foreign", () => "https://evil.test", 403],
    ["null", () => "null", 403],
    ["another port of this machine", () => `http://127.0.0.1:${port + 1}`, 403],
    ["localhost", () => `http://localhost:${port}`, 403],
    ["https", () => `https://127.0.0.1:${port}`, 403],
    ["with a path", () => `http://127.0.0.1:${port}/`, 403],
    ["missing on a request", () => undefined, 403],
    ["doubled", () => [`http://127.0.0.1:${port}`, "https://evil.test"], 400],
  ];
  it.each(origins)("%s is refused", async (_what, origin, status) => {
    expect((await post({ Origin: origin() })).status).toBe(status);
  });

  it("foreign gets no page either", async () => {
    expect((await getPage({ Origin: "https://evil.test" })).status).toBe(403);
  });

  it.each([
    ["a frame", { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe" }],
    ["a script tag", { "Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "script" }],
    ["an image tag", { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image" }],
    ["a service worker", { "Sec-Fetch-Site": "same-origin", "Service-Worker": "script" }],
  ])("of another page's %s is refused", async (_what, headers) => {
    expect((await getPage(headers)).status).toBe(403);
  });

  it("may be the launch file's, which opens the page", async () => {
    const headers = { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document" };
    expect((await getPage(headers)).status).toBe(200);
    expect((await getPage(headers, "GET /assets/index-1.js HTTP/1.1")).status).toBe(403);
  });
});

describe("the token", () => {
  const tokens: readonly [string, () => Headers][] = [
    ["missing", () => ({ Authorization: undefined })],
    ["wrong", () => ({ Authorization: `${authorization.slice(0, -1)}${authorization.endsWith("0") ? "1" : "0"}` })],
    ["of another window", () => ({ Authorization: `Lushi ${"0".repeat(32)} ${"0".repeat(64)}` })],
    ["without its name", () => ({ Authorization: authorization.split(" ").at(-1) ?? "" })],
    ["of another scheme", () => ({ Authorization: authorization.replace("Lushi", "Bearer") })],
    ["empty", () => ({ Authorization: "" })],
    ["in a cookie", () => ({ Authorization: undefined, Cookie: `authorization=${authorization}` })],
  ];
  it.each(tokens)("%s is refused", async (_what, changed) => {
    expect((await post(changed())).status).toBe(401);
  });

  it("in the address is no token", async () => {
    const line = `POST /api/request?token=${authorization.split(" ").at(-1)} HTTP/1.1`;
    expect((await post({ Authorization: undefined }, line)).status).toBe(401);
  });

  it("doubled is refused", async () => {
    expect((await post({ Authorization: [authorization, authorization] })).status).toBe(400);
  });

  it("is wanted before anything is said about an address", async () => {
    expect((await post({ Authorization: undefined }, "POST /api/nothing HTTP/1.1")).status).toBe(401);
    expect((await post({}, "POST /api/nothing HTTP/1.1")).status).toBe(404);
  });

  it("is wanted for the events", async () => {
    expect((await post({ Authorization: undefined }, "POST /api/events HTTP/1.1")).status).toBe(401);
    expect((await post({ Origin: "https://evil.test" }, "POST /api/events HTTP/1.1")).status).toBe(403);
  });

  it("is not given twice for one code, nor for a wrong one", async () => {
    await expect(authorise(host.origin, host.code)).rejects.toThrow("401");
    await expect(authorise(host.origin, "wrong")).rejects.toThrow("401");
    await expect(authorise(host.origin, "")).rejects.toThrow("401");
  });

  it("costs a second a guess after ten wrong ones", async () => {
    const from = performance.now();
    await post({ Authorization: undefined });
    expect(performance.now() - from).toBeGreaterThan(900);
    const fine = performance.now();
    expect((await post()).status).toBe(200);
    expect(performance.now() - fine).toBeLessThan(900);
  });
});

describe("the method and the kind of body", () => {
  it.each(["GET", "PUT", "DELETE", "PATCH", "HEAD", "TRACE", "PROPFIND"])(
    "%s of a request is refused",
    async (method) => {
      expect((await post({}, `${method} /api/request HTTP/1.1`, "")).status).toBe(405);
    },
  );

  it("a preflight gets no permission", async () => {
    const answer = await post(
      { "Access-Control-Request-Method": "POST", "Content-Length": undefined },
      "OPTIONS /api/request HTTP/1.1",
      "",
    );
    expect(answer.status).toBe(405);
    expect(answer.text).not.toMatch(/access-control-/iu);
  });

  it("CONNECT leads nowhere", async () => {
    expect(
      (await sendRaw(port, rawRequest("CONNECT evil.test:443 HTTP/1.1", ["Host: evil.test:443"]))).status,
    ).not.toBe(200);
  });

  it("a WebSocket is not opened", async () => {
    const upgrade = {
      Connection: "Upgrade",
      Upgrade: "websocket",
      "Sec-WebSocket-Version": "13",
      "Sec-WebSocket-Key": "eA==",
    };
    expect((await getPage({ ...upgrade, Origin: "https://evil.test" })).status).toBe(403);
    expect((await getPage(upgrade, "GET /api/events HTTP/1.1")).status).toBe(405);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json"])(
    "%s is refused",
    async (type) => {
      expect((await post({ "Content-Type": type })).status).toBe(415);
    },
  );

  it("a POST of the page is refused", async () => {
    expect((await post({}, "POST / HTTP/1.1")).status).toBe(405);
  });
});

describe("the path", () => {
  it.each([
    "/../package.json",
    "/%2e%2e/package.json",
    "/..%5cpackage.json",
    "/%2e%2e%5c%2e%2e%5cwin.ini",
    "/assets/../index.html",
    "/index.html",
    "/assets/",
    "/assets/index-1.js%00.html",
    "/C:/Windows/win.ini",
    "//evil.test/share",
    "/index.html::$DATA",
    "/CON",
    "/?x",
    "/__proto__",
  ])("%s leads to no file", async (path) => {
    expect((await getPage({}, `GET ${path} HTTP/1.1`)).status).toBe(404);
  });
});

describe("the size and the frame", () => {
  it("a body of a gigabyte is refused by its length alone", async () => {
    expect((await post({ "Content-Length": "1073741824" })).status).toBe(413);
  });

  it("a body that is longer than it may be is not read to its end", async () => {
    const chunk = `${(1024 * 1024).toString(16)}\r\n${"x".repeat(1024 * 1024)}\r\n`;
    const headers = { "Content-Length": undefined, "Transfer-Encoding": "chunked" };
    const answer = await post(headers, "POST /api/request HTTP/1.1", chunk.repeat(60));
    expect(answer.status === 413 || answer.status === null).toBe(true);
  });

  it("two lengths, or a length and chunks, are refused", async () => {
    expect((await post({ "Content-Length": [String(MESSAGE.length), "1"] })).status).not.toBe(200);
    expect((await post({ "Transfer-Encoding": "chunked" })).status).not.toBe(200);
  });

  it("headers of 64 KB are refused", async () => {
    expect((await getPage({ "X-Long": "x".repeat(65_536) })).status).not.toBe(200);
  });

  it.each([
    ["nothing", ""],
    ["a length that is too long", "\u0000\u0000\u00ff\u00ff{}"],
    ["what is no JSON", "\u0000\u0000\u0000\u0002{]"],
    ["a name that is none", '\u0000\u0000\u0000\u000a{"name":1}'],
  ])("a message of %s is refused", async (_what, body) => {
    const answer = await post({ "Content-Length": String(body.length) }, "POST /api/request HTTP/1.1", body);
    expect(answer.status).toBe(400);
  });
});

describe("many connections that say nothing", () => {
  it("do not keep a window waiting", async () => {
    const idle = Array.from({ length: 200 }, () => connect({ host: "127.0.0.1", port }, () => undefined));
    for (const socket of idle) socket.write("POST /api/request HTTP/1.1\r\nHost: x");
    await new Promise((resolve) => setTimeout(resolve, 100));
    const from = performance.now();
    expect((await post()).status).toBe(200);
    expect(performance.now() - from).toBeLessThan(200);
    for (const socket of idle) socket.destroy();
  });
});

describe("every answer", () => {
  it("sets no cookie, is kept nowhere, and tells nothing of why it was refused", async () => {
    for (const answer of [
      await post(),
      await getPage(),
      await post({ Origin: "null" }),
      await getPage({ Host: "x" }),
    ]) {
      expect(answer.text).not.toMatch(/^set-cookie:|^access-control/imu);
      expect(answer.text).toMatch(/^cache-control: no-store\r$/imu);
      expect(answer.text).toMatch(/^x-frame-options: DENY\r$/imu);
      expect(answer.text).toMatch(/^cross-origin-opener-policy: same-origin\r$/imu);
      expect(answer.text).toMatch(/^cross-origin-resource-policy: same-origin\r$/imu);
      expect(answer.text).toMatch(/^referrer-policy: no-referrer\r$/imu);
      expect(answer.text).toMatch(/^content-security-policy: default-src 'none'/imu);
      if (answer.status !== 200) expect(answer.text.split("\r\n\r\n")[1]).toBe("");
    }
  });

  it("comes from 127.0.0.1 and from no other address of this machine", async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .map(({ address }) => address)
      .filter((address) => address !== "127.0.0.1");
    for (const address of [...others, "127.0.0.2"]) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect({ host: address, port }, () => resolve(true));
        socket.once("error", () => resolve(false));
        socket.setTimeout(1000, () => resolve(false));
      });
      expect(reached).toBe(false);
    }
  });
});

const canBecomeAnother = process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/setpriv");

if (canBecomeAnother) {
  describe("another user of this machine", () => {
    it("is cut off", async () => {
      const script = `fetch("${host.origin}/").then((r) => process.exit(r.status === 200 ? 10 : 11), () => process.exit(12))`;
      const run = async (args: readonly string[]) => {
        const child = spawn("/usr/bin/setpriv", [...args, process.execPath, "-e", script], { stdio: "ignore" });
        return new Promise((resolve) => child.once("exit", resolve));
      };
      expect(await run([])).toBe(10);
      expect(await run(["--reuid=65534", "--clear-groups"])).toBe(12);
    });
  });
}
