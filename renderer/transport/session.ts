/** A page's right to speak to the loopback host. */
export interface Session {
  /** The value of the Authorization header. */
  readonly authorization: string;
  /** Whether the program that answers is still the host that gave this right. */
  readonly prove: () => Promise<boolean>;
}

/** The page was opened by hand, its code was used before, or the host is another one than when it was opened. */
export class NotConnectedError extends Error {
  override readonly name = "NotConnectedError";
}

interface Secret {
  readonly id: string;
  readonly token: string;
}

/** Kept for this tab only, so that a reload stays connected. */
const KEY = "session";

const fromHex = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const toHex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

async function post(address: string, body: unknown): Promise<unknown> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return response.ok ? response.json() : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function asSecret(value: unknown): Secret | null {
  if (!isRecord(value)) return null;
  const { id, token } = value;
  return typeof id === "string" && typeof token === "string" ? { id, token } : null;
}

/** Asks who answers to sign a nonce with the token: the host of before can, a program that took its port cannot. */
async function isKnownHost({ id, token }: Secret): Promise<boolean> {
  const nonce = toHex(crypto.getRandomValues(new Uint8Array(16)));
  const answer = await post("/api/proof", { id, nonce });
  if (!isRecord(answer) || typeof answer.proof !== "string" || !/^[0-9a-f]{64}$/.test(answer.proof)) return false;
  const key = await crypto.subtle.importKey("raw", fromHex(token), { name: "HMAC", hash: "SHA-256" }, false, [
    "verify",
  ]);
  return crypto.subtle.verify("HMAC", key, fromHex(answer.proof), new TextEncoder().encode(nonce));
}

/** Takes the one-time code out of the address, so that it stays in no history. */
function takeCode(): string {
  const code = location.hash.slice(1);
  if (code !== "") history.replaceState(null, "", location.pathname);
  return code;
}

function storedSecret(): Secret | null {
  try {
    return asSecret(JSON.parse(sessionStorage.getItem(KEY) ?? "null"));
  } catch {
    return null;
  }
}

async function obtainSecret(): Promise<Secret | null> {
  const code = takeCode();
  const fresh = code === "" ? null : asSecret(await post("/api/session", { code }));
  if (fresh !== null) return fresh;
  const stored = storedSecret();
  return stored !== null && (await isKnownHost(stored)) ? stored : null;
}

/** @throws NotConnectedError where the page has neither a fresh code nor the secret of the host that answers */
export async function openSession(): Promise<Session> {
  const secret = await obtainSecret();
  if (secret === null) {
    sessionStorage.removeItem(KEY);
    throw new NotConnectedError();
  }
  sessionStorage.setItem(KEY, JSON.stringify(secret));
  return {
    authorization: `Lushi ${secret.id} ${secret.token}`,
    prove: () => isKnownHost(secret),
  };
}
