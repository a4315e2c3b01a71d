import { account } from "./account.ts";
import { birthDate } from "./birthDate.ts";
import { cardNumber } from "./cardNumber.ts";
import { caseNumber } from "./caseNumber.ts";
import { email } from "./email.ts";
import type { PersonalMatch, PersonalPlace, PersonalRule } from "./finding.ts";
import { foldText } from "./foldedText.ts";
import { landline } from "./landline.ts";
import { labelledName, minorName } from "./minorName.ts";
import { mobile } from "./mobile.ts";
import { nationalId } from "./nationalId.ts";
import { plate } from "./plate.ts";
import { pointer } from "./pointer.ts";
import { residentId } from "./residentId.ts";
import { school } from "./school.ts";
import { streetAddress } from "./streetAddress.ts";

/** Rules whose numbers say what they are come first: where two find the same words, the first has them. */
const RULES: readonly PersonalRule[] = [
  nationalId,
  residentId,
  account,
  cardNumber,
  mobile,
  landline,
  email,
  birthDate,
  streetAddress,
  caseNumber,
  plate,
  pointer,
  minorName,
  labelledName,
  school,
];

/** Personal data in one text, in reading order, none overlapping another. */
export function personalDataIn(text: string, place: PersonalPlace = "body"): PersonalMatch[] {
  const folded = foldText(text);
  const kept: PersonalMatch[] = [];
  for (const found of RULES.flatMap((rule) => rule(folded, place))) {
    if (found.to > found.from && !kept.some((other) => found.from < other.to && other.from < found.to)) {
      kept.push(found);
    }
  }
  return kept.sort((one, other) => one.from - other.from);
}
