import { rename, rm, writeFile } from "node:fs/promises";

/**
 * Writes the file through which a browser is opened: readable by this user only, it sends the browser on to the page
 * with the launch code in the fragment, which is never part of a request.
 */
export async function writeLaunchFile(path: string, address: string): Promise<void> {
  const page = `<!doctype html>
<html lang="zh-Hant-TW">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${address}">
<title>錄事</title>
<p><a href="${address}">開啟錄事</a></p>
`;
  // A new file under another name, so that the mode holds whatever was there and a browser never sees half of it.
  const unfinished = `${path}.new`;
  await rm(unfinished, { force: true });
  await writeFile(unfinished, page, { mode: 0o600, flag: "wx" });
  await rename(unfinished, path);
}
