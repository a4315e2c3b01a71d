import { closeUp, parsePersonName } from "./person.ts";
import { looksLikeUnit, splitUnits } from "./units.ts";

/** A speaker's label 發言人 at the start of a line. */
export interface SpeakerLabel {
  /** As written, without stray spaces; empty for a bare 「回應：」. */
  readonly speaker: string;
  readonly role: "statement" | "response";
  /** 回應, 說明, 發言 … as written, or null. */
  readonly verb: string | null;
  /** ： or : as written, or empty where the label is the whole line. */
  readonly separator: string;
  /** Characters to drop from the line, the spaces after the separator included. */
  readonly length: number;
}

/** `bareUnits` also takes 「社會處：」, which outside a discussion more often begins an item about the unit. */
export interface SpeakerOptions {
  readonly bareUnits?: boolean;
}

const LABEL = /^([^：:，。；？！,;?!]{1,40}?)\s*([：:])(?!\/\/)\s*/;
const MANNER = "(?:書面|現場|當場|會後|綜合|補充|統一)?";
const RESPONSE_VERB = new RegExp(`^(.*?)(${MANNER}(?:回應|回覆|回復|回答|答覆|答復|答詢)(?:如下|意見|說明|內容)?)$`);
const EXPLANATION_VERB = new RegExp(`^(.+?)(${MANNER}說明(?:如下)?)$`);
const STATEMENT_VERB = /^(.+?)((?:書面)?(?:發言|提問|詢問|建議|意見|表示|補充|說明|指出)(?:如下|摘要)?)$/;

/** The speaker's label that begins a line, or null for an ordinary sentence, a field or a heading. */
export function readSpeaker(line: string, { bareUnits = false }: SpeakerOptions = {}): SpeakerLabel | null {
  const found = LABEL.exec(line);
  if (!found) return readWholeLine(line);
  const [whole, label = "", separator = ""] = found;
  const read = readLabel(closeUp(label), bareUnits);
  return read && { ...read, separator, length: whole.length };
}

type Label = Pick<SpeakerLabel, "speaker" | "role" | "verb">;

function readLabel(label: string, bareUnits: boolean): Label | null {
  return (
    readResponse(label) ??
    readStatement(label) ??
    (bareUnits && isUnits(label) ? { speaker: label, role: "statement", verb: null } : null)
  );
}

function readResponse(label: string): Label | null {
  const [, speaker = "", verb = ""] = RESPONSE_VERB.exec(label) ?? [];
  if (verb !== "" && (speaker === "" || isPerson(speaker) || isUnits(speaker)))
    return { speaker, role: "response", verb };
  const [, unit = "", explanation = ""] = EXPLANATION_VERB.exec(label) ?? [];
  return isUnits(unit) ? { speaker: unit, role: "response", verb: explanation } : null;
}

function readStatement(label: string): Label | null {
  if (isPerson(label)) return { speaker: label, role: "statement", verb: null };
  const [, speaker = "", verb = ""] = STATEMENT_VERB.exec(label) ?? [];
  return isPerson(speaker) ? { speaker, role: "statement", verb } : null;
}

function readWholeLine(line: string): SpeakerLabel | null {
  if (line.length > 60) return null;
  const text = closeUp(line);
  const person = text.length <= 12 ? parsePersonName(text) : null;
  if (person?.surname && person.title && person.givenName && isFormal(text, person.title)) {
    return { speaker: text, role: "statement", verb: null, separator: "", length: line.length };
  }
  const response = readResponse(text);
  if (!response || response.speaker === "" || response.verb?.includes("說明")) return null;
  return { ...response, separator: "", length: line.length };
}

/** The title stands inside the name. */
const isFormal = (text: string, title: string) => !text.endsWith(title) && !text.startsWith(title);

const isUnits = (text: string) => text !== "" && splitUnits(text).every(looksLikeUnit);

/** One or several persons with titles, 主席, or a unit's person: 社會處黃處長淑芬. */
function isPerson(text: string): boolean {
  if (text === "主席") return true;
  return text.split("、").every((each) => isTitledPerson(each) || isPersonOfUnit(each));
}

function isTitledPerson(text: string): boolean {
  const person = parsePersonName(text);
  return person?.title != null;
}

function isPersonOfUnit(text: string): boolean {
  for (let at = 2; at <= text.length - 3; at++) {
    if (looksLikeUnit(text.slice(0, at)) && isTitledPerson(text.slice(at).replace(/^[(（](.+)[)）]$/, "$1")))
      return true;
  }
  return false;
}
