import { type Answer, answer } from "../../../shared/contract/errors.ts";
import type { ExportFormat } from "../../../shared/contract/exportFormats.ts";
import { storeDocument } from "../../../shared/minutes/document.ts";
import { defaultProfile } from "../../../shared/profiles/defaultProfile.ts";
import type { Recognition } from "../../../shared/recognition/recognise.ts";
import { type PdfPrinter, renderRecord } from "./renderRecord.ts";
import { summaryOf } from "./summary.ts";

/** A kind of file that a recognised record can be turned into; `printable` ones may go to standard output. */
export interface Target {
  readonly ending: string;
  readonly printable: boolean;
  readonly render: (recognition: Recognition, print: PdfPrinter) => Promise<Answer<Uint8Array>>;
}

const asJson = (value: unknown) => answer(new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`));

const record = (format: ExportFormat, printable: boolean): Target => ({
  ending: format,
  printable,
  render: ({ doc }, print) => renderRecord({ doc, profile: defaultProfile, pictures: new Map() }, format, print),
});

/** Targets by the name they have on the command line; adding one means adding a line. */
export const TARGETS: ReadonlyMap<string, Target> = new Map<string, Target>([
  ["summary", { ending: "json", printable: true, render: async (recognition) => asJson(summaryOf(recognition)) }],
  ["json", { ending: "json", printable: true, render: async ({ doc }) => asJson(storeDocument(doc)) }],
  ["docx", record("docx", false)],
  ["odt", record("odt", false)],
  ["pdf", record("pdf", false)],
  ["txt", record("txt", true)],
]);
