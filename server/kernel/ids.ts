import { randomBytes } from "node:crypto";

/** Where chance comes from: ids, salts, tokens. Injected like the clock. */
export type Chance = { randomBytes(count: number): Uint8Array };

export const systemChance: Chance = { randomBytes: (count) => randomBytes(count) };

/** A UUIDv7: sorts by time, so that new rows go to the end of every index. */
export function uuidV7(atMs: number, chance: Chance): string {
  const bytes = new Uint8Array(16);
  bytes.set(chance.randomBytes(10), 6);
  let rest = atMs;
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Buffer.from(bytes).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
