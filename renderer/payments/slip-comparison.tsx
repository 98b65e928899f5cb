import { IconAlertTriangle, IconCheck, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { formatDate } from "../../core/kernel/format.ts";
import { isIsoDate } from "../../core/kernel/iso-date.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Card } from "../kit/card.tsx";
import { Note } from "../kit/note.tsx";
import { ShareBar } from "../kit/share-bar.tsx";
import { TableScroll } from "../kit/table-scroll.tsx";
import { Amount, Code, DateText } from "../kit/values.tsx";
import { useReferences } from "../reference/use-reference.ts";
import type { PaymentRecord } from "./payment-types.ts";

type Verdict = "agrees" | "differs" | "look" | null;

function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useWords();
  if (verdict === "agrees")
    return <IconCheck size={16} className="tx-done" aria-label={t("payments.compare.agrees")} role="img" />;
  if (verdict === "differs")
    return <IconX size={16} className="tx-stop" aria-label={t("payments.compare.differs")} role="img" />;
  if (verdict === "look")
    return (
      <IconAlertTriangle
        size={16}
        className="tx-attention"
        aria-label={t("payments.compare.differs")}
        role="img"
      />
    );
  return null;
}

type RowProps = {
  readonly what: string;
  readonly expected: ReactNode;
  readonly found: ReactNode;
  readonly verdict: Verdict;
};

function Row({ what, expected, found, verdict }: RowProps) {
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>{expected}</td>
      <td className={verdict === "differs" ? "tx-stop b" : undefined}>{found}</td>
      <td className="mark">
        <VerdictMark verdict={verdict} />
      </td>
    </tr>
  );
}

/** The pro-forma beside the slip, line by line, with a tick or a cross. */
export function SlipComparison({ record }: { readonly record: PaymentRecord }) {
  const { t, locale } = useWords();
  const references = useReferences();
  const { expected } = record;
  const until = expected.validUntil;
  const isInTime = until === null || record.paidOn <= until;
  return (
    <Card isFlush>
      <TableScroll label={t("payments.compare.what")}>
        <table className="t compare">
          <thead>
            <tr>
              <th>{t("payments.compare.what")}</th>
              <th>{t("payments.compare.proforma")}</th>
              <th>{t("payments.compare.slip")}</th>
              <th>
                <span className="hidden-visually">{t("payments.compare.verdict")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <Row
              what={`${t("payments.amount")} (${t(`currency.${record.currency}`)})`}
              expected={<Amount minor={expected.totalMinor} currency={record.currency} isBare />}
              found={<Amount minor={record.amountMinor} currency={record.currency} isBare />}
              verdict={record.amountMinor === expected.totalMinor ? "agrees" : "look"}
            />
            <Row
              what={t("payments.payer")}
              expected={<bdi>{expected.customerName}</bdi>}
              found={<bdi>{record.payerName}</bdi>}
              verdict={record.payerKind === "customer" ? "agrees" : "look"}
            />
            <Row
              what={t("payments.payerKind")}
              expected={t("payments.payerKind.customer")}
              found={t(`payments.payerKind.${record.payerKind}`)}
              verdict={record.payerKind === "customer" ? "agrees" : "look"}
            />
            {record.payerDeclaration !== "" && (
              <Row
                what={t("payments.payerDeclaration")}
                expected="—"
                found={<Code>{record.payerDeclaration}</Code>}
                verdict={null}
              />
            )}
            <Row
              what={t("payments.paidOn")}
              expected={
                until !== null && isIsoDate(until)
                  ? t("payments.compare.upTo", { date: formatDate(until, locale) })
                  : "—"
              }
              found={<DateText value={record.paidOn} />}
              verdict={isInTime ? "agrees" : "differs"}
            />
            <Row
              what={t("payments.bank")}
              expected="—"
              found={record.bankCode === "" ? "—" : references.nameOf("bank", record.bankCode)}
              verdict={null}
            />
            <Row
              what={t("payments.bankRef")}
              expected="—"
              found={<Code>{record.bankRef}</Code>}
              verdict={null}
            />
          </tbody>
        </table>
      </TableScroll>
    </Card>
  );
}

/** All slips of the pro-forma together against its total. */
export function SlipSum({ record }: { readonly record: PaymentRecord }) {
  const { t } = useWords();
  const { totalMinor, approvedMinor, waitingMinor } = record.expected;
  const paid = approvedMinor + waitingMinor;
  const { currency } = record;
  const figure = (minor: number) => <Amount minor={minor} currency={currency} isBare />;
  return (
    <Card title={t("payments.sum")} aside={<span className="s12">{t(`currency.${currency}`)}</span>}>
      <ShareBar
        label={t("payments.sum")}
        parts={[
          { key: "approved", value: approvedMinor, look: "solid" },
          { key: "waiting", value: waitingMinor, look: "soft" },
        ]}
        total={Math.max(totalMinor, paid)}
      />
      <dl className="figures">
        <div>
          <dt>{t("payments.sum.total")}</dt>
          <dd>{figure(totalMinor)}</dd>
        </div>
        <div>
          <dt>{t("payments.sum.approved")}</dt>
          <dd>{figure(approvedMinor)}</dd>
        </div>
        <div>
          <dt>{t("payments.sum.waiting")}</dt>
          <dd>{figure(waitingMinor)}</dd>
        </div>
      </dl>
      {paid < totalMinor && <Note tone="attention">{t("payments.sum.short")}</Note>}
      {paid > totalMinor && <Note tone="attention">{t("payments.sum.over")}</Note>}
    </Card>
  );
}
