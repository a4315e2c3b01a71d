import { randomBytes } from "node:crypto";
import { RECOVERY_GROUPS } from "../../../shared/contract/lock.ts";

/** Digits and letters that no one takes for another (crockford.com/base32). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUP = 4;
const LENGTH = RECOVERY_GROUPS * GROUP;

/** A new recovery code (復原碼) of 160 random bits, in groups divided by hyphens. */
export function newRecoveryCode(): string {
  const characters = Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte & 31]).join("");
  return Array.from({ length: RECOVERY_GROUPS }, (_, at) => characters.slice(at * GROUP, (at + 1) * GROUP)).join("-");
}

/** A code as it was typed from paper, without what divides its groups; null where it cannot be one. */
export function readRecoveryCode(typed: string): string | null {
  const characters = typed
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1")
    .replace(/[\s‐-―_-]/g, "");
  return characters.length === LENGTH && [...characters].every((each) => ALPHABET.includes(each)) ? characters : null;
}
