import type { Page } from "@playwright/test";
import { field, list, minutes, motion, outcome, paragraph, part, section, title } from "../builders/minutes.ts";
import { addMeeting, ask } from "./askHost.ts";
import { goToMeeting } from "./draftWindow.ts";
import { expect, test } from "./openWindow.ts";

const CALL = "globalThis.__ran=1";
/** Words that a careless page would run or fetch. */
const PAYLOADS: readonly string[] = [
  `<script>${CALL}</script>`,
  `"><script>${CALL}</script>`,
  `</title><script>${CALL}</script>`,
  `</textarea><script>${CALL}</script>`,
  `<img src=x onerror="${CALL}">`,
  `<img src="http://evil.test/x.png">`,
  `<svg onload="${CALL}">`,
  `<svg><script>${CALL}</script></svg>`,
  `<svg><animate onbegin="${CALL}" attributeName=x dur=1s>`,
  `<iframe srcdoc="<script>parent.__ran=1</script>">`,
  `<iframe src="javascript:parent.__ran=1">`,
  `<object data="javascript:${CALL}">`,
  `<embed src="javascript:${CALL}">`,
  `<a href="javascript:${CALL}">連結</a>`,
  `<form action="javascript:${CALL}"><button>按</button></form>`,
  `<body onload="${CALL}">`,
  `<input autofocus onfocus="${CALL}">`,
  `<details open ontoggle="${CALL}">`,
  `<video><source onerror="${CALL}"></video>`,
  `<audio src=x onerror="${CALL}">`,
  `<marquee onstart="${CALL}">`,
  `<math><mtext><script>${CALL}</script></mtext></math>`,
  `<style>@import url("http://evil.test/x.css")</style>`,
  `<link rel=stylesheet href="http://evil.test/x.css">`,
  `<meta http-equiv=refresh content="0;url=http://evil.test/">`,
  `<base href="http://evil.test/">`,
  `<template><script>${CALL}</script></template>`,
  `<noscript><p title="</noscript><script>${CALL}</script>">`,
  `<x style="background:url(http://evil.test/)">`,
  `' onmouseover='${CALL}`,
  `" onfocus="${CALL}" autofocus="`,
  `\${${CALL}}`,
  `{{constructor.constructor('${CALL}')()}}`,
  `javascript:${CALL}`,
  `data:text/html,<script>${CALL}</script>`,
  `<!--><script>${CALL}</script>-->`,
  `<![CDATA[<script>${CALL}</script>]]>`,
  `&lt;script&gt;${CALL}&lt;/script&gt;`,
  `\u202e<script>${CALL}</script>`,
  `<ＳＣＲＩＰＴ>${CALL}</ＳＣＲＩＰＴ>`,
];

const ran = (window: Page) => window.evaluate(() => Reflect.get(globalThis, "__ran"));

test("forty scripts in the words of a record run nowhere and fetch nothing", async ({ window, host }) => {
  const outside: string[] = [];
  const dialogs: string[] = [];
  window.on("request", (request) => {
    if (!request.url().startsWith(new URL(host.address).origin)) outside.push(request.url());
  });
  window.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(40);
  const [first = "", second = "", third = "", ...rest] = PAYLOADS;
  const doc = minutes([
    title(`${first}會議紀錄`),
    field("time", "時間", "115年9月3日下午2時"),
    field("place", "地點", second),
    field("chair", "主席", third),
    section(
      `討論${second}`,
      { kind: "discussion" },
      motion(
        `案由${first}`,
        part("explanation", "說明", list("一、", ...rest)),
        outcome(
          "resolution",
          "決議",
          { tracked: { itemId: "i1", subject: third, units: [second], due: null } },
          paragraph(first),
        ),
      ),
    ),
  ]);
  const meetingId = await addMeeting(window, doc);
  await ask(window, "series.create", { name: first, ordinalRule: "none" });
  await ask(window, "version.add", { meetingId, name: third });

  await goToMeeting(window, meetingId);
  await expect(window.locator(".paper")).toContainText(rest[0] ?? "-");
  expect(await ran(window)).toBeUndefined();
  // What each page shows of the payloads, so that it is known to have drawn them.
  for (const [place, drawn] of [
    ["meetings", `${first}會議紀錄`],
    ["export", `${first}會議紀錄`],
    ["followUps", third],
  ] as const) {
    await window.evaluate(
      ([page, id]) =>
        history.replaceState({ entry: 0, place: { page, meetingId: id, blockId: null, seriesId: null } }, ""),
      [place, meetingId],
    );
    await window.reload();
    await expect(window.getByRole("main").getByText(drawn).first()).toBeVisible();
    expect(await ran(window)).toBeUndefined();
  }
  await goToMeeting(window, meetingId);
  await window.evaluate(
    (html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      clipboardData.setData("text/plain", html);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    `<p>貼上的字</p>${PAYLOADS.join("<p>")}`,
  );
  await expect(window.locator(".paper")).toContainText("貼上的字");
  expect(await ran(window)).toBeUndefined();
  expect(dialogs).toEqual([]);
  expect(outside).toEqual([]);
});
