import { plain } from "./check-sums.ts";

export type IranPhone = { readonly kind: "mobile" | "landline"; readonly digits: string };

/** An Iranian telephone number as eleven Latin digits with its leading 0, or null; +98 and 0098 are read as 0. */
export function parseIranPhone(text: string): IranPhone | null {
  const digits = plain(text)
    .replaceAll(/[\s().-]/g, "")
    .replace(/^(?:\+98|0098)0?/, "0");
  if (/^09[0-9]{9}$/.test(digits)) return { kind: "mobile", digits };
  return /^0[1-8][0-9][1-9][0-9]{7}$/.test(digits) ? { kind: "landline", digits } : null;
}

/** A telephone number of any country as + and 7 to 15 Latin digits, or null; the (0) of inland calls is dropped. */
export function parseForeignPhone(text: string): string | null {
  const digits = plain(text)
    .replaceAll("(0)", "")
    .replaceAll(/[\s().-]/g, "")
    .replace(/^00/, "+");
  return /^\+[1-9][0-9]{6,14}$/.test(digits) ? digits : null;
}

const mailPattern =
  /^(?!\.)(?!.*\.\.)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}(?<!\.)@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** An e-mail address with its domain in small letters, or null. */
export function parseEmail(text: string): string | null {
  const address = plain(text);
  if (address.length > 254 || !mailPattern.test(address)) return null;
  const at = address.lastIndexOf("@");
  return address.slice(0, at) + address.slice(at).toLowerCase();
}
