import type { Node } from "prosemirror-model";
import { inlineText } from "../minutes/plainText.ts";
import type { HeaderFieldKind } from "../minutes/vocabulary.ts";
import { parseChair } from "../people/person.ts";
import { looksLikeUnit } from "../people/units.ts";
import { type NamedEntry, readNames, sameName, unitAndPersonOf } from "./nameList.ts";

/** Who signs on one line of a 簽到表; each part "" where the record does not tell it apart. */
export interface SignInPerson {
  readonly unit: string;
  readonly title: string;
  readonly name: string;
}

/** Who is expected to sign, as the header lists them: 出席 with the chair first, 列席, and a joint 出（列）席 line. */
export interface SignInRoster {
  readonly attendees: readonly SignInPerson[];
  readonly nonVoting: readonly SignInPerson[];
  readonly joint: readonly SignInPerson[];
}

/** A unit before a colon, behind which its people are listed: 社會處：辛處長遠、路科長寧. */
const UNIT_LABEL = /(?:^|[、，,；;\n])\s*([^、，,；;：:\n]{2,20})[：:]\s*$/u;

function signerOf(name: string, unitBefore: string): SignInPerson {
  const { unit, person } = unitAndPersonOf(name);
  const own = unit === "" ? unitBefore : unit;
  if (person === null) {
    return looksLikeUnit(name) ? { unit: name, title: "", name: "" } : { unit: own, title: "", name };
  }
  const { surname, title, givenName, leadingTitle = "" } = person;
  if (givenName === null) return { unit: own, title: title ?? "", name: surname ?? "" };
  return { unit: own, title: leadingTitle + (title ?? ""), name: (surname ?? "") + givenName };
}

/** The person of an entry, or who sits there instead; null for one who is excused. */
function signerOfEntry({ name, proxy, isExcused }: NamedEntry, unit: string): SignInPerson | null {
  if (proxy === null) return isExcused ? null : signerOf(name, unit);
  const [stands, sits] = [signerOf(name, unit), signerOf(proxy, unit)];
  return { ...sits, unit: sits.unit === "" ? stands.unit : sits.unit, name: `${sits.name}（代${stands.name}）` };
}

function signersIn(text: string): SignInPerson[] {
  const signers: SignInPerson[] = [];
  let [unit, end] = ["", 0];
  for (const entry of readNames(text).entries) {
    const label = UNIT_LABEL.exec(text.slice(end, entry.from))?.[1]?.trim() ?? "";
    if (looksLikeUnit(label)) unit = label;
    end = entry.to;
    const signer = signerOfEntry(entry, unit);
    if (signer !== null) signers.push(signer);
  }
  return signers;
}

/** Who signs at a meeting, as the record's header lists them; those who are excused are left out. */
export function signInRosterOf(doc: Node): SignInRoster {
  const textOf = (kind: HeaderFieldKind) =>
    doc.children
      .filter((child) => child.type.name === "headerField" && child.attrs.kind === kind)
      .map((field) => inlineText(field));
  const of = (kind: HeaderFieldKind) => textOf(kind).flatMap(signersIn);
  const { chair, actingChair } = parseChair(textOf("chair").join(""));
  const presiding = actingChair ?? chair;
  const attendees = of("attendees");
  const listed = textOf("attendees").flatMap((text) => readNames(text).entries);
  const isListed =
    presiding === null ||
    listed.some(({ name, proxy }) => sameName(name, presiding) || sameName(proxy ?? "", presiding));
  return {
    attendees: isListed || presiding === null ? attendees : [signerOf(presiding, ""), ...attendees],
    nonVoting: of("nonVotingAttendees"),
    joint: of("attendance"),
  };
}
