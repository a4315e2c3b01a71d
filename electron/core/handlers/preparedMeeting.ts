import type { Node } from "prosemirror-model";
import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import { byUnitOf, type ReplyItem, replyItemsOf, type UnitReplyItems } from "../../../shared/followUp/replyItem.ts";
import { layOut } from "../../../shared/layout/layOut.ts";
import { readDocument } from "../../../shared/minutes/document.ts";
import { entriesOf } from "../../../shared/minutes/entries.ts";
import { defaultProfile } from "../../../shared/profiles/defaultProfile.ts";
import { type Profile, profileSchema } from "../../../shared/profiles/profile.ts";
import type { StoredMeeting } from "../store/meetings.ts";
import type { Store } from "../store/store.ts";
import { asRefusal } from "./refusals.ts";
import { seriesFollowUp } from "./seriesFollowUp.ts";
import { words } from "./words.ts";

/** A meeting with its document, at the revision that it was read. */
export interface ReadMeeting {
  readonly meeting: StoredMeeting;
  readonly doc: Node;
  readonly revision: number;
}

export function readMeeting(store: Store, meetingId: string): Answer<ReadMeeting> {
  const meeting = store.oneMeeting(meetingId);
  if (meeting === null || meeting.deletedAt !== null) return refuse("not-found", words.noMeeting);
  const loaded = store.loadDocument(meetingId);
  if (!loaded.ok) return asRefusal(loaded);
  const reading = readDocument(loaded.document);
  if (!reading.ok) return refuse("damaged", words.internal);
  return answer({ meeting, doc: reading.doc, revision: loaded.revision });
}

/** The profile of a meeting and its 密等, for files made from it. */
export function frameOf(
  store: Store,
  { meeting, doc }: ReadMeeting,
): { profile: Profile; classification: string | null } {
  const own = profileSchema.safeParse(store.meetingProfile(meeting.id));
  const profile = own.success ? own.data : defaultProfile;
  return { profile, classification: layOut(doc, profile).classification };
}

/** The rows of a meeting's 列管表 that units are asked about. */
export function replyItemsIn(store: Store, { meeting, doc }: ReadMeeting): ReplyItem[] {
  const { items, meetings } = seriesFollowUp(store, meeting.seriesId);
  return replyItemsOf({ meetingId: meeting.id, entries: entriesOf(doc), items, meetings });
}

/** The units that are asked, with their items. */
export function unitsAsked(store: Store, read: ReadMeeting): UnitReplyItems[] {
  return byUnitOf(replyItemsIn(store, read));
}
