// Paints build/resources/icons/icon.svg into the icon files of each system: `node build/scripts/run.mjs build/scripts/icons.ts`.
import { readFile, writeFile } from "node:fs/promises";
import { type Browser, chromium } from "@playwright/test";
import playwrightConfig from "../playwright.config.ts";

const FOLDER = new URL("../resources/icons/", import.meta.url);

/** Sizes in a Windows icon; 256 is the largest that the format knows. */
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];

/** Parts of a macOS icon that hold PNG, with their sizes. */
const ICNS_PARTS: readonly (readonly [type: string, size: number])[] = [
  ["ic11", 32],
  ["ic12", 64],
  ["ic07", 128],
  ["ic08", 256],
  ["ic09", 512],
  ["ic10", 1024],
];

async function paint(browser: Browser, svg: string, size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

/** ICONDIR and its entries, then the pictures (Microsoft, "Icons": PNG since Windows Vista). */
function icoOf(pictures: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    const entry = 6 + 16 * index;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** "icns", the length of the whole, then each part with its type and length, big-endian. */
function icnsOf(parts: readonly { readonly type: string; readonly png: Buffer }[]): Buffer {
  const chunks = parts.map(({ type, png }) => {
    const head = Buffer.alloc(8);
    head.write(type, 0, "ascii");
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const body = Buffer.concat(chunks);
  const head = Buffer.alloc(8);
  head.write("icns", 0, "ascii");
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

const { launchOptions = {} } = playwrightConfig.use ?? {};
const browser = await chromium.launch(launchOptions);
const svg = await readFile(new URL("icon.svg", FOLDER), "utf8");
const sizes = [...new Set([...ICO_SIZES, 512, ...ICNS_PARTS.map(([, size]) => size)])];
const painted = new Map<number, Buffer>();
for (const size of sizes) painted.set(size, await paint(browser, svg, size));
await browser.close();
const png = (size: number) => painted.get(size) ?? Buffer.alloc(0);
await writeFile(new URL("icon.png", FOLDER), png(512));
await writeFile(new URL("icon.ico", FOLDER), icoOf(ICO_SIZES.map((size) => ({ size, png: png(size) }))));
await writeFile(new URL("icon.icns", FOLDER), icnsOf(ICNS_PARTS.map(([type, size]) => ({ type, png: png(size) }))));
