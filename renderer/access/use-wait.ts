import { useEffect, useState } from "react";

/** Seconds still to wait after a refusal that names them; counts down and ends at 0. */
export function useWait(seconds: string | undefined, refusal: unknown): number {
  const [left, setLeft] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new refusal starts the wait again, also with the same seconds.
  useEffect(() => {
    const total = Number(seconds ?? 0);
    if (!Number.isSafeInteger(total) || total <= 0) return;
    const until = Date.now() + total * 1000;
    const tick = (): void => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    tick();
    const timer = window.setInterval(tick, 250);
    return () => {
      window.clearInterval(timer);
      setLeft(0);
    };
  }, [seconds, refusal]);
  return left;
}
