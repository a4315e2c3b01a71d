import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { cleanPdf } from "../../../../../../electron/core/exporters/pdf/cleanPdf.ts";
import { printHtml } from "../../../../../../electron/core/exporters/pdf/printHtml.ts";
import { picturesForPrint } from "../../../../../../electron/core/exporters/pdf/printJob.ts";
import { layOut } from "../../../../../../shared/layout/layOut.ts";
import { defaultProfile } from "../../../../../../shared/profiles/defaultProfile.ts";
import { minutesOf } from "../../../../../builders/minutes.ts";

const HOSTILE = '</script><script>alert(1)</script><!-- "&\u2028';
const bundle = { script: 'const end = "</script>", comment = "<!--";', style: ".a{content:'</style>'}" };
const job = {
  title: HOSTILE,
  date: "2026-09-03",
  layout: layOut(minutesOf(HOSTILE), defaultProfile),
  profile: defaultProfile,
  pictures: {},
};

describe("the page that is printed", () => {
  const html = printHtml(job, bundle);

  it("lets no words of the record become markup", () => {
    expect(html.match(/<script/gu)).toHaveLength(2);
    expect(html.match(/<\/script>/gu)).toHaveLength(2);
    expect(html.match(/<\/style>/gu)).toHaveLength(1);
    expect(html).not.toContain("<!--");
    const json = /id="record">([^<]*)<\/script>/u.exec(html)?.[1] ?? "";
    expect(JSON.stringify(JSON.parse(json).layout)).toBe(JSON.stringify(job.layout));
  });

  it("runs its one script and nothing else, and asks nothing of the network", () => {
    const script = /<script>([^<]*(?:<\\[^<]*)*)<\/script>/u.exec(html)?.[1] ?? "";
    const hash = createHash("sha256").update(script, "utf8").digest("base64");
    const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(html)?.[1] ?? "";
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    expect(policy).toMatch(/^default-src 'none';/u);
    expect(policy).not.toMatch(/https?:/u);
  });

  it("is as large as the paper of the profile", () => {
    expect(html).toContain("@page{size:210mm 297mm;margin:0}");
  });
});

describe("pictures for print", () => {
  it("are put in as data without what a camera says, and left out where they are no pictures", () => {
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, 4, 67, 65, 0xff, 0xda, 0, 2, 1, 0xff, 0xd9]);
    const pictures = picturesForPrint(
      new Map([
        ["a", jpeg],
        ["b", new Uint8Array([1])],
      ]),
    );
    expect(Object.keys(pictures)).toEqual(["a"]);
    expect(pictures.a).toBe(
      `data:image/jpeg;base64,${Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 1, 0xff, 0xd9]).toString("base64")}`,
    );
  });
});

describe("a PDF", () => {
  const made =
    "%PDF-1.4\n<</Creator (Mozilla \\(X11\\) Chrome)\n/Producer (Skia)\n/CreationDate (D:20261121145623+00'00')\n/ModDate (D:20261121145623+00'00')\n/Title (a)>>";
  const cleaned = (date: string | null) =>
    Buffer.from(cleanPdf(new Uint8Array(Buffer.from(made, "latin1")), date)).toString("latin1");

  it("names neither the browser nor the clock, but the day of the meeting, and keeps every byte in its place", () => {
    const text = cleaned("2026-09-03");
    expect(text).toHaveLength(made.length);
    expect(text).not.toMatch(/Mozilla|Chrome|Skia|20261121/u);
    expect(text.match(/\/(?:Creation|Mod)Date \(D:20260903000000Z *\)/gu)).toHaveLength(2);
    expect(text.indexOf("/Title (a)>>")).toBe(made.indexOf("/Title (a)>>"));
  });

  it("bears no date where the day is not known", () => {
    expect(cleaned(null)).toHaveLength(made.length);
    expect(cleaned(null)).not.toMatch(/Date/u);
  });
});
