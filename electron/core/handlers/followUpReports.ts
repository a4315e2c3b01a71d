import type { FollowUpReport } from "../../../shared/contract/followUps.ts";
import { linesOf } from "../../../shared/followUp/followUpLine.ts";
import type { PrintedSheet } from "../../../shared/followUp/printedSheet.ts";
import { byUnitSheet, followUpSheet, type ReportFacts, statisticsSheet } from "../../../shared/followUp/reports.ts";
import { fileNameOf } from "../../../shared/minutes/fileName.ts";
import { assertNever } from "../../../shared/minutes/never.ts";
import { classifiedWords } from "../../../shared/privacy/classifiedName.ts";
import { exportSheet } from "../exporters/followUp/exportSheet.ts";
import type { CoreContext, SubjectHandlers } from "./context.ts";
import { localDay } from "./localDay.ts";
import { frameOf, type ReadMeeting, readMeeting } from "./preparedMeeting.ts";
import { seriesFollowUp } from "./seriesFollowUp.ts";

function sheetOf(report: FollowUpReport, facts: ReportFacts): PrintedSheet {
  switch (report) {
    case "table":
      return followUpSheet(facts);
    case "statistics":
      return statisticsSheet(facts);
    case "byUnit":
      return byUnitSheet(facts);
    default:
      return assertNever(report, "report");
  }
}

/** How the 列管事項 of a series stood after a meeting; days are counted to that meeting, or to today where it has no date. */
function reportFacts({ store, ports }: CoreContext, { meeting }: ReadMeeting): ReportFacts {
  const { items, meetings, entries } = seriesFollowUp(store, meeting.seriesId, meeting.id);
  const { title, date } = meeting.facts;
  const today = date ?? localDay(ports.now());
  const named = items.filter(({ units }) =>
    units.some(({ rounds }) => rounds.some(({ meetingId }) => meetingId === meeting.id)),
  );
  return {
    seriesName: store.oneSeries(meeting.seriesId)?.name ?? "",
    meeting: { id: meeting.id, ordinal: meeting.ordinal, title, date },
    lines: linesOf(items, { seriesId: meeting.seriesId, meetings, entries, today }),
    named: new Set(named.map(({ key }) => key)),
  };
}

/** The 列管表 of a series as it stood after a meeting. */
export const followUpSheetOf = (context: CoreContext, read: ReadMeeting): PrintedSheet =>
  followUpSheet(reportFacts(context, read));

export function followUpReportHandlers(context: CoreContext): SubjectHandlers<"followUpReport"> {
  const { store, ports } = context;
  return {
    "followUpReport.export": async ({ meetingId, report, format }) => {
      const read = readMeeting(store, meetingId);
      if (!read.ok) return read;
      const facts = reportFacts(context, read.value);
      const sheet = sheetOf(report, facts);
      const bytes = await exportSheet(sheet, format, frameOf(store, read.value));
      const title = classifiedWords(read.value.doc, sheet.title);
      return ports.saveFile(`${fileNameOf({ title, date: facts.meeting.date })}.${format}`, bytes);
    },
  };
}
