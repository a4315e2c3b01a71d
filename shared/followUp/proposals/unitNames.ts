import type { Node } from "prosemirror-model";
import { trackedOf } from "../../minutes/attributes.ts";
import { inlineText } from "../../minutes/plainText.ts";
import { closeUp, parsePersonName } from "../../people/person.ts";
import { foldUnitName, looksLikeUnit, splitUnits } from "../../people/units.ts";

/** Units at the start of a text, as one writes them here, and how many characters name them. */
export interface NamedUnits {
  readonly units: readonly string[];
  readonly length: number;
}

/** Names with a conjunction or another unit's ending inside, which reading from the left would cut. */
const LONG_NAMES =
  /^(?:衛生福利部|教育部)?(?:社會及家庭署|國民及學前教育署|社會救助及社工司|心理及口腔健康司|家庭暴力及性侵害防治中心)/u;

/** Whoever is meant by them is known to the meeting, not to the words. */
const NOBODY =
  /^(?:業務|主辦|承辦|權責|相關|有關|主管|幕僚|秘書|各該|該)(?:業務|權責|主辦)?(?:單位|機關|局處|科室|處室)$/u;
const EVERYBODY =
  /^(?:本府|本縣|本市|本校|本院)?各(?:相關|有關|業務|權責|網絡)?(?:單位|機關|局處室?|處室|科室|部會|縣市(?:政府)?|學校|系所|院系|委員會)/u;

const OWN = /^(?:本(?=府|局|縣|市|校|院|署|會)(?:府|局|縣|市|校|院|署|會)|貴|敝)/u;
const SUBUNIT =
  /^[^，。；：、於在就應將並與及和暨依針對檢視研擬提報向把配協辦邀請儘盡會為從由再先前後時納入透掌修訂規彙整說補掌握留意釐清盤點]{1,7}?(?:科|課|股|室|組|隊|所|中心|署|司|處|局|院|部)(?![內外長員])/u;
const ENDING = /[處局科署部會院府組室司所股課隊校]|中心|公所|公司|單位|機關|機構|法人|協會|學|中|銀行|館|廠|站/gu;
const JOINT = /^\s*(?:、|與|及|和|暨|以及|偕同|會同|\/|／)\s*(?:請)?\s*/u;

const NOT_ONE =
  /^(?:研|擬|提供|提出|辦理|檢討|評估|規劃|督導|持續|加強|確實|儘|盡|務必|以|再|先|逐|另|把|共同|協同|會同|完成|彙整|盤點|改善|修正|訂定|落實|積極|如何|會後|具體|未來|多數|部分|其他|其它|其餘|少數|所有|全部|這些|某些|許多)/u;

const isUnit = (name: string) =>
  !NOT_ONE.test(name) && (looksLikeUnit(name) || (name.length <= 5 && looksLikeUnit(foldUnitName(name))));

/** A person's title stands for no unit of its own: 社會處處長 is 社會處. */
const LEADER = /^(?:的)?(?:[處局科院署部司所組室課股隊]長|主任|主委|負責人|首長|代表|同仁|業務科|承辦科)/u;

function knownAt(text: string, known: readonly string[]): number {
  const folded = foldUnitName(text);
  let best = 0;
  for (const unit of known) {
    for (const spelling of [unit, unit.replaceAll("臺", "台"), unit.replace(/政府$/u, "")]) {
      if (spelling.length > 2 && text.startsWith(spelling)) best = Math.max(best, spelling.length);
    }
    const own = foldUnitName(unit);
    if (best >= unit.length || !folded.startsWith(own)) continue;
    for (let length = 2; length <= Math.min(text.length, 20); length += 1) {
      if (foldUnitName(text.slice(0, length)) === own) best = Math.max(best, length);
    }
  }
  return best;
}

/** How many characters at the start of a text name one unit; 0 where none does. */
function unitLength(text: string, known: readonly string[]): number {
  const generic = EVERYBODY.exec(text) ?? LONG_NAMES.exec(text);
  if (generic !== null) return generic[0].length;
  const own = OWN.exec(text)?.[0].length ?? 0;
  if (own > 0) {
    const rest = unitLength(text.slice(own), known);
    if (rest > 0) return own + rest;
  }
  const listed = knownAt(text, known);
  let length = 0;
  for (const match of text.slice(0, 21).matchAll(ENDING)) {
    const end = match.index + match[0].length;
    if (!isUnit(text.slice(0, end))) continue;
    length = end;
    break;
  }
  if (listed >= length) length = listed;
  if (length === 0) return 0;
  const rest = text.slice(length);
  const further = LEADER.test(rest) ? "" : (SUBUNIT.exec(rest)?.[0] ?? "");
  return further !== "" && looksLikeUnit(further) ? length + further.length : length;
}

/** The name that a record or its roster gives a unit that is written another way (衛福部, 臺北市); else the words themselves. */
export function resolveUnit(written: string, known: readonly string[]): string {
  const name = written.replace(OWN, "") === "" ? written : written.replace(OWN, "");
  const folded = foldUnitName(name);
  const same = known.find((unit) => foldUnitName(unit) === folded);
  if (same !== undefined) return same;
  const government = known.find((unit) => foldUnitName(unit) === `${folded}政府`);
  return government ?? name;
}

/** The units that a text begins with, in their known spellings; who is only called 業務單位 or 相關單位 is nobody by name. */
export function unitsAtStart(text: string, known: readonly string[]): NamedUnits {
  const units: string[] = [];
  let at = 0;
  for (;;) {
    const length = unitLength(text.slice(at), known);
    if (length === 0) break;
    const written = text.slice(at, at + length);
    at += length;
    at += LEADER.exec(text.slice(at))?.[0].length ?? 0;
    if (!NOBODY.test(written)) units.push(resolveUnit(written, known));
    const joint = JOINT.exec(text.slice(at))?.[0].length ?? 0;
    if (joint === 0 || unitLength(text.slice(at + joint), known) === 0) break;
    at += joint;
  }
  return { units: [...new Set(units)], length: at };
}

/** The unit for which somebody speaks: 社會處, 社會處辛處長遠; none for 李委員宏文. */
export function unitsOfSpeaker(speaker: string, known: readonly string[]): readonly string[] {
  const words = closeUp(speaker.trim()).replace(/[（(].*$/u, "");
  const parts = splitUnits(words);
  if (parts.length > 0 && parts.every(isUnit)) return parts.map((part) => resolveUnit(part, known));
  let found: string | null = null;
  for (let at = 2; at <= words.length - 2; at += 1) {
    const person = parsePersonName(words.slice(at));
    if (person?.title != null && isUnit(words.slice(0, at))) found = words.slice(0, at);
  }
  return found === null ? [] : [resolveUnit(found, known)];
}

const withoutLabel = (text: string) =>
  text.replace(/^[（(]?\s*(?:[提報]案?告?|主辦|協辦|承辦)(?:單位|人|機關)?\s*[：:]/u, "").replace(/[）)]\s*$/u, "");

/** The units that a record names where it lists them: proposers, speakers, attendees, 列管表 and items. */
export function unitsInRecord(doc: Node): string[] {
  const found = new Map<string, string>();
  const add = (names: readonly string[]) => {
    for (const name of names) {
      const written = name.trim();
      if (isUnit(written) && !NOBODY.test(written) && !found.has(foldUnitName(written)))
        found.set(foldUnitName(written), written);
    }
  };
  doc.descendants((node) => {
    const { name } = node.type;
    for (const { units } of trackedOf(node.attrs.tracked)) add(units);
    if (name === "proposer") add(splitUnits(withoutLabel(inlineText(node))));
    if (name === "speaker") add(unitsOfSpeaker(inlineText(node), []));
    if (name === "followUpCell" && node.attrs.column === "units") add(splitUnits(node.textContent));
    if (name === "headerField" && ["attendees", "nonVotingAttendees", "attendance"].includes(node.attrs.kind)) {
      add(
        inlineText(node)
          .split(/[、，,\n]/u)
          .flatMap((each) => unitsOfSpeaker(each, [])),
      );
    }
    return !node.isTextblock;
  });
  return [...found.values()];
}
