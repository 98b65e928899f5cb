import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { DeliveryOrderRecord } from "../../core/delivery-orders/delivery-order.contract.ts";
import { formatDate, formatPercent } from "../../core/kernel/format.ts";
import { isIsoDate } from "../../core/kernel/iso-date.ts";
import { api } from "../app/api.ts";
import { inLocale, useWords } from "../app/i18n/i18n.ts";
import { TopCrumb } from "../app/top-bar.tsx";
import { Card } from "../kit/card.tsx";
import { KeyValue } from "../kit/key-value.tsx";
import { RecordPanel } from "../kit/record-panel.tsx";
import type { RecordRoute } from "../kit/record-route.ts";
import { RecordFailed, RecordWaits } from "../kit/record-waits.tsx";
import { Slip, Stamp, StubFigure } from "../kit/slip.tsx";
import { StatusChip } from "../kit/status-chip.tsx";
import { Code, DateText, Kg, LatinCode } from "../kit/values.tsx";
import { RecordTimeline } from "../orders/record-timeline.tsx";
import { DeliveryOrderPaper } from "./delivery-order-paper.tsx";
import { ExpiryText } from "./expiry-text.tsx";
import { LiftingBar } from "./lifting-bar.tsx";

function HavalehSlip({ record }: { readonly record: DeliveryOrderRecord }) {
  const { t, locale } = useWords();
  const expiry = isIsoDate(record.expiresOn) ? formatDate(record.expiresOn, locale) : record.expiresOn;
  return (
    <Slip
      stub={
        <>
          <StubFigure label={t("deliveryOrders.remainingWord")}>
            <Kg value={record.remainingKg} isBare />
          </StubFigure>
          <span className="s12 d">{t("kit.unit.kg")}</span>
          {record.trackingCode !== null && (
            <div className="stub-code">
              <span className="s12 d">{t("deliveryOrders.trackingCode")}</span>
              <div className="b">
                <Code>{record.trackingCode}</Code>
              </div>
            </div>
          )}
        </>
      }
    >
      <div className="row wrap">
        <span className="s20 bb">
          <Code>{record.number}</Code>
        </span>
        {record.state === "void" ? (
          <Stamp tone="stop">{t("deliveryOrders.void")}</Stamp>
        ) : (
          <StatusChip machine="delivery_order" state={record.state} />
        )}
      </div>
      <p className="b">
        {inLocale({ nameFa: record.customerNameFa, nameEn: record.customerNameEn }, locale)}
      </p>
      <p>
        {inLocale({ nameFa: record.productNameFa, nameEn: record.productNameEn }, locale)}{" "}
        <LatinCode>{record.productCode}</LatinCode>
      </p>
      <p className="m">
        {t("deliveryOrders.validUntil", { date: expiry })}{" "}
        <ExpiryText expiresOn={record.expiresOn} state={record.state} isBehindDate />
      </p>
    </Slip>
  );
}

function Facts({ record }: { readonly record: DeliveryOrderRecord }) {
  const { t, locale } = useWords();
  return (
    <Card title={t("deliveryOrders.facts")}>
      <KeyValue
        pairs={[
          [
            t("deliveryOrders.order"),
            <Link key="order" href={`/sales/orders/${record.orderId}`}>
              <Code>{record.orderNumber}</Code>
            </Link>,
          ],
          [t("deliveryOrders.saleType"), t(`orders.saleType.${record.saleType}`)],
          [t("deliveryOrders.ground"), t(`deliveryOrders.ground.${record.ground}`)],
          [
            t("deliveryOrders.groundRef"),
            record.groundRef === "" ? null : <Code key="ref">{record.groundRef}</Code>,
          ],
          [t("deliveryOrders.issuedOn"), <DateText key="on" value={record.issuedOn} />],
          [t("deliveryOrders.issuedBy"), locale === "fa" ? record.issuedByFa : record.issuedByEn],
          [
            t("deliveryOrders.firstExpiresOn"),
            record.firstExpiresOn === record.expiresOn ? null : (
              <DateText key="first" value={record.firstExpiresOn} />
            ),
          ],
          [
            t("deliveryOrders.tolerance"),
            <bdi key="tol">{formatPercent(record.tolerancePercent, locale)}</bdi>,
          ],
        ]}
      />
    </Card>
  );
}

type Props = {
  readonly deliveryOrderId: string;
  readonly route: RecordRoute;
  readonly count: number | undefined;
};

/** One delivery order: its slip with what remains on the stub, the lifting, papers, timeline. */
export function DeliveryOrderPanel({ deliveryOrderId, route, count }: Props) {
  const { t } = useWords();
  const query = useQuery(api.deliveryOrders.get.queryOptions({ input: { deliveryOrderId } }));
  const record = query.data;
  if (query.isError)
    return <RecordFailed route={route} error={query.error} onRetry={() => void query.refetch()} />;
  if (!record) return <RecordWaits route={route} />;
  return (
    <RecordPanel title={t("orders.deliveryOrders")} route={route} count={count}>
      <TopCrumb>{record.number}</TopCrumb>
      <HavalehSlip record={record} />
      <LiftingBar {...record} />
      <Facts record={record} />
      <DeliveryOrderPaper deliveryOrderId={record.id} number={record.number} saleType={record.saleType} />
      <Card title={t("orders.timeline")}>
        <RecordTimeline entries={record.timeline} />
      </Card>
    </RecordPanel>
  );
}
