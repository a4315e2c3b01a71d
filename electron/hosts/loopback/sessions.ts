import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** What a window keeps for itself: a secret of 256 bits and the name under which the host knows it, both hex. */
export interface Session {
  readonly id: string;
  readonly token: string;
}

/** Failures after which every further answer to a wrong secret waits a second. */
const PATIENCE = 10;
const DELAY = 1000;

const digest = (text: string) => createHash("sha256").update(text).digest();

/** The secrets of one run of the host: launch codes that each work once, and a token for each window. */
export class Sessions {
  private readonly codes = new Set<string>();
  private failures = 0;
  private readonly tokens = new Map<string, string>();

  /** A new launch code beside those that were not used yet. */
  newCode(): string {
    const code = randomBytes(24).toString("base64url");
    this.codes.add(code);
    return code;
  }

  /** Swaps a launch code for a session; null where it is wrong or was used. */
  async swap(code: string): Promise<Session | null> {
    const used = [...this.codes].find((known) => timingSafeEqual(digest(code), digest(known)));
    if (used === undefined) return this.fail();
    this.codes.delete(used);
    const token = randomBytes(32).toString("hex");
    const id = randomBytes(16).toString("hex");
    this.tokens.set(id, token);
    return { id, token };
  }

  /** Whether an Authorization header carries the token of a window of this run. */
  async allows(authorization: string | undefined): Promise<boolean> {
    const [scheme, id, token] = (authorization ?? "").split(" ");
    const known = this.tokens.get(id ?? "");
    const right = scheme === "Lushi" && known !== undefined && timingSafeEqual(digest(token ?? ""), digest(known));
    if (!right) await this.fail();
    return right;
  }

  /**
   * Shows a window that this is the host it had before, without either sending the token: HMAC-SHA-256 of the window's
   * nonce under it. After a restart another program may answer on the old port.
   */
  async prove(id: string, nonce: string): Promise<string | null> {
    const token = this.tokens.get(id);
    if (token === undefined) return this.fail();
    return createHmac("sha256", Buffer.from(token, "hex")).update(nonce).digest("hex");
  }

  private async fail(): Promise<null> {
    this.failures += 1;
    if (this.failures > PATIENCE) await new Promise((resolve) => setTimeout(resolve, DELAY));
    return null;
  }
}
