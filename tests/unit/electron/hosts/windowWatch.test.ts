import { describe, expect, it } from "vitest";
import { WindowWatch } from "../../../../electron/hosts/loopback/windowWatch.ts";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function watched() {
  let ended = 0;
  const watch = new WindowWatch(() => {
    ended += 1;
  }, 40);
  return { watch, ended: () => ended };
}

describe("the host ends by itself", () => {
  it("when its browser was closed and no window is left", async () => {
    const { watch, ended } = watched();
    watch.windowsChanged(1);
    watch.browserClosed();
    watch.windowsChanged(0);
    await pause(100);
    expect(ended()).toBe(1);
  });

  it("not while a window is open, nor when one comes back in time", async () => {
    const { watch, ended } = watched();
    watch.windowsChanged(1);
    watch.browserClosed();
    await pause(80);
    watch.windowsChanged(0);
    await pause(10);
    watch.windowsChanged(1);
    await pause(80);
    expect(ended()).toBe(0);
  });

  it("not when it opened no browser, nor when that one handed over before any window was connected", async () => {
    const alone = watched();
    alone.watch.windowsChanged(1);
    alone.watch.windowsChanged(0);
    const handedOver = watched();
    handedOver.watch.browserClosed();
    await pause(100);
    expect([alone.ended(), handedOver.ended()]).toEqual([0, 0]);
  });
});
