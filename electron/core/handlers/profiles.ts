import { answer, refuse } from "../../../shared/contract/errors.ts";
import type { AppliedProfile, ProfileRow } from "../../../shared/contract/profiles.ts";
import { readDocument } from "../../../shared/minutes/document.ts";
import { BUILT_IN_PROFILES } from "../../../shared/profiles/builtIn.ts";
import type { Profile } from "../../../shared/profiles/profile.ts";
import { proposeProfile } from "../../../shared/profiles/proposeProfile.ts";
import type { StoredMeeting } from "../store/meetings.ts";
import type { Store } from "../store/store.ts";
import type { CoreContext, SubjectHandlers } from "./context.ts";
import { decodeProfile, encodeProfile, profileFileName } from "./profileFile.ts";
import { keptProfile, profileOf, sameProfile } from "./profileOf.ts";
import { readMailedFile } from "./readMailedFile.ts";
import { words } from "./words.ts";

const seriesUsing = (store: Store, profileId: string): string[] =>
  store.listSeries().flatMap((series) => (series.profileId === profileId ? [series.id] : []));

/** The drafts of some series whose own copy of a profile is another. */
function staleDrafts(store: Store, seriesIds: readonly string[], profile: Profile): StoredMeeting[] {
  return seriesIds
    .flatMap((seriesId) => store.listMeetings({ seriesId }))
    .filter(({ id, state }) => state !== "final" && !sameProfile(profileOf(store, id), profile));
}

function rowOf(store: Store, id: string, profile: Profile): ProfileRow {
  const seriesIds = seriesUsing(store, id);
  const stale = staleDrafts(store, seriesIds, profile).length;
  return { id, isBuiltIn: BUILT_IN_PROFILES.has(id), profile, seriesIds, staleDrafts: stale };
}

/** A row of the store for a profile that a series is to point to: one that comes with the app has none until it is used. */
function keepBuiltIn(store: Store, profileId: string): void {
  const builtIn = BUILT_IN_PROFILES.get(profileId);
  if (builtIn === undefined || store.oneProfile(profileId) !== null) return;
  store.saveProfile({ id: profileId, name: builtIn.name, profile: builtIn });
}

export function profileHandlers({ store, ports, emit }: CoreContext): SubjectHandlers<"profile"> {
  const changed = () => emit({ name: "profiles.changed" });

  /** Tells windows that show a meeting that it is set otherwise. */
  const meetingChanged = (meetingId: string) => {
    const loaded = store.loadDocument(meetingId);
    if (loaded.ok) emit({ name: "meeting.changed", meetingId, revision: loaded.revision, clientId: "" });
  };

  return {
    "profile.list": () => {
      const own = store.listProfiles().flatMap(({ id }) => {
        const profile = BUILT_IN_PROFILES.has(id) ? null : keptProfile(store, id);
        return profile === null ? [] : [rowOf(store, id, profile)];
      });
      return answer([...[...BUILT_IN_PROFILES].map(([id, profile]) => rowOf(store, id, profile)), ...own]);
    },
    "profile.save": ({ profileId, profile, seriesIds = [] }) => {
      if (profileId !== null && BUILT_IN_PROFILES.has(profileId)) return refuse("bad-request", words.builtInProfile);
      const { id } = store.saveProfile({ ...(profileId !== null && { id: profileId }), name: profile.name, profile });
      for (const seriesId of seriesIds) store.changeSeries(seriesId, { profileId: id });
      changed();
      return answer(rowOf(store, id, profile));
    },
    "profile.remove": ({ profileId }) => {
      if (BUILT_IN_PROFILES.has(profileId)) return refuse("bad-request", words.builtInProfile);
      if (!store.removeProfile(profileId)) return refuse("not-found", words.noProfile);
      changed();
      return answer(null);
    },
    "profile.use": ({ seriesId, profileId }) => {
      if (profileId !== null) {
        if (keptProfile(store, profileId) === null) return refuse("not-found", words.noProfile);
        keepBuiltIn(store, profileId);
      }
      if (store.changeSeries(seriesId, { profileId }) === null) return refuse("not-found", words.noSeries);
      changed();
      return answer(null);
    },
    "profile.applyToDrafts": ({ profileId }) => {
      const profile = keptProfile(store, profileId);
      if (profile === null) return refuse("not-found", words.noProfile);
      const applied = staleDrafts(store, seriesUsing(store, profileId), profile).flatMap(({ id }): AppliedProfile[] => {
        const before = profileOf(store, id);
        return store.setMeetingProfile(id, profile).ok ? [{ meetingId: id, before }] : [];
      });
      for (const { meetingId } of applied) meetingChanged(meetingId);
      changed();
      return answer(applied);
    },
    "profile.give": ({ meetingId, profile }) => {
      const given = store.setMeetingProfile(meetingId, profile);
      if (!given.ok) {
        return given.reason === "final" ? refuse("final", words.finalProfile) : refuse("not-found", words.noMeeting);
      }
      meetingChanged(meetingId);
      changed();
      return answer(null);
    },
    "profile.export": ({ profileId }) => {
      const profile = keptProfile(store, profileId);
      if (profile === null) return refuse("not-found", words.noProfile);
      return ports.saveFile(profileFileName(profile), encodeProfile(profile));
    },
    "profile.read": async ({ name, bytes }) => {
      if (name.toLowerCase().endsWith(".json")) {
        const profile = decodeProfile(name, bytes);
        return profile.ok ? answer({ profile: profile.value, source: "profile", unread: [] }) : profile;
      }
      const read = await readMailedFile({ ports, emit }, name, bytes);
      if (!read.ok) return read;
      const reading = readDocument(read.value.document);
      if (!reading.ok) return refuse("unreadable-file", words.unreadable(name));
      if (read.value.look === undefined) return refuse("unreadable-file", words.noLook(name));
      const title = name.replace(/\.[^.]*$/u, "");
      const { profile, unread } = proposeProfile(reading.doc, read.value.look, words.readFrom(title));
      return answer({ profile, source: "record", unread });
    },
  };
}
