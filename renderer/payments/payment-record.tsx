import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { api } from "../app/api.ts";
import { inLocale, useWords } from "../app/i18n/i18n.ts";
import { TopCrumb } from "../app/top-bar.tsx";
import { Card } from "../kit/card.tsx";
import { RecordPanel } from "../kit/record-panel.tsx";
import type { RecordRoute } from "../kit/record-route.ts";
import { RecordFailed, RecordWaits } from "../kit/record-waits.tsx";
import { Slip, StubFigure } from "../kit/slip.tsx";
import { StatusChip } from "../kit/status-chip.tsx";
import { Amount, Code, DateText } from "../kit/values.tsx";
import { RecordTimeline } from "../orders/record-timeline.tsx";
import { ApprovalsCard } from "./approvals-card.tsx";
import { DecisionActs } from "./decision-acts.tsx";
import type { PaymentRecord } from "./payment-types.ts";
import { SlipComparison, SlipSum } from "./slip-comparison.tsx";
import { SlipScan } from "./slip-scan.tsx";
import "./payment.css";

function PaymentSlip({ record }: { readonly record: PaymentRecord }) {
  const { t, locale } = useWords();
  return (
    <Slip
      stub={
        <>
          <StubFigure label={t("payments.amount")}>
            <Amount minor={record.amountMinor} currency={record.currency} isBare />
          </StubFigure>
          <span className="s12 d">{t(`currency.${record.currency}`)}</span>
        </>
      }
    >
      <div className="row wrap">
        <span className="s20 bb">
          <Code>{record.number}</Code>
        </span>
        <StatusChip machine="payment" state={record.state} />
      </div>
      <p className="b">
        {inLocale({ nameFa: record.customerNameFa, nameEn: record.customerNameEn }, locale)}
      </p>
      <p className="m">
        {t("payments.order")}{" "}
        <Link href={`/sales/orders/${record.orderId}`}>
          <Code>{record.orderNumber}</Code>
        </Link>{" "}
        · {t("payments.paidOn")} <DateText value={record.paidOn} />
      </p>
    </Slip>
  );
}

type Props = {
  readonly paymentId: string;
  readonly route: RecordRoute;
  readonly count: number | undefined;
};

/** One payment slip: comparison, approvals, scan, timeline, and the decision for whom it waits. */
export function PaymentPanel({ paymentId, route, count }: Props) {
  const { t } = useWords();
  const query = useQuery(api.payments.get.queryOptions({ input: { paymentId } }));
  const record = query.data;
  if (query.isError)
    return <RecordFailed route={route} error={query.error} onRetry={() => void query.refetch()} />;
  if (!record) return <RecordWaits route={route} />;
  const mayDecide = record.acts.length > 0;
  return (
    <RecordPanel
      title={t("payments.compare.slip")}
      route={route}
      count={count}
      foot={mayDecide && <DecisionActs record={record} />}
    >
      <TopCrumb>{record.number}</TopCrumb>
      <PaymentSlip record={record} />
      <SlipComparison record={record} />
      <SlipSum record={record} />
      <ApprovalsCard record={record} />
      <div className="paper-side">
        <SlipScan record={record} />
      </div>
      <Card title={t("orders.timeline")}>
        <RecordTimeline entries={record.timeline} />
      </Card>
    </RecordPanel>
  );
}
