import { readTxt } from "../../electron/core/importers/txt.ts";
import { layOut } from "../../shared/layout/layOut.ts";
import { layoutText } from "../../shared/layout/layoutText.ts";
import { countedIds } from "../../shared/minutes/ids.ts";
import { defaultProfile } from "../../shared/profiles/defaultProfile.ts";
import { recognise } from "../../shared/recognition/recognise.ts";
import { longRecord } from "./longRecord.ts";
import { type BenchRow, benchRow, timed } from "./row.ts";

/** Reading and recognising the text of a record of 1,000 paragraphs; beside it, one of 250, for the growth. */
export async function importText(): Promise<BenchRow[]> {
  const read = (bytes: Uint8Array) => () => {
    const reading = readTxt("紀錄.txt", bytes);
    if (!reading.ok) throw new Error(reading.message);
    return recognise(reading.source, countedIds());
  };
  const textOf = (blocks: number) => new TextEncoder().encode(layoutText(layOut(longRecord(blocks), defaultProfile)));
  const small = await timed(20, read(textOf(250)));
  return [benchRow("import text", await timed(20, read(textOf(1000))), { name: "a quarter of it", samples: small })];
}
