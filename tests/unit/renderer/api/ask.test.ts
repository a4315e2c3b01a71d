import { expect, it } from "vitest";
import { ask } from "../../../../renderer/api/ask.ts";
import { strings } from "../../../../renderer/strings/zhTW.ts";
import type { Bridge } from "../../../../shared/contract/bridge.ts";

it("a broken line to the core is a refusal that says what is safe", async () => {
  const bridge: Bridge = { host: "loopback", listen: () => () => {}, send: () => Promise.reject(new Error("gone")) };
  expect(await ask(bridge, "series.list", {})).toEqual({
    ok: false,
    refusal: { code: "unreachable", message: strings.shell.coreUnreachable },
  });
});
