/** Where the time comes from; injected everywhere, so that a case can be told again to the millisecond. */
export type Clock = { nowMs(): number };

export const systemClock: Clock = { nowMs: () => Date.now() };
