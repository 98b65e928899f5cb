const allowedFailures = 5;
const windowMs = 15 * 60_000;
const firstWaitMs = 30_000;
const longestWaitMs = 15 * 60_000;

/**
 * The instant until which nobody may try a name again, or 0; takes the instants of its failed sign-ins in order.
 * Five failures within 15 minutes begin a wait of 30 s; each further failure doubles it up to 15 minutes,
 * until 15 minutes pass after a wait without one.
 */
export function waitUntilMs(failuresAtMs: readonly number[]): number {
  let recent: number[] = [];
  let waitMs = 0;
  let untilMs = 0;
  for (const atMs of failuresAtMs) {
    if (waitMs > 0 && atMs < untilMs + windowMs) waitMs = Math.min(waitMs * 2, longestWaitMs);
    else {
      recent = waitMs > 0 ? [atMs] : [...recent.filter((earlier) => atMs - earlier < windowMs), atMs];
      waitMs = recent.length >= allowedFailures ? firstWaitMs : 0;
    }
    if (waitMs > 0) untilMs = atMs + waitMs;
  }
  return waitMs > 0 ? untilMs : 0;
}
