import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { readBack } from "../../../../../electron/core/exporters/readBack.ts";
import { renderRecord } from "../../../../../electron/core/exporters/renderRecord.ts";
import type { ExportFormat } from "../../../../../shared/contract/exportFormats.ts";
import { layOut } from "../../../../../shared/layout/layOut.ts";
import { defaultProfile } from "../../../../../shared/profiles/defaultProfile.ts";
import { arbitraryMinutes } from "../../../../builders/arbitraryMinutes.ts";
import { field, minutes, section, title } from "../../../../builders/minutes.ts";
import { riverCommittee } from "../../../../golden/riverCommittee.ts";

const READ = ["docx", "odt", "txt"] as const;

async function fileOf(doc: Node, format: ExportFormat): Promise<Uint8Array> {
  const made = await renderRecord({ doc, profile: defaultProfile, pictures: new Map() }, format, undefined);
  if (!made.ok) throw new RangeError(made.refusal.message);
  return made.value;
}

const compared = (doc: Node, format: ExportFormat, bytes: Uint8Array) =>
  readBack({ name: `紀錄.${format}`, format, bytes, doc, layout: layOut(doc, defaultProfile) });

const record = (chair: string, kind: "chair" | "other" = "chair") =>
  minutes([
    title("青溪縣河川小組第1次會議紀錄"),
    field("time", "時間", "115年9月3日（星期四）下午2時"),
    field(kind, "主席", chair),
    section("報告事項", "洽悉。"),
  ]);

describe("a file that was just exported", () => {
  it.each(READ)("agrees with the record it was made of (%s)", async (format) => {
    expect(await compared(riverCommittee, format, await fileOf(riverCommittee, format))).toEqual([]);
  });

  it.each(["docx", "odt"] as const)("agrees with it whatever it holds (%s)", async (format) => {
    for (const doc of fc.sample(arbitraryMinutes(), { numRuns: 40, seed: 20_260_903 })) {
      expect(await compared(doc, format, await fileOf(doc, format))).toEqual([]);
    }
  });

  it("bears its classification wherever that stands", async () => {
    const secret = riverCommittee.type.create(
      { ...riverCommittee.attrs, classification: "密" },
      riverCommittee.content,
    );
    for (const format of READ) expect(await compared(secret, format, await fileOf(secret, format)), format).toEqual([]);
  });

  it.each(READ)("tells the first words that differ (%s)", async (format) => {
    expect(await compared(record("高遠志"), format, await fileOf(record("高遠至"), format))).toEqual([
      {
        part: "words",
        written: "期四）下午2時主席：高遠志壹、報告事項：洽悉。",
        read: "期四）下午2時主席：高遠至壹、報告事項：洽悉。",
      },
    ]);
  });

  it.each(["docx", "odt"] as const)("tells facts that its words alone do not (%s)", async (format) => {
    const differences = await compared(record("高遠志"), format, await fileOf(record("高遠志", "other"), format));
    expect(differences).toEqual([{ part: "chair", written: "高遠志", read: "" }]);
  });

  it("tells that it cannot be read", async () => {
    const differences = await compared(riverCommittee, "odt", new Uint8Array([1, 2, 3]));
    expect(differences).toMatchObject([{ part: "file", read: expect.stringContaining("紀錄.odt") }]);
  });

  it("is not read where it is a PDF", async () => {
    expect(await compared(riverCommittee, "pdf", new Uint8Array())).toBeNull();
  });
});
