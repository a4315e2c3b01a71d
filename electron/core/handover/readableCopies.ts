import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import type { ReadableFormat, SavedCopies } from "../../../shared/contract/handover.ts";
import { factsOf } from "../../../shared/minutes/facts.ts";
import { fileNameOf } from "../../../shared/minutes/fileName.ts";
import { classifiedWords } from "../../../shared/privacy/classifiedName.ts";
import { exportSheet } from "../exporters/followUp/exportSheet.ts";
import { renderRecord } from "../exporters/renderRecord.ts";
import type { CoreContext } from "../handlers/context.ts";
import { picturesOf } from "../handlers/exports.ts";
import { followUpSheetOf } from "../handlers/followUpReports.ts";
import { localDay } from "../handlers/localDay.ts";
import { frameOf, readMeeting } from "../handlers/preparedMeeting.ts";
import { profileOf } from "../handlers/profileOf.ts";
import { type NamedFile, saveEach } from "../saveFiles.ts";
import { words } from "./words.ts";
import type { Work } from "./work.ts";

/** The format of the 列管表 beside records of a format. */
const TABLE_OF = { odt: "ods", docx: "xlsx" } as const;

/** Gives every file a name of its own. */
class Names {
  private readonly taken = new Set<string>();

  free(name: string, ending: string): string {
    for (let number = 1; ; number += 1) {
      const free = `${name}${number === 1 ? "" : `（${number}）`}.${ending}`;
      if (this.taken.has(free)) continue;
      this.taken.add(free);
      return free;
    }
  }
}

async function recordFile(
  context: CoreContext,
  id: string,
  format: ReadableFormat,
  names: Names,
): Promise<NamedFile | null> {
  const { store, ports } = context;
  const read = readMeeting(store, id);
  if (!read.ok) return null;
  const { doc, meeting } = read.value;
  const record = { doc, profile: profileOf(store, id), pictures: picturesOf(store, id, doc) };
  const made = await renderRecord({ ...record, isDraft: meeting.state !== "final" }, format, ports.printPdf);
  const name = classifiedWords(doc, fileNameOf(factsOf(doc)));
  return made.ok ? { name: names.free(name, format), bytes: made.value } : null;
}

/** The 列管表 as it stands after the last meeting of a series; null where it has no items. */
async function tableFile(
  context: CoreContext,
  lastId: string,
  format: ReadableFormat,
  names: Names,
): Promise<NamedFile | null> {
  const read = readMeeting(context.store, lastId);
  if (!read.ok) return null;
  const sheet = followUpSheetOf(context, read.value);
  if (sheet.tables.every(({ rows }) => rows.length === 0)) return null;
  const bytes = await exportSheet(sheet, TABLE_OF[format], frameOf(context.store, read.value));
  const name = fileNameOf({ title: sheet.title, date: read.value.meeting.facts.date });
  return { name: names.free(name, TABLE_OF[format]), bytes };
}

/** Saves every record outside the bin, and the 列管表 of every series, as files that other programs read. */
export async function saveReadable(
  context: CoreContext,
  format: ReadableFormat,
  work: Work,
): Promise<Answer<SavedCopies>> {
  const { store, ports } = context;
  const meetings = store.listMeetings({}).filter(({ isSample }) => !isSample);
  if (meetings.length === 0) return refuse("not-found", words.nothingHere);
  const names = new Names();
  const files: NamedFile[] = [];
  let failed = 0;
  const lastOf = new Map(meetings.map(({ seriesId, id }) => [seriesId, id]));
  const total = meetings.length + lastOf.size;
  const jobs = [
    ...meetings.map(
      ({ id }) =>
        () =>
          recordFile(context, id, format, names),
    ),
    ...[...lastOf.values()].map((id) => () => tableFile(context, id, format, names)),
  ];
  for (const [done, job] of jobs.entries()) {
    if (!(await work.goOn(done, total))) return refuse("cancelled", words.cancelled);
    const file = await job();
    if (file !== null) files.push(file);
    // A series without items has no 列管表; a record that is missing is missed.
    else if (done < meetings.length) failed += 1;
  }
  const folder = words.copiesFolder(fileDay(ports.now()));
  const { saved, rest } = await (ports.saveFiles?.(files, folder) ?? saveEach(files, ports.saveFile));
  if (!rest.ok) return rest;
  return answer({ files: saved.length, failed, folder: saved[0]?.folder ?? "" });
}

/** A day as it stands in the names of files: 1150903. */
export const fileDay = (now: Date): string => fileNameOf({ title: "x", date: localDay(now) }).split("_")[0] ?? "";
