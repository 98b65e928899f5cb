const hex = (value: number, width: number): string => value.toString(16).padStart(width, "0");

/**
 * A UUIDv7: 48 bits of milliseconds, then random bits.
 * Not `crypto.randomUUID`: browsers hide it on plain-HTTP pages, and tablets use plain HTTP.
 */
export function newId(nowMs: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  const random = [...bytes].map((byte) => hex(byte, 2)).join("");
  const time = hex(nowMs, 12);
  const variant = "89ab"[(bytes[2] ?? 0) & 3];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(5, 8)}-${random.slice(8)}`;
}
