import { formatCode, formatInteger } from "../../core/kernel/format.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Card } from "../kit/card.tsx";
import { TableScroll } from "../kit/table-scroll.tsx";
import type { DryRun } from "./import-types.ts";

type Props = { readonly faults: DryRun["faults"]; readonly faultCount: number };

/** Every fault with its row, column and value, and what to do about it. */
export function FaultTable({ faults, faultCount }: Props) {
  const { t, locale } = useWords();
  if (faults.length === 0) return null;
  return (
    <Card isFlush>
      <TableScroll label={t("imports.faults")}>
        <table className="t">
          <thead>
            <tr>
              <th className="r">{t("imports.row")}</th>
              <th>{t("imports.column")}</th>
              <th>{t("imports.value")}</th>
              <th>{t("imports.what")}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map((fault) => (
              <tr key={`${fault.row} ${fault.column} ${fault.code}`}>
                <td className="r">{formatInteger(fault.row, locale)}</td>
                <td>
                  <bdi dir="ltr">{fault.column}</bdi>
                </td>
                <td>
                  {fault.value === "" ? (
                    <span className="bad-value d">{t("imports.empty")}</span>
                  ) : (
                    <bdi className="bad-value">{fault.value}</bdi>
                  )}
                </td>
                <td>{formatCode(fault.messages[locale], locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {faultCount > faults.length && (
        <p className="pad m">{t("imports.more", { shown: faults.length, count: faultCount })}</p>
      )}
    </Card>
  );
}
