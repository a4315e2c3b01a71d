/** How large the projector writes and on what: its own choice, kept where the browser lets it. */
export interface ProjectorLook {
  /** Times the usual size. */
  readonly size: number;
  readonly ground: "dark" | "paper";
}

export const USUAL_LOOK: ProjectorLook = { size: 1, ground: "dark" };

const KEY = "projector-look";
const [SMALLEST, LARGEST, STEP] = [0.5, 2.5, 0.1];

const within = (size: number) => Math.min(LARGEST, Math.max(SMALLEST, Math.round(size * 10) / 10));

/** The look after a key; the same one where the key says nothing about it. */
export function lookAfter(look: ProjectorLook, key: string): ProjectorLook {
  switch (key) {
    case "+":
    case "=":
      return { ...look, size: within(look.size + STEP) };
    case "-":
    case "_":
      return { ...look, size: within(look.size - STEP) };
    case "0":
      return { ...look, size: USUAL_LOOK.size };
    case "b":
    case "B":
      return { ...look, ground: look.ground === "dark" ? "paper" : "dark" };
    default:
      return look;
  }
}

/** @param memory throws where the browser keeps nothing */
export function rememberedLook(memory: () => Pick<Storage, "getItem">): ProjectorLook {
  try {
    const kept: unknown = JSON.parse(memory().getItem(KEY) ?? "null");
    if (typeof kept !== "object" || kept === null || !("size" in kept) || !("ground" in kept)) return USUAL_LOOK;
    const { size, ground } = kept;
    if (typeof size !== "number" || !Number.isFinite(size)) return USUAL_LOOK;
    return { size: within(size), ground: ground === "paper" ? "paper" : "dark" };
  } catch {
    return USUAL_LOOK;
  }
}

/** @param memory throws where the browser keeps nothing; the look is then this page's alone */
export function rememberLook(memory: () => Pick<Storage, "setItem">, look: ProjectorLook): void {
  try {
    memory().setItem(KEY, JSON.stringify(look));
  } catch {
    return;
  }
}
