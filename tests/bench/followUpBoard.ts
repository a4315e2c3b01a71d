import { Node } from "prosemirror-model";
import type { RequestArgument } from "../../shared/contract/requests.ts";
import { storeDocument } from "../../shared/minutes/document.ts";
import { minutesSchema } from "../../shared/minutes/schema.ts";
import type { Ruling } from "../../shared/minutes/vocabulary.ts";
import { assignment, followUpTable, itemRow } from "../builders/followUpTable.ts";
import { field, minutes, outcome, section, title } from "../builders/minutes.ts";
import type { TestCore } from "../builders/testCore.ts";
import { openTestCore } from "../builders/testCore.ts";
import { sentence } from "./longRecord.ts";
import { type BenchRow, benchRow, timed } from "./row.ts";

const UNITS = ["社會處", "工務局", "教育處", "衛生局", "警察局", "環保局", "文化局", "交通處", "農業處", "民政處"];
const SERIES = 10;
const RULED = 20;

interface Size {
  readonly meetings: number;
  readonly itemsOfMeeting: number;
}

/** A meeting that opens items in its resolutions and rules on some that the one before it opened. */
function record(series: number, nth: number, { itemsOfMeeting }: Size) {
  const idOf = (meeting: number, item: number) => `i${series}.${meeting}.${item}`;
  const outcomes = Array.from({ length: itemsOfMeeting }, (_, at) => {
    const number = nth * itemsOfMeeting + at;
    // The same fifty items at every size hold the word that is searched for.
    const rare = series === 0 && number < 50 ? "屋頂防漏" : "";
    const tracked = {
      itemId: idOf(nth, at),
      subject: `${rare}第${series}系列${number}案：${sentence(number)}`,
      units: [UNITS[at % UNITS.length] ?? ""],
      due: at % 3 === 0 ? { kind: "date", date: `2026-${String(1 + (at % 12)).padStart(2, "0")}-15` } : null,
    };
    return outcome("resolution", "決議", { tracked }, tracked.subject);
  });
  const rulings: readonly Ruling[] = ["release", "continue"];
  const rows = Array.from({ length: nth === 0 ? 0 : Math.min(RULED, itemsOfMeeting) }, (_, at) =>
    itemRow(
      idOf(nth - 1, at),
      { subject: `第${at}案` },
      assignment(
        { units: UNITS[at % UNITS.length] ?? "", progress: sentence(at) },
        { ruling: rulings[at % 2] ?? "continue" },
      ),
    ),
  );
  const table =
    rows.length === 0
      ? []
      : [
          section(
            "前次會議決議事項辦理情形",
            { kind: "followUpReport" },
            followUpTable(["subject", "units", "progress"], ...rows),
          ),
        ];
  return minutes([
    title(`雲海市第${nth + 1}次第${series}委員會會議紀錄`),
    field("time", "時間", `115年${1 + (nth % 12)}月${1 + Math.floor(nth / 12)}日下午2時`),
    ...table,
    section("討論事項", { kind: "discussion" }, ...outcomes),
  ]);
}

async function filledCore(size: Size): Promise<TestCore> {
  const core = await openTestCore();
  for (let series = 0; series < SERIES; series += 1) {
    for (let nth = 0; nth < size.meetings / SERIES; nth += 1) {
      await core.get("import.accept", {
        document: storeDocument(record(series, nth, size)),
        series: { name: `第${series}委員會` },
        sourceName: "紀錄.docx",
        sourceHash: "0".repeat(64),
        replaces: null,
      });
    }
  }
  return core;
}

const ALL = { seriesId: null, unitKey: null, status: null, lateOnly: false, text: "", offset: 0, limit: 100 } as const;

/** What a window asks the board for, by the name of its row. */
const ASKED = {
  open: { ...ALL, status: "open" },
  filter: { ...ALL, status: "open", unitKey: "環保局", lateOnly: true, limit: 50 },
  "far page": { ...ALL, status: "open", offset: 500 },
  search: { ...ALL, text: "屋頂 防漏" },
} as const;

/** The place of some words in a record. */
function placeOf(doc: Node, words: string): number {
  let place = 0;
  doc.descendants((node, pos) => {
    if (place === 0 && node.text?.includes(words) === true) place = pos;
    return place === 0;
  });
  return place;
}

/** How long a character takes that is typed at some words of the latest record, and the board that is opened right after. */
async function afterTyping(core: TestCore, words: string) {
  const meetings = await core.get("meeting.list", { seriesId: null, bin: false });
  const meetingId = meetings[0]?.id ?? "";
  const { document, revision } = await core.get("meeting.open", { meetingId });
  const place = placeOf(Node.fromJSON(minutesSchema, document.doc), words);
  const typing: number[] = [];
  const board: number[] = [];
  for (let typed = 0; typed < 20; typed += 1) {
    const slice = { content: [{ type: "text", text: "新" }] };
    const steps = [{ stepType: "replace", from: place, to: place, slice }];
    const start = performance.now();
    await core.get("meeting.appendSteps", { meetingId, baseRevision: revision + typed, clientId: "window", steps });
    const written = performance.now();
    await core.get("followUp.page", ASKED.open);
    typing.push(written - start);
    board.push(performance.now() - written);
  }
  return { typing, board };
}

const STARTS = 5;

/** How long the first page takes after each of some starts; answers the core of the last. */
async function afterStarts(filled: TestCore): Promise<{ readonly core: TestCore; readonly samples: number[] }> {
  let core = filled;
  const samples: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const dataFolder = `${filled.dataFolder}-${start}`;
    await core.keep(dataFolder);
    core = await openTestCore({ dataFolder });
    const began = performance.now();
    const page = await core.get("followUp.page", ASKED.open);
    samples.push(performance.now() - began);
    if (page.rows.length !== 100) throw new Error(`Found ${page.rows.length} of 100`);
  }
  return { core, samples };
}

const NAMES = [
  ...["open", "filter", "far page", "last page", "search", "figures", "figures by meeting", "first"],
  ...["after typing", "after an answer", "writing an answer"],
] as const;

async function timesAt(size: Size): Promise<Readonly<Record<string, readonly number[]>>> {
  const { core, samples: first } = await afterStarts(await filledCore(size));
  try {
    const found = await core.get("followUp.page", ASKED.search);
    if (found.lines !== 50) throw new Error(`Found ${found.lines} of 50`);
    const { lines } = await core.get("followUp.page", ASKED.open);
    const page = (argument: RequestArgument<"followUp.page">) => timed(200, () => core.get("followUp.page", argument));
    const asked = {
      open: await page(ASKED.open),
      filter: await page(ASKED.filter),
      "far page": await page(ASKED["far page"]),
      "last page": await page({ ...ASKED.open, offset: lines - 100 }),
      search: await page(ASKED.search),
      figures: await timed(50, () => core.get("followUp.figures", { seriesId: null, unitsOnly: true })),
      "figures by meeting": await timed(50, () => core.get("followUp.figures", { seriesId: null })),
    };
    const { board: afterWords } = await afterTyping(core, "討論事項");
    const answer = await afterTyping(core, sentence(0));
    const writing = { "after an answer": answer.board, "writing an answer": answer.typing };
    return { ...asked, first, "after typing": afterWords, ...writing };
  } finally {
    await core.close();
  }
}

/** The board at 100,000 items over 500 meetings, each row beside the same at 1,000. */
export async function followUpBoardRows(): Promise<BenchRow[]> {
  const small = await timesAt({ meetings: 50, itemsOfMeeting: 20 });
  const large = await timesAt({ meetings: 500, itemsOfMeeting: 200 });
  return NAMES.map((name) =>
    benchRow(`board ${name} 100000`, large[name] ?? [], { name: "1000 items", samples: small[name] ?? [] }),
  );
}
