import fc from "fast-check";
import type { Node } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import { redo, undo } from "../../../../../renderer/editor/commands/registry.ts";
import { arbitraryMinutes } from "../../../../builders/arbitraryMinutes.ts";
import { recogniseText } from "../../../../builders/recognised.ts";
import { type Deed, deedWords, doDeed, randomDeed } from "./deeds.ts";
import { MonkeyDesk, type StepTaker } from "./monkeyDesk.ts";
import { type RandomNumbers, randomNumbers } from "./randomNumbers.ts";

/** The history keeps 100 events at least; more deeds than these could not all be taken back. */
export const DEEDS_OF_ROUND = 50;

const RECORD = `山城縣政府道路安全會報115年第1次會議紀錄
時間：115年3月5日（星期四）下午2時
地點：縣府第2會議室
主席：周副縣長明華　　　紀錄：邱怡君
出席：李委員宏文、王委員大同、李委員佳穎
壹、主席致詞：略。
貳、報告事項
案由一：前次會議列管事項辦理情形，報請公鑒。
說明：
一、停車場。
（一）地下。
（二）地上。
二、圖書館。
王委員大同：路口太暗。
社會處回應：另案辦理。
決定：洽悉。
參、討論事項
案由一：路口號誌改善。
辦法：
一、增設號誌。
二、重繪標線。
決議：照案通過，請工務處於115年4月30日前辦理。
主席裁示：請各單位配合。
肆、臨時動議：無。
伍、散會：下午4時。
`;

/** The record of a round: an ordinary one or any. */
export function recordOf(seed: number): Node {
  if (seed % 3 === 0) return recogniseText(RECORD).doc;
  const [doc] = fc.sample(arbitraryMinutes({ sections: 3, blocks: 3, depth: 3 }), { seed, numRuns: 1 });
  if (doc === undefined) throw new RangeError("No record");
  return doc;
}

function repeat(desk: MonkeyDesk, command: Command): void {
  while (command(desk.state, desk.dispatch)) {
    desk.check();
    desk.acknowledge(Number.MAX_SAFE_INTEGER);
  }
}

/** Plays deeds on the record of a seed, takes all back and does all again; throws where a promise is broken, else answers the end. */
export function playDeeds(seed: number, deeds: readonly Deed[], taker?: StepTaker): Node {
  const desk = new MonkeyDesk(recordOf(seed), taker);
  for (const deed of deeds) {
    doDeed(desk, deed);
    desk.check();
    if (deed.pick % 7 === 0) desk.readPanes();
    if (deed.pick % 3 !== 0) desk.acknowledge(1 + (deed.pick % 9));
  }
  repeat(desk, redo);
  const last = JSON.stringify(desk.state.doc);
  repeat(desk, undo);
  if (!desk.isAtStart()) throw new Error("Undo of all does not return to the start");
  repeat(desk, redo);
  if (JSON.stringify(desk.state.doc) !== last) throw new Error("Redo of all does not return to the end");
  desk.acknowledge(Number.MAX_SAFE_INTEGER);
  desk.check();
  return desk.state.doc;
}

/** The deeds of a round. */
export function deedsOf(seed: number, count = DEEDS_OF_ROUND): Deed[] {
  const below: RandomNumbers = randomNumbers(seed);
  return Array.from({ length: count }, () => randomDeed(below));
}

function failureOf(seed: number, deeds: readonly Deed[]): string | null {
  try {
    playDeeds(seed, deeds);
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** As few of the deeds as still break a promise: pieces of half the length, a quarter and so on are left out by turns. */
function shrunk(seed: number, deeds: readonly Deed[]): readonly Deed[] {
  let kept = deeds;
  for (let size = Math.ceil(deeds.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length; ) {
      const fewer = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (failureOf(seed, fewer) === null) at += size;
      else kept = fewer;
    }
  }
  return kept;
}

/** What broke in the round of a seed, with the fewest deeds that break it, to be read. */
export function failureWords(seed: number, error: unknown): string {
  const few = shrunk(seed, deedsOf(seed));
  const lines = few.map((deed) => `  ${deedWords(deed)}`);
  return [`seed ${seed}: ${failureOf(seed, few) ?? error}`, ...lines].join("\n");
}

/** Plays the round of a seed; null, or what broke. */
export function playRound(seed: number): string | null {
  try {
    playDeeds(seed, deedsOf(seed));
    return null;
  } catch (error) {
    return failureWords(seed, error);
  }
}
