import { answer, refuse } from "../../../shared/contract/errors.ts";
import type { ExportFormat } from "../../../shared/contract/exportFormats.ts";
import { layOut } from "../../../shared/layout/layOut.ts";
import { readDocument, type StoredDocument } from "../../../shared/minutes/document.ts";
import { factsOf } from "../../../shared/minutes/facts.ts";
import { fileNameOf } from "../../../shared/minutes/fileName.ts";
import type { Pictures } from "../exporters/docx/figures.ts";
import { readBack } from "../exporters/readBack.ts";
import { type ExportedRecord, renderRecord } from "../exporters/renderRecord.ts";
import { placeOf } from "../log.ts";
import type { Store } from "../store/store.ts";
import type { CoreContext, Handlers } from "./context.ts";
import { profileOf } from "./profileOf.ts";
import { asRefusal, refusalOf } from "./refusals.ts";
import { words } from "./words.ts";

function picturesOf(store: Store, meetingId: string): Pictures {
  const pictures = new Map<string, Uint8Array>();
  for (const { id } of store.listAttachments(meetingId)) {
    const attachment = store.oneAttachment(id);
    if (attachment !== null) pictures.set(id, attachment.bytes);
  }
  return pictures;
}

/** Keeps what was exported as a version; the file is there whether that can be done or not. */
function markExport(
  { store, ports }: CoreContext,
  meetingId: string,
  format: ExportFormat,
  read: { readonly document: StoredDocument; readonly revision: number },
): void {
  try {
    store.markVersion(meetingId, words.exportedVersion(format), read);
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    ports.log({ code: "version", detail: placeOf(error) });
  }
}

export function exportHandlers(context: CoreContext): Handlers<"meeting.export"> {
  const { store, ports } = context;
  return {
    "meeting.export": async ({ meetingId, format }) => {
      const loaded = store.loadDocument(meetingId);
      if (!loaded.ok) return asRefusal(loaded);
      const reading = readDocument(loaded.document);
      if (!reading.ok) return refuse("damaged", words.internal);
      const record: ExportedRecord = {
        doc: reading.doc,
        profile: profileOf(store, meetingId),
        pictures: picturesOf(store, meetingId),
      };
      const made = await renderRecord(record, format, ports.printPdf);
      if (!made.ok) return made;
      const name = `${fileNameOf(factsOf(reading.doc))}.${format}`;
      const layout = layOut(record.doc, record.profile);
      const differences = await readBack({ name, format, bytes: made.value, doc: record.doc, layout });
      const saved = await ports.saveFile(name, made.value);
      if (!saved.ok) return saved;
      markExport(context, meetingId, format, loaded);
      return answer({ ...saved.value, differences });
    },
  };
}
