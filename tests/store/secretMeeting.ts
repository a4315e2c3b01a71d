import type { Store } from "../../electron/core/store/store.ts";
import { minutesOf, paragraph } from "../builders/minutes.ts";
import { sampleMinutes, typing } from "./sampleMinutes.ts";
import { aMeeting, append, aSeries } from "./temporaryStore.ts";
import { SECRET } from "./traces.ts";

/** A meeting that bears the secret in every place where words are kept, among others; returns its id. */
export function aSecretMeeting(store: Store, others = 5): string {
  const seriesId = aSeries(store);
  for (let n = 1; n <= others; n += 1) aMeeting(store, sampleMinutes(n), { seriesId });
  const doc = minutesOf("普通的內容", paragraph(SECRET.join("及").repeat(40)));
  const { id } = aMeeting(store, doc, { seriesId, sourceName: "鸛鷺案.docx", profile: { name: "zqxmarker" } });
  append(store, id, 0, typing(doc, "鸛鷺案zqxmarker", "paragraph"));
  store.addVersion(id, "鸛鷺案版本");
  store.addAttachment({ meetingId: id, name: "zqxmarker", mediaType: "text/plain", bytes: Buffer.from("鸛鷺案") });
  return id;
}
