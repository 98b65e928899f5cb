import { formatInteger } from "../../core/kernel/format.ts";
import { useWords } from "../app/i18n/i18n.ts";
import type { Outcome } from "./import-types.ts";

type Props = { readonly outcome: Outcome; readonly faultCount: number };

/** Rows read, and what becomes of them. */
export function ImportCounts({ outcome, faultCount }: Props) {
  const { t, locale } = useWords();
  const counts = [
    { key: "rows", count: outcome.rows, tone: "" },
    { key: "new", count: outcome.newRows, tone: "tx-done" },
    { key: "changed", count: outcome.changedRows, tone: "tx-progress" },
    { key: "unchanged", count: outcome.unchangedRows, tone: "m" },
    { key: "faults", count: faultCount, tone: faultCount > 0 ? "tx-stop" : "m" },
  ] as const;
  return (
    <dl className="counts">
      {counts.map(({ key, count, tone }) => (
        <div key={key}>
          <dt className="m s12">{t(`imports.${key}`)}</dt>
          <dd className={`s20 bb num ${tone}`}>{formatInteger(count, locale)}</dd>
        </div>
      ))}
    </dl>
  );
}
