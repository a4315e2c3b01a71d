import { answer, refuse } from "../../../shared/contract/errors.ts";
import type { VersionRow } from "../../../shared/contract/versions.ts";
import type { StoredVersion } from "../store/versions.ts";
import type { CoreContext, SubjectHandlers } from "./context.ts";
import { asRefusal } from "./refusals.ts";
import { words } from "./words.ts";

const rowOf = ({ id, name, kind, revision, createdAt }: StoredVersion): VersionRow => ({
  id,
  name,
  kind,
  revision,
  createdAt,
});

export function versionHandlers({ store }: CoreContext): SubjectHandlers<"version"> {
  return {
    "version.list": ({ meetingId }) => {
      if (store.oneMeeting(meetingId) === null) return refuse("not-found", words.noMeeting);
      return answer(store.listVersions(meetingId).map(rowOf));
    },
    "version.add": ({ meetingId, name }) => {
      const added = store.addVersion(meetingId, name);
      return added.ok ? answer(rowOf(added.version)) : asRefusal(added);
    },
    "version.read": ({ versionId }) => {
      const version = store.readVersion(versionId);
      if (version === null) return refuse("not-found", words.noVersion);
      return answer({ ...rowOf(version), document: version.document });
    },
  };
}
