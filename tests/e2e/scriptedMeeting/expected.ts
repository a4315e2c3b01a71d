import type { Node } from "prosemirror-model";
import { formatPresence } from "../../../shared/attendance/presenceWords.ts";
import { formatVote, proposesCarried } from "../../../shared/attendance/voteWords.ts";
import {
  type Block,
  field,
  list,
  minutes,
  motion,
  outcome,
  part,
  presenceChange,
  remark,
  section,
  title,
  vote,
} from "../../builders/minutes.ts";
import { memberOf, resolutionPhrase } from "./acts.ts";
import { HEADER } from "./script.ts";

/** What is there before the meeting: its lines without words. */
export const emptyRecord = (): Node => record(["", "", "", "", "", ""], []);

function record(header: readonly string[], motions: readonly Node[]): Node {
  const [name = "", time = "", place = "", chair = "", minuteTaker = "", attendees = ""] = header;
  return minutes([
    title(name),
    field("time", "時間", time),
    field("place", "地點", place),
    field("chair", "主席", chair),
    field("minuteTaker", "紀錄", minuteTaker),
    field("attendees", "出席", attendees),
    section("討論事項", { kind: "discussion" }, ...motions),
    section("散會", { kind: "adjournment" }),
  ]);
}

/** One motion as it is to be, gathered line by line. */
class Motion {
  private readonly items: Record<"說" | "辦", string[]> = { 說: [], 辦: [] };
  private readonly rest: Block[] = [];
  private readonly subject: string;
  private cut = 0;

  constructor(subject: string) {
    this.subject = subject;
  }

  add(line: string, arrivedAt: string): void {
    const [kind = "", first = "", ...rest] = line.split(" ");
    const words = rest.join(" ");
    const items = this.items.說;
    switch (kind) {
      case "說":
      case "辦":
        this.items[kind].push(first);
        break;
      case "分": {
        this.cut = items.findIndex((item) => item.startsWith(first));
        const whole = items[this.cut] ?? "";
        items.splice(this.cut, 1, first, whole.slice(first.length));
        this.cut += 1;
        break;
      }
      case "移":
        items.splice(this.cut - 1, 2, items[this.cut] ?? "", items[this.cut - 1] ?? "");
        this.cut -= 1;
        break;
      case "併":
        items.splice(this.cut - 1, 2, (items[this.cut - 1] ?? "") + (items[this.cut] ?? ""));
        break;
      case "言":
        this.rest.push(remark(memberOf(first), words));
        break;
      case "答":
        this.rest.push(remark(first, { role: "response", verb: "回應" }, words));
        break;
      case "決":
        this.rest.push(outcome("resolution", "決議", resolutionPhrase(first)));
        break;
      case "裁":
        this.rest.push(outcome("chairDirective", "主席裁示", first));
        break;
      case "票":
        this.rest.push(voteLine([first, ...rest].map(Number)));
        break;
      case "到": {
        const said = { person: HEADER[3], change: "arrives" as const, at: arrivedAt };
        this.rest.push(presenceChange(formatPresence(said), said));
        break;
      }
    }
  }

  node(): Node {
    const { 說: explanation, 辦: measures } = this.items;
    return motion(
      this.subject,
      ...(explanation.length === 0 ? [] : [part("explanation", "說明", list("一、", ...explanation))]),
      ...(measures.length === 0 ? [] : [part("measures", "辦法", list("一、", ...measures))]),
      ...this.rest,
    );
  }
}

const PRESENT = 6;

function voteLine([inFavour = 0, against = 0, abstaining = 0]: readonly number[]): Node {
  const counts = { inFavour, against, abstaining };
  const words = formatVote({ ...counts, isCarried: proposesCarried(counts) });
  return vote(words, { method: "other", ...counts, present: PRESENT });
}

/** The record that the lines of a meeting are to become; `arrivedAt` is the hour that was proposed for 入席. */
export function expectedRecord(lines: readonly string[], arrivedAt: string): Node {
  const motions: Motion[] = [];
  for (const line of lines) {
    if (line.startsWith("案 ")) motions.push(new Motion(line.slice(2)));
    else motions.at(-1)?.add(line, arrivedAt);
  }
  return record(
    HEADER,
    motions.map((each) => each.node()),
  );
}

/** A document without what is named at random. */
export function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => (name === "id" ? [] : [[name, withoutIds(each)]])),
  );
}
