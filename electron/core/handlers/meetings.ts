import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import type { MeetingRow } from "../../../shared/contract/meetings.ts";
import type { RequestArgument } from "../../../shared/contract/requests.ts";
import { carryOver } from "../../../shared/followUp/carryOver.ts";
import { readDocument, storeDocument } from "../../../shared/minutes/document.ts";
import { defaultProfile } from "../../../shared/profiles/defaultProfile.ts";
import { nextMeetingDocument } from "../../../shared/series/nextMeeting.ts";
import { ordinalOf } from "../../../shared/series/ordinal.ts";
import { sampleMinutes } from "../sample/sampleMinutes.ts";
import type { MeetingCreation, StoredMeeting } from "../store/meetings.ts";
import type { Store } from "../store/store.ts";
import type { CoreContext, SubjectHandlers } from "./context.ts";
import { numberedItemsOfSeries } from "./followUpItems.ts";
import { localDay } from "./localDay.ts";
import { meetingRow, meetingRows } from "./meetingRows.ts";
import { nextProfile } from "./nextProfile.ts";
import { profileOf } from "./profileOf.ts";
import { asRefusal } from "./refusals.ts";
import { words } from "./words.ts";

/** By date, latest first; a meeting without one is being prepared and stands above all others. */
function latestFirst(meetings: readonly StoredMeeting[]): StoredMeeting[] {
  return meetings.toReversed();
}

/** The meeting of a series that the next one follows: the latest by date, else the one made last; a sample only among samples. */
function lastMeeting(store: Store, seriesId: string): StoredMeeting | null {
  const meetings = store.listMeetings({ seriesId });
  const own = meetings.filter(({ isSample }) => !isSample);
  const candidates = own.length > 0 ? own : meetings;
  const dated = candidates.filter(({ facts }) => facts.date !== null);
  return (dated.length > 0 ? dated : candidates).at(-1) ?? null;
}

/** Changes a meeting's state and keeps a version at each point that she may want back; null where it is done. */
function changeState(
  store: Store,
  { meetingId, state, reason }: RequestArgument<"meeting.setState">,
): ReturnType<typeof asRefusal> | null {
  const meeting = store.oneMeeting(meetingId);
  if (meeting === null || meeting.deletedAt !== null) return refuse("not-found", words.noMeeting);
  if (meeting.state === state) return null;
  if (state === "final") {
    const finalised = store.finalise(meetingId, words.finalVersion);
    return finalised.ok ? null : asRefusal(finalised);
  }
  if (meeting.state === "final") {
    if (reason === undefined) return refuse("bad-request", words.reasonMissing);
    const reopened = store.reopen(meetingId, words.reopenedVersion(reason));
    if (!reopened.ok) return asRefusal(reopened);
  } else {
    store.markVersion(meetingId, state === "inSession" ? words.beforeMeetingVersion : words.adjournedVersion);
  }
  const changed = store.changeMeeting(meetingId, { state });
  return changed.ok ? null : asRefusal(changed);
}

export function meetingHandlers({
  store,
  ports,
  emit,
}: CoreContext): Omit<SubjectHandlers<"meeting">, "meeting.export" | "meeting.exportTogether"> {
  const listChanged = () => emit({ name: "meetings.listChanged" });

  const rowOf = (meetingId: string): Answer<MeetingRow> => {
    const meeting = store.oneMeeting(meetingId);
    return meeting === null ? refuse("not-found", words.noMeeting) : answer(meetingRow(store, meeting));
  };

  const changedRow = (meetingId: string): Answer<MeetingRow> => {
    listChanged();
    return rowOf(meetingId);
  };

  const created = (creation: MeetingCreation): Answer<MeetingRow> => {
    if (!creation.ok) return asRefusal(creation);
    listChanged();
    return answer(meetingRow(store, creation.meeting));
  };

  const createNext = (seriesId: string): Answer<MeetingRow> => {
    const series = store.oneSeries(seriesId);
    if (series === null) return refuse("not-found", words.noSeries);
    const last = lastMeeting(store, seriesId);
    const loaded = last === null ? null : store.loadDocument(last.id);
    if (loaded !== null && !loaded.ok) return asRefusal(loaded);
    const reading = loaded === null ? null : readDocument(loaded.document);
    const lastDoc = reading?.ok === true ? reading.doc : null;
    const { profile, isNewFrame, columns } = nextProfile(store, series, last, lastDoc);
    const { tables } = profile.followUp;
    const frame = nextMeetingDocument({
      last: lastDoc,
      seriesName: series.name,
      rule: series.ordinalRule,
      today: localDay(ports.now()),
      profile,
      isNewFrame,
      ids: ports.newId,
    });
    const doc = carryOver(frame, {
      items: numberedItemsOfSeries(store, seriesId),
      columns,
      ...(tables !== null && last !== null && { split: { ...tables, lastMeetingId: last.id } }),
      ids: ports.newId,
    });
    return created(
      store.createMeeting({
        seriesId,
        document: storeDocument(doc),
        ordinal: ordinalOf(doc.firstChild?.textContent ?? "")?.text ?? null,
        profile,
      }),
    );
  };

  const createSample = (): Answer<MeetingRow> => {
    const series = { name: words.sampleSeries, ordinalRule: "rocYear", profileId: null } as const;
    const document = storeDocument(sampleMinutes(ports.newId));
    return created(store.createMeetingInNamedSeries(series, { document, isSample: true, profile: defaultProfile }));
  };

  return {
    "meeting.list": ({ seriesId, bin }) => {
      const meetings = store.listMeetings({ seriesId, inBin: bin });
      return answer(meetingRows(store, latestFirst(meetings), seriesId));
    },
    "meeting.create": ({ seriesId }) => createNext(seriesId),
    "meeting.createSample": () => createSample(),
    "meeting.open": ({ meetingId }) => {
      const meeting = store.oneMeeting(meetingId);
      if (meeting === null) return refuse("not-found", words.noMeeting);
      const loaded = store.loadDocument(meetingId);
      if (!loaded.ok) return asRefusal(loaded);
      const { document, revision } = loaded;
      return answer({ meeting: meetingRow(store, meeting), document, revision, profile: profileOf(store, meetingId) });
    },
    "meeting.appendSteps": ({ meetingId, baseRevision, clientId, steps }) => {
      const appended = store.appendSteps({ meetingId, baseRevision, clientId, steps });
      if (!appended.ok) return asRefusal(appended);
      const { revision, savedAt } = appended;
      emit({ name: "meeting.changed", meetingId, revision, clientId });
      return answer({ revision, savedAt });
    },
    "meeting.stepsSince": ({ meetingId, revision }) => {
      const since = store.stepsSince(meetingId, revision);
      if (!since.ok) return asRefusal(since);
      return answer({ revision: since.revision, steps: since.steps, clientIds: since.clientIds });
    },
    "meeting.setState": (change) => changeState(store, change) ?? changedRow(change.meetingId),
    "meeting.moveToBin": ({ meetingId }) => {
      store.moveToBin(meetingId);
      return changedRow(meetingId);
    },
    "meeting.restore": ({ meetingId }) => {
      store.restoreFromBin(meetingId);
      return changedRow(meetingId);
    },
    "meeting.purge": ({ meetingId }) => {
      const meeting = store.oneMeeting(meetingId);
      if (meeting === null) return refuse("not-found", words.noMeeting);
      if (meeting.deletedAt === null) return refuse("bad-request", words.notInBin);
      store.purge(meetingId);
      listChanged();
      return answer(null);
    },
  };
}
