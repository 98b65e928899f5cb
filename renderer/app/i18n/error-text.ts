import { type FieldFault, type Locale, messageFor } from "../../../core/kernel/app-error.ts";
import { formatCode } from "../../../core/kernel/format.ts";
import { isUnreachable, refusalOf } from "../api.ts";
import { words } from "./words.ts";

/** The sentence for a failed call: the refusal in the user's language, or one plain line for anything else. */
export function errorText(error: unknown, locale: Locale): string {
  const refusal = refusalOf(error);
  if (refusal) return formatCode(refusal.messages[locale], locale);
  if (isUnreachable(error)) return words["app.unreachable"][locale];
  return messageFor("server.fault", { report: "—" }, locale);
}

export const faultText = (fault: FieldFault, locale: Locale): string =>
  formatCode(messageFor(fault.code, fault.params, locale), locale);

/** Faults of single fields inside a refusal; empty for anything else. */
export const fieldFaults = (error: unknown): readonly FieldFault[] => refusalOf(error)?.fields ?? [];

/** The fault of one field of a refused input, for the place under that field; null when it has none. */
export function faultOf(error: unknown, path: string, locale: Locale): string | null {
  const fault = fieldFaults(error).find((each) => each.path === path);
  return fault ? faultText(fault, locale) : null;
}
