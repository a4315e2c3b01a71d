import { describe, expect, it } from "vitest";
import { snapshotsWhenIdle } from "../../../../electron/core/idleSnapshots.ts";
import type { LogLine } from "../../../../electron/core/log.ts";

const changed = (meetingId: string) => ({ name: "meeting.changed", meetingId, revision: 1, clientId: "w" }) as const;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("snapshots", () => {
  it("are written once for each meeting when its window has been still", async () => {
    const written: string[] = [];
    const idle = snapshotsWhenIdle({ writeSnapshot: (id) => written.push(id) > 0 }, () => undefined, 40);
    for (let n = 0; n < 5; n += 1) {
      idle.hear(changed("a"));
      await pause(10);
    }
    idle.hear(changed("b"));
    expect(written).toEqual([]);
    await pause(120);
    expect(written.sort()).toEqual(["a", "b"]);
  });

  it("are not written after the end, and a disk that refuses is logged", async () => {
    const logged: LogLine[] = [];
    const failing = {
      writeSnapshot: () => {
        throw new TypeError("disk");
      },
    };
    const idle = snapshotsWhenIdle(failing, (line) => logged.push(line), 5);
    idle.hear(changed("a"));
    await pause(40);
    expect(logged).toMatchObject([{ code: "snapshot" }]);
    idle.hear(changed("b"));
    idle.stop();
    await pause(40);
    expect(logged).toHaveLength(1);
  });
});
