import { readSpeaker } from "../people/speaker.ts";
import { readHeaderLabel } from "./labels/headerLabels.ts";
import { MOTION_HEAD_LINE, PROPOSER_AT_RIGHT, readMotionLabel } from "./labels/motionLabels.ts";
import { readMotionPartLabel, readOutcomeLabel } from "./labels/outcomeLabels.ts";
import { isKnownSectionTitle } from "./labels/sectionTitles.ts";
import type { Line } from "./lines.ts";

const withoutEnd = (text: string) => text.replace(/[:：。]$/u, "");

/** Whether a line begins something new by a label, a title or a speaker; its mark apart. */
export function beginsWithLabel({ text, raw }: Line): boolean {
  return (
    readOutcomeLabel(text) !== null ||
    readMotionLabel(text) !== null ||
    readMotionPartLabel(text) !== null ||
    isKnownSectionTitle(withoutEnd(text)) ||
    /^散\s*會/u.test(text) ||
    /^附[表圖][一二三四五六七八九十\d]{0,2}[\s\u3000]/u.test(raw) ||
    MOTION_HEAD_LINE.test(text) ||
    /^[：:]$/u.test(readHeaderLabel(raw)?.separator ?? "") ||
    readSpeaker(text) !== null
  );
}

/** Whether a line begins something new by its own words: a mark, a label, a speaker. */
export function beginsAnew(line: Line): boolean {
  return line.read !== null || beginsWithLabel(line);
}

/** A line that is a label by itself: what follows is its content, not its end. */
export function isLabelAlone({ words }: Line): boolean {
  const outcome = readOutcomeLabel(words);
  const speaker = readSpeaker(words);
  const motion = readMotionLabel(words);
  return (
    (motion !== null &&
      (motion.length >= words.length ||
        PROPOSER_AT_RIGHT.test(words.slice(motion.length).split("\t").at(-1)?.trim() ?? ""))) ||
    isKnownSectionTitle(withoutEnd(words)) ||
    MOTION_HEAD_LINE.test(words) ||
    (outcome !== null && outcome.length >= words.length) ||
    (speaker !== null && speaker.length >= words.length)
  );
}
