import type { Session } from "./session.ts";

/** Longer than a slow store takes, shorter than she waits for an answer. */
const LONGEST_MS = 5_000;

/** Waits until all that is written is on disk, the request that is under way included; false where something stands in the way. */
export async function whenSaved(session: Session): Promise<boolean> {
  await session.flush();
  const isSaved = () => session.saveState().kind === "saved";
  if (isSaved()) return true;
  return new Promise((resolve) => {
    const done = (saved: boolean) => {
      stop();
      clearTimeout(timer);
      resolve(saved);
    };
    const timer = setTimeout(() => done(false), LONGEST_MS);
    const stop = session.subscribe(() => {
      if (isSaved()) done(true);
      else if (session.trouble() !== null) done(false);
    });
  });
}
