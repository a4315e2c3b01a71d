import { createHash } from "node:crypto";
import { escapeXml } from "../xmlSafe.ts";
import type { PrintJob } from "./printJob.ts";

/** The built page that paints a record on its sheets: one script and one style sheet. */
export interface PrintBundle {
  readonly script: string;
  readonly style: string;
}

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

/** JSON that no HTML parser takes for markup. */
const inertJson = (value: unknown) =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** Keeps a script or style from ending its element early. */
const inert = (code: string) => code.replace(/<\/(?=script|style)/giu, "<\\/").replaceAll("<!--", "<\\!--");

/**
 * A page that holds all it needs and asks nothing of the network: the preview's own code, which paints the record on
 * sheets of its paper before the page has loaded. It runs no other code than that, whatever the record says.
 */
export function printHtml(job: PrintJob, bundle: PrintBundle): string {
  const { width, height } = job.profile.page;
  const script = inert(bundle.script);
  const style = `${inert(bundle.style)}\n@page{size:${width}mm ${height}mm;margin:0}`;
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    // The preview sets measures on elements, which a policy allows or forbids only as a whole.
    "style-src 'unsafe-inline'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const { title, ...record } = job;
  return (
    '<!doctype html>\n<html lang="zh-Hant-TW"><head><meta charset="utf-8">' +
    `<meta http-equiv="Content-Security-Policy" content="${policy}"><title>${escapeXml(title)}</title>` +
    `<style>${style}</style></head><body><script type="application/json" id="record">${inertJson(record)}</script>` +
    `<script>${script}</script></body></html>\n`
  );
}
