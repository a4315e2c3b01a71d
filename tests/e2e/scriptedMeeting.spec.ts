import { readDocument } from "../../shared/minutes/document.ts";
import { ask } from "./askHost.ts";
import { expect, test } from "./draftWindow.ts";
import { actsOf, headerActs } from "./scriptedMeeting/acts.ts";
import { emptyRecord, expectedRecord, withoutIds } from "./scriptedMeeting/expected.ts";
import { Hand } from "./scriptedMeeting/replay.ts";
import { MEETING } from "./scriptedMeeting/script.ts";

/** At 8 characters a second. */
const THREE_MINUTES = 3 * 60 * 8;

/** As many whole motions from the beginning as hold so many characters. */
function slice(characters: number): string[] {
  let written = 0;
  const ends = MEETING.flatMap((line, index) => {
    written += line.length;
    return line.startsWith("案 ") && written < characters ? [index] : [];
  });
  return MEETING.slice(0, ends.at(-1));
}

test("three minutes of a meeting (at 8 characters a second), written as fast as the page takes them, are the record that the script says", async ({
  openDraft,
}) => {
  test.setTimeout(240_000);
  const draft = await openDraft(emptyRecord());
  const { page } = draft;
  const hand = new Hand(page, await page.context().newCDPSession(page), null, draft.clickBehind);
  const lines = slice(THREE_MINUTES);
  const { mostKeys } = await hand.play([...headerActs(), ...actsOf(lines)]);
  await draft.saved();
  const { document } = await ask(page, "meeting.open", { meetingId: draft.meetingId });
  const reading = readDocument(document);
  if (!reading.ok) throw new Error(reading.problems.join("; "));
  let arrivedAt = "";
  reading.doc.descendants((node) => {
    if (node.type.name === "presenceChange") arrivedAt = String(node.attrs.at);
  });
  expect(arrivedAt).toMatch(/^\d\d:\d\d$/u);
  expect(withoutIds(reading.doc.toJSON())).toEqual(withoutIds(expectedRecord(lines, arrivedAt).toJSON()));
  expect(mostKeys).toBeLessThanOrEqual(3);
});
