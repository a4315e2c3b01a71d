import { expect, it } from "vitest";
import { ordinalLabel } from "../../../../renderer/features/meetings/ordinalLabel.ts";

it.each([
  ["資訊推動小組115年第5次會議紀錄", "115年第5次"],
  ["115年度資訊安全管理審查第2次會議紀錄", "115年度第2次"],
  ["第4屆第2次委員會議紀錄", "第4屆第2次"],
  ["青禾國中113學年度第1學期校務發展委員會第2次會議紀錄", "113學年度第1學期第2次"],
  ["主管會報第418次會議紀錄", "第418次"],
  ["第 十二 次館務會議", "第十二次"],
  ["工程協調會議紀錄", ""],
])("the list shows of %s only %s", (title, label) => {
  expect(ordinalLabel(title)).toBe(label);
});
