import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { api } from "../app/api.ts";
import { inLocale, useWords } from "../app/i18n/i18n.ts";
import { Note } from "../kit/note.tsx";
import { useSettled } from "../kit/use-settled.ts";
import { Code } from "../kit/values.tsx";

const pauseMs = 400;
const leastLetters = 3;

type Props = {
  readonly nameFa: string;
  readonly nationalId: string;
  readonly exceptId: string | undefined;
};

/** Customers that this one may already be, asked while the name and the id are typed. */
export function DuplicateNote({ nameFa, nationalId, exceptId }: Props) {
  const { t, locale } = useWords();
  const name = useSettled(nameFa.trim(), pauseMs);
  const id = useSettled(nationalId.trim(), pauseMs);
  const found = useQuery(
    api.customers.findDuplicates.queryOptions({
      input: { nameFa: name, nationalId: id.slice(0, 40), ...(exceptId === undefined ? {} : { exceptId }) },
      enabled: name.length >= leastLetters || id.length >= leastLetters,
      placeholderData: keepPreviousData,
      retry: false,
    }),
  );
  if (!found.data || found.data.length === 0) return null;
  return (
    <Note tone="attention">
      <span className="b" role="status">
        {t("customers.duplicates")}
      </span>
      <ul>
        {found.data.map((customer) => (
          <li key={customer.id}>
            <Link href={`/sales/customers/${customer.id}`}>
              {inLocale(customer, locale)} <Code>{customer.code}</Code>
            </Link>{" "}
            ({t(`customers.because.${customer.because}`)})
          </li>
        ))}
      </ul>
    </Note>
  );
}
