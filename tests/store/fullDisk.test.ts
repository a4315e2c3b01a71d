import { expect, onTestFinished, test } from "vitest";
import { pragmaValue } from "../../electron/core/store/connection.ts";
import { openDatabaseFile } from "../../electron/core/store/databaseFile.ts";
import { dataFolder } from "../../electron/core/store/dataFolder.ts";
import { StoreUnavailableError } from "../../electron/core/store/errors.ts";
import { writeHandle } from "../../electron/core/store/handle.ts";
import { verbsOf } from "../../electron/core/store/verbs.ts";
import { storeDocument } from "../../shared/minutes/document.ts";
import { minutesOf, paragraph } from "../builders/minutes.ts";
import { typing } from "./sampleMinutes.ts";
import { documentIn, stepsOf, temporaryFolder, tickingClock } from "./temporaryStore.ts";

test("when no room is left a batch is refused whole and in words, and all goes on once there is room", () => {
  const opening = openDatabaseFile(dataFolder(temporaryFolder()));
  if (!opening.ok) throw new Error(opening.reason);
  const { db } = opening;
  onTestFinished(() => {
    db.close();
  });
  const store = verbsOf(writeHandle(db, { clock: tickingClock(), log: () => {} }));
  const { id: seriesId } = store.createSeries({ name: "里民大會", ordinalRule: "none", profileId: null });
  let doc = minutesOf(paragraph("開頭"));
  const creation = store.createMeeting({ seriesId, document: storeDocument(doc) });
  if (!creation.ok) throw new Error(creation.reason);
  const { id } = creation.meeting;

  db.pragma(`max_page_count = ${Number(pragmaValue(db, "page_count")) + 6}`);
  let revision = 0;
  const typeMore = () => {
    const typed = typing(doc, "補充說明".repeat(300), "paragraph");
    const appending = store.appendSteps({ meetingId: id, baseRevision: revision, steps: stepsOf(typed) });
    if (!appending.ok) throw new Error(appending.reason);
    ({ doc } = typed);
    ({ revision } = appending);
  };
  const typeOn = () => {
    for (;;) typeMore();
  };
  expect(typeOn).toThrow(StoreUnavailableError);
  expect(typeOn).toThrow(/磁碟已滿.*先前存好的內容都在/);
  expect(revision).toBeGreaterThan(0);
  expect(store.loadDocument(id)).toMatchObject({ ok: true, revision });
  expect(documentIn(store, id).toJSON()).toEqual(doc.toJSON());
  expect(store.verifyAll().damages).toEqual([]);

  db.pragma("max_page_count = 100000");
  typeMore();
  expect(documentIn(store, id).toJSON()).toEqual(doc.toJSON());
  expect(store.verifyAll().damages).toEqual([]);
});
