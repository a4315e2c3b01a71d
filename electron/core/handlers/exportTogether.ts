import type { Node } from "prosemirror-model";
import type { SavedTogether, TogetherFile, TogetherKind } from "../../../shared/contract/circulation.ts";
import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import type { ExportFormat } from "../../../shared/contract/exportFormats.ts";
import type { RequestArgument } from "../../../shared/contract/requests.ts";
import { agendaOf, agendaProfile } from "../../../shared/layout/agenda.ts";
import { layOut } from "../../../shared/layout/layOut.ts";
import { storeDocument } from "../../../shared/minutes/document.ts";
import { factsOf } from "../../../shared/minutes/facts.ts";
import { attachmentName, circulationFolderName, distinctNames } from "../../../shared/privacy/circulationName.ts";
import { classificationOf } from "../../../shared/privacy/classifiedName.ts";
import { withoutClosed } from "../../../shared/privacy/closedParts.ts";
import { type EditionRequest, WHOLE_RECORD } from "../../../shared/privacy/edition.ts";
import { editionName } from "../../../shared/privacy/editionName.ts";
import { hasLongCell } from "../exporters/followUp/cellLimit.ts";
import { exportSheet } from "../exporters/followUp/exportSheet.ts";
import { readBack, readBackLayout, readBackSheet } from "../exporters/readBack.ts";
import { renderRecord } from "../exporters/renderRecord.ts";
import { exportSignInSheet } from "../exporters/signIn.ts";
import { type NamedFile, type SavedFiles, saveEach } from "../saveFiles.ts";
import type { CoreContext, Handlers } from "./context.ts";
import { cutEdition, markExport, picturesOf } from "./exports.ts";
import { followUpSheetOf } from "./followUpReports.ts";
import { frameOf, type ReadMeeting, readMeeting } from "./preparedMeeting.ts";
import { words } from "./words.ts";

type Wanted = RequestArgument<"meeting.exportTogether">;

/** A file that was made, read back, and not saved yet. */
interface MadeFile extends NamedFile, Pick<TogetherFile, "kind" | "unit" | "format" | "differences"> {}

/** The files of one request as they are made, and what is to be said of them. */
class Workshop {
  readonly made: MadeFile[] = [];
  readonly failed: { readonly name: string; readonly message: string }[] = [];
  readonly notes: string[] = [];
  private readonly context: CoreContext;
  private readonly read: ReadMeeting;
  private readonly wanted: Wanted;

  constructor(context: CoreContext, read: ReadMeeting, wanted: Wanted) {
    this.context = context;
    this.read = read;
    this.wanted = wanted;
  }

  /** The record, or a unit's excerpt, in one format. */
  async record(cut: Node, edition: EditionRequest, format: ExportFormat, kind: "record" | "excerpt"): Promise<void> {
    const { store, ports } = this.context;
    const { meeting } = this.read;
    const own = frameOf(store, this.read).profile;
    const paper = this.wanted.part ?? "minutes";
    const profile = paper === "agenda" ? agendaProfile(own) : own;
    const doc = paper === "agenda" ? agendaOf(cut, profile) : cut;
    const record = { doc, profile, pictures: picturesOf(store, meeting.id, doc), isDraft: meeting.state !== "final" };
    const rendered = await renderRecord(record, format, ports.printPdf);
    const part = edition.unit === null ? words.circulationPart.record : words.excerptFile(edition.unit);
    const name =
      this.wanted.circulation === null ? `${editionName(cut, edition, paper)}.${format}` : this.nameOf(part, format);
    if (!rendered.ok) {
      this.failed.push({ name, message: rendered.refusal.message });
      return;
    }
    const bytes = rendered.value;
    const differences = await readBack({ name, format, bytes, doc, layout: layOut(doc, profile) });
    this.made.push({ name, bytes, kind, unit: edition.unit, format, differences });
  }

  async followUpTables(): Promise<void> {
    const formats = this.wanted.circulation?.followUpTable ?? [];
    if (formats.length === 0) return;
    const sheet = followUpSheetOf(this.context, this.read);
    if (sheet.tables.every(({ rows }) => rows.length === 0)) {
      this.notes.push(words.noFollowUps);
      return;
    }
    const frame = frameOf(this.context.store, this.read);
    for (const format of formats) {
      const name = this.nameOf(words.circulationPart.followUpTable, format);
      const bytes = await exportSheet(sheet, format, frame);
      const isCut = format === "xlsx" && hasLongCell(sheet);
      if (isCut) this.notes.push(words.cutInTable);
      const differences = isCut ? null : await readBackSheet(name, bytes, sheet);
      this.made.push({ name, bytes, kind: "followUpTable", unit: null, format, differences });
    }
  }

  async signInSheets(): Promise<void> {
    const { profile } = frameOf(this.context.store, this.read);
    for (const format of this.wanted.circulation?.signIn ?? []) {
      const name = this.nameOf(words.circulationPart.signIn, format);
      const sheet = await exportSignInSheet(this.read.doc, profile, format, this.context.ports.printPdf);
      if (!sheet.ok) {
        this.failed.push({ name, message: sheet.refusal.message });
        continue;
      }
      const { bytes, layout } = sheet.value;
      const differences = format === "pdf" ? null : await readBackLayout(name, bytes, layout);
      this.made.push({ name, bytes, kind: "signIn", unit: null, format, differences });
    }
  }

  /** The files with names that are each their own. */
  files(): readonly MadeFile[] {
    const names = distinctNames(this.made.map(({ name }) => name));
    return this.made.map((file, at) => ({ ...file, name: names[at] ?? file.name }));
  }

  private nameOf(part: string, ending: string): string {
    const { doc } = this.read;
    return attachmentName({ date: factsOf(doc).date, classification: classificationOf(doc), words: part, ending });
  }
}

/** The editions that are wanted: the record, and the excerpts of units; refused where one may not leave. */
function editionsOf({ doc }: ReadMeeting, wanted: Wanted): Answer<readonly (readonly [Node, EditionRequest])[]> {
  const { edition = WHOLE_RECORD, circulation } = wanted;
  const excerpts = (circulation?.excerpts ?? []).map((unit) => ({ ...edition, unit }));
  const editions: (readonly [Node, EditionRequest])[] = [];
  for (const each of [edition, ...excerpts]) {
    const cut = cutEdition(doc, each);
    if (!cut.ok) return cut;
    editions.push([cut.value, each]);
  }
  return answer(editions);
}

async function save({ ports }: CoreContext, files: readonly NamedFile[], folder: string | null): Promise<SavedFiles> {
  const [first] = files;
  if (folder === null && files.length === 1 && first !== undefined) return saveEach(files, ports.saveFile);
  if (ports.saveFiles === undefined) return saveEach(files, ports.saveFile);
  return folder === null ? ports.saveFiles(files) : ports.saveFiles(files, folder);
}

function versionName({ formats, circulation, edition = WHOLE_RECORD, part }: Wanted): string {
  if (part === "agenda") return words.exportedAgenda(formats.join("、"));
  const { audience, unit, resolutions } = edition;
  if (audience === "internal" && unit === null) {
    return circulation === null ? words.exportedVersion(formats.join("、")) : words.circulatedVersion;
  }
  const reasons = resolutions.flatMap(({ keptBecause }) => keptBecause ?? []);
  return words.exportedEdition(formats.join("、"), audience === "public", unit, [...new Set(reasons)]);
}

async function exportTogether(context: CoreContext, wanted: Wanted): Promise<Answer<SavedTogether>> {
  const { formats, circulation } = wanted;
  const read = readMeeting(context.store, wanted.meetingId);
  if (!read.ok) return read;
  const beside = (circulation?.followUpTable.length ?? 0) + (circulation?.signIn.length ?? 0);
  if (formats.length + beside === 0) return refuse("bad-request", words.nothingToExport);
  if (beside > 0 && wanted.edition?.audience === "public") return refuse("conflict", words.publicHoldsRecordOnly);
  const editions = editionsOf(read.value, wanted);
  if (!editions.ok) return editions;
  const workshop = new Workshop(context, read.value, wanted);
  for (const [at, [doc, edition]] of editions.value.entries()) {
    const kind: TogetherKind & ("record" | "excerpt") = at === 0 ? "record" : "excerpt";
    for (const format of formats) await workshop.record(doc, edition, format, kind);
  }
  await workshop.followUpTables();
  await workshop.signInSheets();
  const { failed, notes } = workshop;
  if (editions.value.length > 1 && withoutClosed(read.value.doc).removed.length > 0) notes.push(words.closedLeftOut);
  const files = workshop.files();
  if (files.length === 0) return refuse("not-saved", failed[0]?.message ?? notes[0] ?? words.nothingToExport);
  const { doc } = read.value;
  const folder = circulation === null ? null : circulationFolderName(factsOf(doc), classificationOf(doc));
  const { saved, rest } = await save(context, files, folder);
  if (!rest.ok && saved.length === 0) return rest;
  if (!rest.ok) {
    failed.push(...files.slice(saved.length).map(({ name }) => ({ name, message: rest.refusal.message })));
  }
  const exported = { document: storeDocument(doc), revision: read.value.revision };
  markExport(context, wanted.meetingId, versionName(wanted), exported);
  return answer({
    files: saved.flatMap((place, at): TogetherFile[] => {
      const file = files[at];
      if (file === undefined) return [];
      const { kind, unit, format, differences } = file;
      return [{ ...place, kind, unit, format, differences }];
    }),
    failed,
    notes,
  });
}

export function exportTogetherHandlers(context: CoreContext): Handlers<"meeting.exportTogether"> {
  return { "meeting.exportTogether": (wanted) => exportTogether(context, wanted) };
}
