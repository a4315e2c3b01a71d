import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";
import { z } from "zod";
import type { StoreKey } from "../store/connection.ts";

/** The cost of deriving a key from a phrase (RFC 7914): 128·N·r bytes of memory, p times. */
export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** 128 MB and a third of a second: the strongest that the OWASP sheet on storing passwords lists for scrypt. */
export const SCRYPT_COST: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const SALT = 16;
const NONCE = 12;
const TAG = 16;
export const KEY_LENGTH = 32;

/** The most that a file may ask for, so that a foreign one cannot take all memory. */
export const scryptCost: z.ZodType<ScryptCost> = z.object({
  N: z
    .int()
    .min(2)
    .max(2 ** 20),
  r: z.literal(8),
  p: z.int().min(1).max(4),
});

/** A key sealed with a secret. */
export const sealedKey = z.object({ salt: hex(SALT), nonce: hex(NONCE), sealed: hex(KEY_LENGTH + TAG) });
export type SealedKey = z.infer<typeof sealedKey>;

function derive(secret: string, salt: Buffer, { N, r, p }: ScryptCost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, KEY_LENGTH, { N, r, p, maxmem: 128 * N * r * p + 2 ** 22 }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}

/** What the seal vouches for besides the key: what it is for and at what cost it was made. */
const vouched = (purpose: string, { N, r, p }: ScryptCost) => Buffer.from(JSON.stringify([purpose, "scrypt", N, r, p]));

/** A pass phrase (通行語句) as it counts: full-width letters are the same as others. */
export const readPhrase = (typed: string): string => typed.normalize("NFKC").trim();

/** Seals a key with a secret (scrypt, AES-256-GCM); `purpose` must be the same to open it. */
export async function sealKey(key: StoreKey, secret: string, purpose: string, cost: ScryptCost): Promise<SealedKey> {
  const salt = randomBytes(SALT);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", await derive(secret, salt, cost), nonce);
  cipher.setAAD(vouched(purpose, cost));
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return { salt: salt.toString("hex"), nonce: nonce.toString("hex"), sealed: sealed.toString("hex") };
}

/** The key that was sealed; null where the secret is another or the seal was changed. */
export async function openKey(
  { salt, nonce, sealed }: SealedKey,
  secret: string,
  purpose: string,
  cost: ScryptCost,
): Promise<StoreKey | null> {
  const bytes = Buffer.from(sealed, "hex");
  const key = await derive(secret, Buffer.from(salt, "hex"), cost);
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "hex"), { authTagLength: TAG });
  decipher.setAAD(vouched(purpose, cost));
  decipher.setAuthTag(bytes.subarray(KEY_LENGTH));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, KEY_LENGTH)), decipher.final()]);
  } catch {
    return null;
  }
}
