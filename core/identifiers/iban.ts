import { assertDigits, plain } from "./check-sums.ts";

/** ISO 7064 MOD 97 remainder: the first four characters moved to the end, letters as 10 to 35. */
function remainderOf(iban: string): bigint {
  const moved = iban.slice(4) + iban.slice(0, 4);
  return BigInt(moved.replaceAll(/[A-Z]/g, (letter) => String(Number.parseInt(letter, 36)))) % 97n;
}

/** The Iranian IBAN of a bank code with account, 22 digits in all. */
export function makeIban(bankAndAccount: string): string {
  assertDigits(bankAndAccount, 22);
  const check = 98n - remainderOf(`IR00${bankAndAccount}`);
  return `IR${String(check).padStart(2, "0")}${bankAndAccount}`;
}

/** An Iranian IBAN (شبا) as IR and 24 digits, or null; IBANs of other countries are refused. */
export function parseIban(text: string): string | null {
  const iban = plain(text).replaceAll(/[ -]/g, "").toUpperCase();
  return /^IR[0-9]{24}$/.test(iban) && remainderOf(iban) === 1n ? iban : null;
}

export const isIban = (text: string): boolean => parseIban(text) !== null;

/** The three digits that name the bank. */
export const bankCodeOf = (iban: string): string => iban.slice(4, 7);
