import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verify } from "../../../../electron/core/worker/verification.ts";
import { openTestCore } from "../../../builders/testCore.ts";

async function untilChecked(core: Awaited<ReturnType<typeof openTestCore>>): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (core.events.some(({ name }) => name === "store.checked")) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The store was not checked");
}

test("a sound store is checked behind the start, on a connection of its own, and says nothing", async () => {
  let folder = "";
  const core = await openTestCore({ verify: async () => verify(folder, () => undefined) });
  folder = core.dataFolder;
  try {
    await core.get("meeting.createSample", {});
    expect(await core.get("store.health", {})).toEqual({
      checked: false,
      damage: null,
      backup: null,
      purge: null,
      isShut: false,
    });
    await untilChecked(core);
    expect(await core.get("store.health", {})).toEqual({
      checked: true,
      damage: null,
      backup: null,
      purge: null,
      isShut: false,
    });
  } finally {
    await core.close();
  }
});

test("damage of a record is said in one sentence; damage of what is derived is mended without a word", async () => {
  const damage = { table: "snapshot", key: "1", isDerived: false, message: "有一份紀錄損壞。" };
  const derived = { table: "search_block", key: "9", isDerived: true, message: "搜尋資料損壞。" };
  for (const [damages, said] of [
    [[derived, damage], damage.message],
    [[derived], null],
  ] as const) {
    const core = await openTestCore({ verify: async () => ({ rows: 2, damages }) });
    try {
      await untilChecked(core);
      expect(await core.get("store.health", {})).toEqual({
        checked: true,
        damage: said,
        backup: null,
        purge: null,
        isShut: false,
      });
      expect(core.logged.filter(({ code }) => code === "damaged")).toHaveLength(damages.length);
    } finally {
      await core.close();
    }
  }
});

test("a damaged meeting leaves the list alone, and is named before and after the check", async () => {
  const first = await openTestCore();
  const kept = join(mkdtempSync(join(tmpdir(), "lushi-kept-")), "data");
  await first.get("meeting.createSample", {});
  const { document } = await first.get("meeting.open", {
    meetingId: (await first.get("meeting.createSample", {})).id,
  });
  await first.get("import.accept", {
    document,
    series: { name: "雲海市圖書館館務會議" },
    sourceName: "甲一二三乙",
    sourceHash: "0".repeat(64),
    replaces: null,
  });
  await first.keep(kept);
  const file = join(kept, "lushi.db");
  const bytes = readFileSync(file);
  const at = bytes.indexOf("甲一二三乙");
  expect(at).toBeGreaterThan(0);
  bytes.writeUInt8(bytes.readUInt8(at + 5) ^ 1, at + 5);
  writeFileSync(file, bytes);

  const core = await openTestCore({ dataFolder: kept, verify: async () => verify(kept, () => undefined) });
  try {
    expect(await core.get("meeting.list", { seriesId: null, bin: false })).toHaveLength(2);
    expect(await core.ask("followUp.list", { seriesId: null })).toMatchObject({ ok: true });
    const said = (await core.get("store.health", {})).damage;
    expect(said).toMatch(/^「[^」]*會議紀錄」（\d+年\d+月\d+日）的資料有毀損.*其他會議都可以照常使用.*備份/);
    await untilChecked(core);
    expect(await core.get("store.health", {})).toEqual({
      checked: true,
      damage: said,
      backup: null,
      purge: null,
      isShut: false,
    });
  } finally {
    await core.close();
  }
});

test("a meeting whose words are damaged is named as well", async () => {
  const core = await openTestCore({
    verify: async () => ({
      rows: 1,
      damages: [{ table: "snapshot", key: `${meetingId} 0`, isDerived: false, message: "有一份紀錄損壞。" }],
    }),
  });
  const { id: meetingId } = await core.get("meeting.createSample", {});
  try {
    await untilChecked(core);
    expect((await core.get("store.health", {})).damage).toMatch(/^「[^」]*會議紀錄」（.*的資料有毀損/);
  } finally {
    await core.close();
  }
});
