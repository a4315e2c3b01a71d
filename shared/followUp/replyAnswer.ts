import type { Ruling } from "../minutes/vocabulary.ts";
import { foldUnitName } from "../people/units.ts";

/** What one assignment of a 列管表 holds of this round. */
export interface AnswerState {
  readonly progress: string | null;
  readonly suggestion: Ruling | null;
  /** 承辦人／電話, a line a unit where several share the assignment; absent where nobody is named. */
  readonly contact?: string;
}

/** What a unit answered; "" and null where it left a field as it was. */
export interface Answer {
  readonly unit: string | null;
  readonly progress: string;
  readonly suggestion: Ruling | null;
  readonly contact?: string;
}

export type AnswerFit = "nothing" | "same" | "fits" | "differs";

const folded = (text: string) => text.normalize("NFC").replace(/\s+/gu, "");

/** The part of a shared cell that is one unit's: `unit：…`, up to where the next unit's begins; "" for words of no unit. */
function sharesOf(progress: string | null, units: readonly string[]): Map<string, string[]> {
  const shares = new Map<string, string[]>();
  let current = "";
  for (const line of progress?.split("\n") ?? []) {
    const [head = "", ...rest] = line.split(/[：:]/u);
    const unit = rest.length === 0 ? undefined : units.find((each) => foldUnitName(each) === foldUnitName(head));
    if (unit !== undefined) current = foldUnitName(unit);
    const words = unit === undefined ? line : line.slice(head.length + 1);
    shares.set(current, [...(shares.get(current) ?? []), words]);
  }
  return shares;
}

const isShared = (units: readonly string[], { unit }: Answer) => units.length > 1 && unit !== null;

/** What is there already in the place that an answer would take. */
function present(state: AnswerState, units: readonly string[], answer: Answer): string | null {
  if (!isShared(units, answer)) return state.progress;
  return (
    sharesOf(state.progress, units)
      .get(foldUnitName(answer.unit ?? ""))
      ?.join("\n") ?? null
  );
}

/** How an answer goes with what an assignment of these units holds. */
export function fitOf(state: AnswerState, units: readonly string[], answer: Answer): AnswerFit {
  const { progress, suggestion } = answer;
  if (progress === "" && suggestion === null) return "nothing";
  const words = present(state, units, answer);
  const isOther = progress !== "" && words !== null && folded(words) !== folded(progress);
  const isOtherSuggestion = suggestion !== null && state.suggestion !== null && suggestion !== state.suggestion;
  if (isOther || isOtherSuggestion) return "differs";
  const addsWords = progress !== "" && words === null;
  const addsSuggestion = suggestion !== null && state.suggestion === null;
  return addsWords || addsSuggestion ? "fits" : "same";
}

/** Who is to be asked after an answer: the one that it names, else who was there before. */
function contactAfter(state: AnswerState, units: readonly string[], answer: Answer): Pick<AnswerState, "contact"> {
  const named = (answer.contact ?? "").replace(/\s+/gu, " ").trim();
  if (named === "") return state.contact === undefined ? {} : { contact: state.contact };
  if (!isShared(units, answer)) return { contact: named };
  const head = `${answer.unit}：`;
  const others = state.contact?.split("\n").filter((line) => !line.startsWith(head)) ?? [];
  return { contact: [...others, head + named].join("\n") };
}

/** The state with an answer in its place; "append" keeps what was there above it. Units that share a cell keep a share each. */
export function withAnswer(
  state: AnswerState,
  units: readonly string[],
  answer: Answer,
  how: "take" | "append",
): AnswerState {
  const suggestion = answer.suggestion ?? state.suggestion;
  const contact = contactAfter(state, units, answer);
  if (answer.progress === "") return { ...state, suggestion, ...contact };
  const before = present(state, units, answer);
  const kept = how === "append" && before !== null && folded(before) !== folded(answer.progress) ? `${before}\n` : "";
  const words = kept + answer.progress;
  if (!isShared(units, answer)) return { progress: words, suggestion, ...contact };
  const shares = sharesOf(state.progress, units);
  shares.set(foldUnitName(answer.unit ?? ""), words.split("\n"));
  const nameOf = (key: string) => units.find((unit) => foldUnitName(unit) === key) ?? answer.unit ?? "";
  const written = [...shares].map(([key, lines]) => (key === "" ? "" : `${nameOf(key)}：`) + lines.join("\n"));
  return { progress: written.join("\n"), suggestion, ...contact };
}
