import type { Bridge } from "../../../shared/contract/bridge.ts";
import { type Answer, answer } from "../../../shared/contract/errors.ts";
import { type ReplyItem, replyItemsOf } from "../../../shared/followUp/replyItem.ts";
import { readDocument } from "../../../shared/minutes/document.ts";
import { entriesOf } from "../../../shared/minutes/entries.ts";
import { ask } from "../../api/ask.ts";

/** Every open row of a meeting's 列管表, those without a unit too. */
export async function loadReplyItems(bridge: Bridge, meetingId: string): Promise<Answer<readonly ReplyItem[]>> {
  const opened = await ask(bridge, "meeting.open", { meetingId });
  if (!opened.ok) return opened;
  const reading = readDocument(opened.value.document);
  if (!reading.ok) return answer([]);
  const listed = await ask(bridge, "followUp.list", { seriesId: opened.value.meeting.seriesId });
  if (!listed.ok) return listed;
  const items = listed.value.map(({ item }) => item);
  const meetings = listed.value.flatMap((row) => row.meetings);
  return answer(replyItemsOf({ meetingId, entries: entriesOf(reading.doc), items, meetings }));
}
