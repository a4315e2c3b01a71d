import { Fragment, type Mark } from "prosemirror-model";
import { editorSchema } from "../schema.ts";
import { withoutUnseen } from "./cleanText.ts";

interface Run {
  text: string;
  readonly marks: readonly Mark[];
}

const WIDE = "[\\p{Script=Han}\\p{Script=Bopomofo}\\u3001-\\u303f\\uff01-\\uff60]";
/** A line of the source that ends between two Chinese signs: no space stands there (CSS Text 3, 4.1.3). */
const FEED_IN_CHINESE = new RegExp(`(?<=${WIDE})[ \\t]*\\n[ \\t]*(?=${WIDE})`, "gu");
const SPACES = /[ \t\n\r\f\u00a0]+/gu;

/** Puts the words of one line together from pieces of HTML text, white space folded as a page shows it. */
export class LineWords {
  private runs: Run[] = [];

  add(text: string, marks: readonly Mark[]): void {
    const last = this.runs.at(-1);
    if (last?.marks === marks) last.text += text;
    else this.runs.push({ text, marks });
  }

  get isEmpty(): boolean {
    return this.runs.every(({ text }) => text.replace(SPACES, "") === "");
  }

  /** The words so far, outer white space off; begins anew. */
  take(): Fragment {
    const runs = this.folded();
    this.runs = [];
    return Fragment.fromArray(runs.map(({ text, marks }) => editorSchema.text(text, marks)));
  }

  private folded(): Run[] {
    const whole = withoutFeeds(this.runs);
    let endsWithSpace = true;
    const folded: Run[] = [];
    for (const { text, marks } of whole) {
      let words = withoutUnseen(text).replace(SPACES, " ");
      if (endsWithSpace) words = words.replace(/^[ \u3000]+/u, "");
      if (words === "") continue;
      endsWithSpace = words.endsWith(" ");
      folded.push({ text: words, marks });
    }
    return withoutTail(folded);
  }
}

/** Line feeds of the source become spaces, but none between Chinese signs, wherever a mark begins or ends. */
function withoutFeeds(runs: readonly Run[]): Run[] {
  const text = runs.map((run) => run.text).join("");
  if (!text.includes("\n")) return [...runs];
  const dropped = new Set<number>();
  for (const { index, 0: found } of text.matchAll(FEED_IN_CHINESE)) {
    for (let at = index; at < index + found.length; at += 1) dropped.add(at);
  }
  let start = 0;
  return runs.map((run) => {
    const from = start;
    start += run.text.length;
    const kept = Array.from({ length: run.text.length }, (_, at) =>
      dropped.has(from + at) ? "" : run.text.charAt(at),
    );
    return { text: kept.join(""), marks: run.marks };
  });
}

function withoutTail(runs: Run[]): Run[] {
  for (let last = runs.at(-1); last !== undefined; last = runs.at(-1)) {
    last.text = last.text.replace(/[ \u3000]+$/u, "");
    if (last.text !== "") break;
    runs.pop();
  }
  return runs;
}
