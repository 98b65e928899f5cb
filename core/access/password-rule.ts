import { AppError, type FieldFault } from "../kernel/app-error.ts";
import { normaliseForSearch } from "../kernel/normalise.ts";

export const shortestPassword = 12;
export const longestPassword = 256;

/** Passwords that guessing tries first, without their trailing digits and marks. */
const commonPasswords: ReadonlySet<string> = new Set([
  "",
  "abc",
  "abcdef",
  "abcdefgh",
  "admin",
  "administrator",
  "asdfgh",
  "asdfghjkl",
  "changeme",
  "dragon",
  "football",
  "havaleh",
  "iloveyou",
  "iran",
  "letmein",
  "monkey",
  "pass",
  "passw0rd",
  "password",
  "persian",
  "petrochemical",
  "princess",
  "qazwsx",
  "qazwsxedc",
  "qwerty",
  "qwertyuiop",
  "salam",
  "secret",
  "sunshine",
  "tehran",
  "test",
  "user",
  "welcome",
  "حواله",
  "رمز",
  "سلام",
  "گذرواژه",
  "تهران",
]);

/** The password as it is hashed: one spelling for what looks equal. */
export const normalisePassword = (password: string): string => password.normalize("NFKC");

const folded = (text: string): string => normaliseForSearch(text).replaceAll(" ", "");

/** The shortest part that the text only repeats: "abcabc" is "abc". */
function repeatedPart(text: string): string {
  const period = `${text}${text}`.indexOf(text, 1);
  return text.slice(0, period);
}

function isCommon(password: string, words: readonly string[]): boolean {
  const text = folded(password);
  const core = repeatedPart(text.replaceAll(/^[0-9]+|[0-9]+$/g, ""));
  const isOwnWord = words.some((word) => word.length >= 3 && text.includes(word));
  return isOwnWord || commonPasswords.has(core) || new Set(text).size < 5;
}

/**
 * What is wrong with a new password, as faults of the field at `path`; `ownWords` are the user's and the company's names.
 * Length and guessability only, no rules of composition (NIST SP 800-63B).
 */
export function passwordFaults(password: string, path: string, ownWords: readonly string[]): FieldFault[] {
  const text = normalisePassword(password);
  const length = [...text].length;
  if (length < shortestPassword)
    return [{ path, code: "password.tooShort", params: { min: String(shortestPassword) } }];
  if (length > longestPassword)
    return [{ path, code: "password.tooLong", params: { max: String(longestPassword) } }];
  const words = ownWords.flatMap((word) => [folded(word), ...normaliseForSearch(word).split(" ")]);
  return isCommon(text, words) ? [{ path, code: "password.common", params: {} }] : [];
}

/** Refuses with input.invalid, whose fields name the fault. */
export function assertPasswordAllowed(password: string, path: string, ownWords: readonly string[]): void {
  const faults = passwordFaults(password, path, ownWords);
  if (faults.length > 0) throw new AppError("input.invalid", {}, faults);
}
