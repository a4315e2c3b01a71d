import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { dueText } from "../../../../../shared/followUp/dueText.ts";
import { proposalsOf } from "../../../../../shared/followUp/proposals/proposals.ts";
import { recogniseText } from "../../../../builders/recognised.ts";
import { PROPOSALS_OF_SEEDS } from "./seedProposals.ts";

/** Real records lie beside the checkout where there are any; LUSHI_SEEDS names another place. */
const FOLDER = process.env.LUSHI_SEEDS ?? fileURLToPath(new URL("../../../../../../shared/seeds", import.meta.url));

const digestOf = (words: string) =>
  createHash("sha256").update(words.normalize("NFKC").replace(/\s+/gu, "")).digest("hex").slice(0, 16);

for (const [file, expected] of Object.entries(PROPOSALS_OF_SEEDS)) {
  test(`${file} proposes what its reader found in it`, (context) => {
    const path = join(FOLDER, file);
    if (!existsSync(path)) context.skip(`沒有 ${path}，這份真實紀錄沒有檢查。`);
    const { doc } = recogniseText(readFileSync(path, "utf8"), file);
    const found = proposalsOf(doc, "meeting").map(
      ({ kind, sentence, units, due }) =>
        `${kind} ${digestOf(sentence)} ${units.map(digestOf).join("+") || "-"} ${dueText(due) || "-"}`,
    );
    expect(found).toEqual(expected);
  });
}
