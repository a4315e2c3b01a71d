// `node build/scripts/run.mjs tests/long/scriptedMeeting.ts [characters a second]`: the whole scripted meeting, replayed
// through the browser at 8 characters a second with composition, commands and keys, its record compared with the script's.
// The window must have been built (`npm run build`).
import { readDocument } from "../../shared/minutes/document.ts";
import { VIEWPORT, withBrowser } from "../bench/inBrowser.ts";
import { percentile } from "../bench/row.ts";
import { addMeeting, ask } from "../e2e/askHost.ts";
import { draftOf, goToMeeting } from "../e2e/draftWindow.ts";
import { actsOf, headerActs } from "../e2e/scriptedMeeting/acts.ts";
import { emptyRecord, expectedRecord, withoutIds } from "../e2e/scriptedMeeting/expected.ts";
import { Hand } from "../e2e/scriptedMeeting/replay.ts";
import { MEETING } from "../e2e/scriptedMeeting/script.ts";
import { scratchFolders, startHost } from "../e2e/startHost.ts";

/** Notes for each key and each word of an input method how long it took until the frame that shows it. */
function watchPaints(): void {
  const paints: number[] = [];
  Object.assign(globalThis, { paints });
  const afterFrame = (heard: () => void) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = heard;
      channel.port2.postMessage(null);
    });
  for (const name of ["keydown", "compositionupdate"])
    addEventListener(name, ({ timeStamp }) => afterFrame(() => paints.push(performance.now() - timeStamp)), true);
}

const perSecond = Number(process.argv[2] ?? 8);
const folders = await scratchFolders();
const host = await startHost(folders);
let summary = "";
const isSame = await withBrowser(async (browser) => {
  const page = await browser.newPage({ viewport: VIEWPORT, locale: "zh-TW", timezoneId: "Asia/Taipei" });
  await page.addInitScript(watchPaints);
  await page.goto(host.address);
  await page.getByRole("main").waitFor();
  const meetingId = await addMeeting(page, emptyRecord());
  await goToMeeting(page, meetingId);
  const { clickBehind, saved } = draftOf(page, meetingId);
  const hand = new Hand(page, await page.context().newCDPSession(page), perSecond, clickBehind);
  const started = performance.now();
  const played = await hand.play([...headerActs(), ...actsOf(MEETING)]);
  const minutes = (performance.now() - started) / 60_000;
  await saved();
  const { document } = await ask(page, "meeting.open", { meetingId });
  const reading = readDocument(document);
  if (!reading.ok) throw new Error(reading.problems.join("; "));
  let arrivedAt = "";
  let blocks = 0;
  reading.doc.descendants((node) => {
    if (node.type.name === "presenceChange") arrivedAt = String(node.attrs.at);
    if (node.isTextblock) blocks += 1;
  });
  const expected = expectedRecord(MEETING, arrivedAt);
  const paints = await page.evaluate(() => (globalThis as unknown as { paints: number[] }).paints);
  const [p50, p95, worst] = [percentile(paints, 0.5), percentile(paints, 0.95), Math.max(...paints)].map(Math.round);
  const dropped = expected.textContent.length - reading.doc.textContent.length;
  const typed = `${blocks} blocks, ${played.characters} characters in ${minutes.toFixed(1)} minutes, ${dropped} dropped`;
  summary = `${typed}, ${played.commands} commands of at most ${played.mostKeys} keys`;
  console.log(`key to paint: p50 ${p50} ms, p95 ${p95} ms, worst ${worst} ms of ${paints.length}`);
  return JSON.stringify(withoutIds(reading.doc.toJSON())) === JSON.stringify(withoutIds(expected.toJSON()));
});
await host.stop();
await folders.remove();
console.log(`${summary}; the record ${isSame ? "is" : "differs from"} the script's`);
process.exit(isSame ? 0 : 1);
