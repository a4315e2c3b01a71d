import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "@playwright/test";
import packed from "@sparticuz/chromium";
import { build, type Rolldown } from "vite";
import { findBrowser } from "../../electron/hosts/loopback/browser.ts";

export const VIEWPORT = { width: 1366, height: 768 };

/** Does something with the browser that a user would have. */
export async function withBrowser<Value>(use: (browser: Browser) => Promise<Value>): Promise<Value> {
  const executablePath = findBrowser()?.path ?? (await packed.executablePath());
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

const BARE = "http://bare.test/";

/** The files of the bare list, by name. */
export async function bareFiles(): Promise<Map<string, string>> {
  const root = fileURLToPath(new URL("bareList", import.meta.url));
  const built = await build({ configFile: false, root, logLevel: "error", build: { write: false } });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  return new Map(output.map((file) => [file.fileName, file.type === "chunk" ? file.code : String(file.source)]));
}

/** A page with a bare ProseMirror list of so many paragraphs. */
export async function openBare(browser: Browser, blocks: number, files: ReadonlyMap<string, string>): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.route(`${BARE}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1) || "index.html";
    const contentType = name.endsWith(".js") ? "text/javascript" : "text/html";
    return route.fulfill({ body: files.get(name) ?? "", contentType });
  });
  await page.goto(`${BARE}?blocks=${blocks}`);
  return page;
}
