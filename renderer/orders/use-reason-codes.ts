import { useWords } from "../app/i18n/i18n.ts";
import { type Option, useReferences } from "../reference/use-reference.ts";

export type ReasonKind = "reject_request" | "duplicate_request" | "cancel_request" | "reject_payment";

/** Reason codes of one kind of act, to choose from. */
export function useReasonCodes(kind: ReasonKind): readonly Option[] {
  const { locale } = useWords();
  const references = useReferences();
  return references
    .of("reason")
    .map(({ data: { kind: of, key }, ...words }) => ({ of, value: key ?? words.key, label: words[locale] }))
    .filter(({ of }) => of === kind);
}

/** The name of a reason code of any act; an unknown code stays as it is. */
export function useReasonName(): (code: string) => string {
  const { locale } = useWords();
  const items = useReferences().of("reason");
  return (code) => items.find(({ data: { key } }) => key === code)?.[locale] ?? code;
}
