import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import {
  formatTrackingCode,
  isTrackingCode,
  makeTrackingCode,
  parseTrackingCode,
  trackingCodeOf,
} from "./tracking-code.ts";

const base32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const all = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const bodies = fc.string({ unit: fc.constantFrom(...Array.from(base32)), minLength: 9, maxLength: 9 });

/** ISO 7064 MOD 37,36 as its definition is written: the whole string with its check character leaves 1. */
function isRightByDefinition(code: string): boolean {
  let remainder = 36;
  for (const character of code.slice(0, -1)) {
    const sum = (remainder + all.indexOf(character)) % 36;
    remainder = ((sum === 0 ? 36 : sum) * 2) % 37;
  }
  return (remainder + all.indexOf(code.slice(-1))) % 36 === 1;
}

test("the worked examples are codes", () => {
  expect(["AEFQ15B211", "AAPJ30R28M", "K75ACNP9TP", "J4SYE-APJ6L", "x1kwgbtpwm"].map(isTrackingCode)).toEqual(
    Array(5).fill(true),
  );
  expect(makeTrackingCode("AEFQ15B21")).toBe("AEFQ15B211");
});

test("each body has exactly one check character, the one of the standard", () => {
  const isSingle = fc.property(bodies, (body) => {
    const valid = Array.from(all, (character) => body + character).filter(isTrackingCode);
    expect(valid).toEqual([makeTrackingCode(body)]);
    expect(isRightByDefinition(makeTrackingCode(body))).toBe(true);
  });
  fc.assert(isSingle, runs(2_000));
});

test("every single wrong character is caught", () => {
  const isCaught = fc.property(bodies, fc.nat(9), fc.nat(34), (body, place, other) => {
    const code = makeTrackingCode(body);
    const wrong = all.replace(code.charAt(place), "").charAt(other);
    expect(isTrackingCode(code.slice(0, place) + wrong + code.slice(place + 1))).toBe(false);
  });
  fc.assert(isCaught, runs(10_000));
});

test("a code is read in any case and grouping, and written in two groups of five", () => {
  expect(parseTrackingCode(" j4sye - apj6l ")).toBe("J4SYEAPJ6L");
  expect(formatTrackingCode("J4SYEAPJ6L")).toBe("J4SYE-APJ6L");
});

test.each([
  "PXA7BDEFM3",
  "PXAFDBEFM3",
  "PXAFBDEFM",
  "PXAFBDEFM33",
  "ILOUBDEFM3",
  "J4SYE_APJ6L",
  "۱۲۳۴۵۶۷۸۹۰",
  "",
])("%j is no code", (text) => {
  expect(parseTrackingCode(text)).toBeNull();
});

test("the first 45 bits of the bytes become the nine characters", () => {
  const isMapped = fc.property(fc.uint8Array({ minLength: 6, maxLength: 10 }), (bytes) => {
    const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
    const body = Array.from({ length: 9 }, (_, place) =>
      base32.charAt(Number.parseInt(bits.slice(5 * place, 5 * place + 5), 2)),
    ).join("");
    expect(trackingCodeOf(bytes)).toBe(makeTrackingCode(body));
  });
  fc.assert(isMapped, runs(2_000));
  expect(() => trackingCodeOf(new Uint8Array(5))).toThrow("Assertion");
});

test("a body of other length or letters is a fault of the program", () => {
  for (const body of ["", "AEFQ15B2", "AEFQ15B211", "aefq15b21", "ILOUBDEFM"]) {
    expect(() => makeTrackingCode(body)).toThrow("Assertion");
  }
});
