import { expect, test } from "vitest";
import { startChild } from "./childProcess.ts";
import { sampleMinutes } from "./sampleMinutes.ts";
import { aMeeting, documentIn, openedStore, temporaryFolder } from "./temporaryStore.ts";

const KILLS = process.env.RELIABILITY === "long" ? 200 : 12;

test(`no acknowledged revision is lost over ${KILLS} kills in the middle of typing`, { timeout: 600_000 }, async () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  const { id } = aMeeting(store, sampleMinutes());
  store.close();
  let reached = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = startChild("typeUntilKilled.ts", folder, id);
    await child.printed(1 + ((kill * 37) % 120));
    await child.kill();
    const acknowledged = Number(child.lines.at(-1));
    expect(acknowledged).toBeGreaterThan(reached);

    const after = openedStore(folder);
    const revision = after.oneMeeting(id)?.revision ?? -1;
    // What was committed may be one ahead of what could be said before the end.
    expect([acknowledged, acknowledged + 1]).toContain(revision);
    const subject = documentIn(after, id).textContent;
    for (const typed of [0, reached, revision - 1])
      expect(subject).toContain(String.fromCodePoint(0x4e00 + (typed % 5000)));
    expect(after.verifyAll().damages).toEqual([]);
    after.close();
    reached = revision;
  }
});
