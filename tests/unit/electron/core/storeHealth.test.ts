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
    expect(await core.get("store.health", {})).toEqual({ checked: false, damage: null });
    await untilChecked(core);
    expect(await core.get("store.health", {})).toEqual({ checked: true, damage: null });
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
      expect(await core.get("store.health", {})).toEqual({ checked: true, damage: said });
      expect(core.logged.filter(({ code }) => code === "damaged")).toHaveLength(damages.length);
    } finally {
      await core.close();
    }
  }
});
