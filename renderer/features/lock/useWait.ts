import { useCallback, useEffect, useState } from "react";

/** Seconds that are still to be waited, counted down to 0; and a function that begins to wait so many milliseconds. */
export function useWait(firstMs: number): readonly [number, (ms: number) => void] {
  const [until, setUntil] = useState(() => performance.now() + firstMs);
  const [now, setNow] = useState(() => performance.now());
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  useEffect(() => {
    if (seconds === 0) return;
    const timer = window.setTimeout(() => setNow(performance.now()), 250);
    return () => window.clearTimeout(timer);
  });
  const wait = useCallback((ms: number) => {
    setNow(performance.now());
    setUntil(performance.now() + ms);
  }, []);
  return [seconds, wait];
}
