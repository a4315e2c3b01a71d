import { STOCK_PHRASES } from "../../../shared/profiles/stockPhrases.ts";
import { HEADER, MEMBERS } from "./script.ts";

/** What is done at the keyboard: words through the input method, or one command by its keys. */
export type Act =
  | { readonly does: "write"; readonly words: string }
  | { readonly does: "press"; readonly keys: readonly string[] }
  | { readonly does: "arrive" }
  | { readonly does: "vote"; readonly counts: readonly string[] }
  | { readonly does: "go"; readonly behind: string };

const write = (words: string): Act => ({ does: "write", words });
const press = (...keys: string[]): Act => ({ does: "press", keys });

/** Where the cursor stands after a line: it decides by which keys the next one begins. */
type Standing = "heading" | "subject" | "item" | "remark" | "outcome" | "event";

/** The keys that begin a line of this kind where the cursor stands. */
function beginning(kind: string, standing: Standing): readonly Act[] {
  const isItem = standing === "item";
  switch (kind) {
    case "案":
      return [press("Enter", "Control+6")];
    case "說":
      return [isItem ? press("Enter") : press("Enter", "Control+7", "Tab")];
    case "辦":
      return [press("Enter", "Control+8", "Tab")];
    case "言":
    case "答":
      return [standing === "remark" ? press("Control+Enter") : press("Enter", "Control+2")];
    case "決":
      return [press("Enter", "Control+4")];
    case "裁":
      return [press("Enter", "Control+5")];
    default:
      return [];
  }
}

interface Line {
  readonly acts: readonly Act[];
  readonly standing: Standing;
}

function lineOf(line: string, before: string, standing: Standing): Line {
  const [kind = "", first = "", ...rest] = line.split(" ");
  const begin = kind === before && kind === "辦" ? [press("Enter")] : beginning(kind, standing);
  switch (kind) {
    case "案":
      return { acts: [...begin, write(first)], standing: "subject" };
    case "說":
    case "辦":
      return { acts: [...begin, write(first)], standing: "item" };
    case "言":
      return { acts: [...begin, write(first), press("Tab"), write(rest.join(" "))], standing: "remark" };
    case "答":
      return { acts: [...begin, write(first), press("Control+3", "Enter"), write(rest.join(" "))], standing: "remark" };
    case "決":
      return { acts: [...begin, press("F4", first)], standing: "outcome" };
    case "裁":
      return { acts: [...begin, write(first)], standing: "outcome" };
    case "票":
      return { acts: [{ does: "vote", counts: [first, ...rest] }], standing: "event" };
    case "到":
      return { acts: [{ does: "arrive" }], standing: "event" };
    case "回":
      return { acts: [{ does: "go", behind: first }], standing };
    case "移":
      return { acts: [press("Alt+ArrowUp")], standing };
    case "分":
      return { acts: [{ does: "go", behind: first }, press("Enter")], standing };
    case "併":
      return { acts: [press("Control+m")], standing };
    default:
      throw new RangeError(`A line of no kind: ${line}`);
  }
}

/** The acts that write the header from the empty title on, and go to the heading of the discussion. */
export function headerActs(): Act[] {
  return HEADER.flatMap((words) => [write(words), press("Enter")]);
}

/** The acts of the lines of a meeting, from its discussion's heading on. */
export function actsOf(lines: readonly string[]): Act[] {
  let standing: Standing = "heading";
  let before = "";
  return lines.flatMap((line) => {
    const made = lineOf(line, before, standing);
    standing = made.standing;
    before = line.slice(0, 1);
    return made.acts;
  });
}

/** The n-th set phrase of a decision on a motion that is debated. */
export const resolutionPhrase = (n: string): string => STOCK_PHRASES.resolution[Number(n) - 1] ?? "";

export const memberOf = (initial: string): string => MEMBERS[initial] ?? "";
