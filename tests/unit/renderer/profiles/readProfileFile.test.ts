import { expect, it } from "vitest";
import { readProfileFile } from "../../../../renderer/features/profiles/useReadProfile.ts";
import type { Bridge } from "../../../../shared/contract/bridge.ts";

it("refuses a file that is no longer there in a sentence, and asks the core nothing", async () => {
  const asked: string[] = [];
  const bridge: Bridge = {
    send: async (name) => {
      asked.push(name);
      throw new Error("Nothing is to be asked");
    },
    listen: () => () => undefined,
    host: "loopback",
  };
  const moved = {
    name: "舊紀錄.docx",
    arrayBuffer: () => Promise.reject(new DOMException("gone", "NotFoundError")),
  };
  expect(await readProfileFile(bridge, moved)).toMatchObject({
    ok: false,
    refusal: { code: "unreadable-file", message: expect.stringContaining("「舊紀錄.docx」讀不出來") },
  });
  expect(asked).toEqual([]);
});
