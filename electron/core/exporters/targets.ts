import { layOut } from "../../../shared/layout/layOut.ts";
import { storeDocument } from "../../../shared/minutes/document.ts";
import { factsOf } from "../../../shared/minutes/facts.ts";
import { defaultProfile } from "../../../shared/profiles/defaultProfile.ts";
import type { Recognition } from "../../../shared/recognition/recognise.ts";
import { summaryOf } from "./summary.ts";
import { exportTxt } from "./txt.ts";

/** A kind of file that a recognised record can be turned into; `printable` ones may go to standard output. */
export interface Target {
  readonly ending: string;
  readonly printable: boolean;
  readonly render: (recognition: Recognition) => Promise<Uint8Array>;
}

const encode = (text: string) => new TextEncoder().encode(text);
const asJson = (value: unknown) => encode(`${JSON.stringify(value, null, 2)}\n`);

async function renderDocx({ doc }: Recognition): Promise<Uint8Array> {
  // Loaded only when wanted: the docx library takes longer to load than a summary takes to make.
  const { exportDocx } = await import("./docx/exportDocx.ts");
  const { title, date } = factsOf(doc);
  return exportDocx(layOut(doc, defaultProfile), defaultProfile, { title: title ?? "", date });
}

/** Targets by the name they have on the command line; adding one means adding a line. */
export const TARGETS: ReadonlyMap<string, Target> = new Map<string, Target>([
  ["summary", { ending: "json", printable: true, render: async (recognition) => asJson(summaryOf(recognition)) }],
  ["json", { ending: "json", printable: true, render: async ({ doc }) => asJson(storeDocument(doc)) }],
  ["docx", { ending: "docx", printable: false, render: renderDocx }],
  ["txt", { ending: "txt", printable: true, render: async ({ doc }) => exportTxt(layOut(doc, defaultProfile)) }],
]);
