import { assert } from "../kernel/assert.ts";

/** Crockford's base32: no I, L, O and U, which are misread. */
const bodyAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** The alphabet of the check character in ISO 7064 MOD 37,36. */
const checkAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const bodyLength = 9;

const isBody = (text: string): boolean =>
  text.length === bodyLength && Array.from(text).every((character) => bodyAlphabet.includes(character));

/** Appends the ISO 7064 MOD 37,36 check character to nine base32 characters. */
export function makeTrackingCode(nineCharacters: string): string {
  assert(isBody(nineCharacters), `nine base32 characters: ${nineCharacters}`);
  let state = 36;
  for (const character of nineCharacters) {
    state = (((state + checkAlphabet.indexOf(character)) % 36 || 36) * 2) % 37;
  }
  return nineCharacters + checkAlphabet.charAt((37 - state) % 36);
}

/** The ten characters in capitals without spaces and dashes, or null; every single wrong character is noticed. */
export function parseTrackingCode(text: string): string | null {
  const code = text.toUpperCase().replaceAll(/[ -]/g, "");
  const body = code.slice(0, bodyLength);
  return isBody(body) && makeTrackingCode(body) === code ? code : null;
}

export const isTrackingCode = (text: string): boolean => parseTrackingCode(text) !== null;

/** The written form: two groups of five, J4SYE-APJ6L. */
export const formatTrackingCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/** A tracking code of the first 45 bits of at least six random bytes; each code is equally likely. */
export function trackingCodeOf(randomBytes: Uint8Array): string {
  assert(randomBytes.length >= 6, "at least six random bytes");
  let bits = 0n;
  for (const byte of randomBytes.slice(0, 6)) bits = bits * 256n + BigInt(byte);
  const places = Array.from({ length: bodyLength }, (_, place) => bits >> BigInt(48 - 5 * (place + 1)));
  return makeTrackingCode(places.map((shifted) => bodyAlphabet.charAt(Number(shifted % 32n))).join(""));
}
