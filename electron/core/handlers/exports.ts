import type { Node } from "prosemirror-model";
import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import type { ExportFormat, ExportPart } from "../../../shared/contract/exportFormats.ts";
import { agendaOf, agendaProfile } from "../../../shared/layout/agenda.ts";
import { layOut } from "../../../shared/layout/layOut.ts";
import { readDocument, type StoredDocument } from "../../../shared/minutes/document.ts";
import { type EditionRequest, editionOf, WHOLE_RECORD } from "../../../shared/privacy/edition.ts";
import { editionName } from "../../../shared/privacy/editionName.ts";
import type { Pictures } from "../exporters/docx/figures.ts";
import { readBack } from "../exporters/readBack.ts";
import { type ExportedRecord, renderRecord } from "../exporters/renderRecord.ts";
import { placeOf } from "../log.ts";
import type { Store } from "../store/store.ts";
import type { CoreContext, Handlers } from "./context.ts";
import { profileOf } from "./profileOf.ts";
import { asRefusal, refusalOf } from "./refusals.ts";
import { words } from "./words.ts";

/** The pictures that a document shows; those of parts that were left out or masked stay in the store. */
export function picturesOf(store: Store, meetingId: string, doc: Node): Pictures {
  const shown = new Set<unknown>();
  doc.descendants((node) => {
    if (node.type.name === "figure") shown.add(node.attrs.attachmentId);
    return !node.isTextblock;
  });
  const pictures = new Map<string, Uint8Array>();
  for (const { id } of store.listAttachments(meetingId)) {
    const attachment = shown.has(id) ? store.oneAttachment(id) : null;
    if (attachment !== null) pictures.set(id, attachment.bytes);
  }
  return pictures;
}

/** Keeps what was exported as a version; the file is there whether that can be done or not. */
export function markExport(
  { store, ports }: CoreContext,
  meetingId: string,
  name: string,
  read: { readonly document: StoredDocument; readonly revision: number },
): void {
  try {
    store.markVersion(meetingId, name, read);
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    ports.log({ code: "version", detail: placeOf(error) });
  }
}

/** The edition that was asked for, refused while the gate has findings that nobody decided about, and of a classified record (密等) 對外. */
export function cutEdition(record: Node, wanted: EditionRequest): Answer<Node> {
  const { classification } = record.attrs;
  if (wanted.audience === "public" && typeof classification === "string") {
    return refuse("conflict", words.classified(classification));
  }
  const edition = editionOf(record, wanted);
  if (edition === null) return refuse("not-found", words.unitNotNamed(wanted.unit ?? ""));
  if (edition.unresolved.length > 0) return refuse("conflict", words.unresolved(edition.unresolved.length));
  return answer(edition.doc);
}

/** The name of the version that keeps an export; a reason to keep personal data is in it, the data are not. */
function versionName(format: ExportFormat, part: ExportPart, { audience, unit, resolutions }: EditionRequest): string {
  if (part === "agenda") return words.exportedAgenda(format);
  if (audience === "internal" && unit === null) return words.exportedVersion(format);
  const reasons = resolutions.flatMap(({ keptBecause }) => keptBecause ?? []);
  return words.exportedEdition(format, audience === "public", unit, [...new Set(reasons)]);
}

export function exportHandlers(context: CoreContext): Handlers<"meeting.export"> {
  const { store, ports } = context;
  return {
    "meeting.export": async ({ meetingId, format, edition: wanted = WHOLE_RECORD, part = "minutes" }) => {
      const loaded = store.loadDocument(meetingId);
      if (!loaded.ok) return asRefusal(loaded);
      const reading = readDocument(loaded.document);
      if (!reading.ok) return refuse("damaged", words.internal);
      const cut = cutEdition(reading.doc, wanted);
      if (!cut.ok) return cut;
      const own = profileOf(store, meetingId);
      const isAgenda = part === "agenda";
      const profile = isAgenda ? agendaProfile(own) : own;
      const doc = isAgenda ? agendaOf(cut.value, profile) : cut.value;
      const isDraft = store.oneMeeting(meetingId)?.state !== "final";
      const record: ExportedRecord = { doc, profile, pictures: picturesOf(store, meetingId, doc), isDraft };
      const made = await renderRecord(record, format, ports.printPdf);
      if (!made.ok) return made;
      const name = `${editionName(cut.value, wanted, part)}.${format}`;
      const layout = layOut(record.doc, record.profile);
      const differences = await readBack({ name, format, bytes: made.value, doc: record.doc, layout });
      const saved = await ports.saveFile(name, made.value);
      if (!saved.ok) return saved;
      markExport(context, meetingId, versionName(format, part, wanted), loaded);
      return answer({ ...saved.value, differences });
    },
  };
}
