import type { Page } from "@playwright/test";
import type { Node } from "prosemirror-model";
import type { Answer } from "../../shared/contract/errors.ts";
import { encodeMessage } from "../../shared/contract/message.ts";
import type { RequestArgument, RequestName, RequestResults } from "../../shared/contract/requests.ts";
import { storeDocument } from "../../shared/minutes/document.ts";

/** Sends a request from a window as its own code would. */
export async function ask<Name extends RequestName>(
  page: Page,
  name: Name,
  argument: RequestArgument<Name>,
): Promise<RequestResults[Name]> {
  const bytes = [...encodeMessage({ name, argument })];
  // The page swaps its code for a token before anything else, and may not be done with it.
  await page.evaluate(async () => {
    for (let tries = 0; tries < 500 && sessionStorage.getItem("session") === null; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
  });
  const answer: unknown = await page.evaluate(async (message) => {
    const { id, token } = JSON.parse(sessionStorage.getItem("session") ?? "{}");
    const response = await fetch("/api/request", {
      method: "POST",
      headers: { authorization: `Lushi ${id} ${token}`, "content-type": "application/octet-stream" },
      body: new Uint8Array(message),
    });
    return response.json();
  }, bytes);
  const read = answer as Answer<RequestResults[Name]>;
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

/** Puts a record into the store as an accepted import does. */
export async function addMeeting(page: Page, doc: Node): Promise<string> {
  const { id } = await ask(page, "import.accept", {
    document: storeDocument(doc),
    series: { name: "測試會議" },
    sourceName: "",
    sourceHash: "0".repeat(64),
    replaces: null,
  });
  return id;
}
