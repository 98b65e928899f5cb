import { Button } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "wouter";
import {
  type DeliveryOrderState,
  deliveryOrderStates,
} from "../../core/delivery-orders/delivery-order-machine.ts";
import { freePurposes, type OrderRecord } from "../../core/orders/order.contract.ts";
import { paymentStates } from "../../core/payments/payment-machine.ts";
import { refundStates } from "../../core/refunds/refund-machine.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Card } from "../kit/card.tsx";
import { KeyValue } from "../kit/key-value.tsx";
import { StatusChip } from "../kit/status-chip.tsx";
import { TableScroll } from "../kit/table-scroll.tsx";
import { Amount, Code, DateText } from "../kit/values.tsx";
import { AttachSlipDialog } from "../payments/attach-slip.form.tsx";
import type { ProformaRecord } from "../proformas/proforma-types.ts";

type Props = { readonly order: OrderRecord; readonly proforma: ProformaRecord | null };

function Slips({ order }: { readonly order: OrderRecord }) {
  const { t } = useWords();
  if (order.payments.length === 0) return <p className="m pad">{t("orders.payments.none")}</p>;
  return (
    <TableScroll label={t("orders.payments")}>
      <table className="t">
        <thead>
          <tr>
            <th>{t("payments.number")}</th>
            <th>{t("payments.paidOn")}</th>
            <th className="r">{t("payments.amount")}</th>
            <th>{t("payments.state")}</th>
          </tr>
        </thead>
        <tbody>
          {order.payments.map((slip) => {
            const state = paymentStates.find((each) => each === slip.state);
            return (
              <tr key={slip.id}>
                <td>
                  <Link href={`/finance/payments/${slip.id}`} className="b">
                    <Code>{slip.number}</Code>
                  </Link>
                </td>
                <td>
                  <DateText value={slip.paidOn} />
                </td>
                <td className="r">
                  <Amount minor={slip.amountMinor} currency={order.currency} />
                </td>
                <td>{state && <StatusChip machine="payment" state={state} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}

function PaymentsCard({ order, proforma }: Props) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const mayAttach = order.acts.includes("payments.attach") && proforma?.number != null;
  if (order.payments.length === 0 && !mayAttach) return null;
  return (
    <Card isFlush title={t("orders.payments")}>
      <Slips order={order} />
      {mayAttach && (
        <div className="pad">
          <Button leftSection={<IconPaperclip size={16} aria-hidden />} onClick={() => setIsOpen(true)}>
            {t("orders.act.attach")}
          </Button>
          <AttachSlipDialog
            isOpen={isOpen}
            onClose={() => setIsOpen(false)}
            order={order}
            proforma={proforma}
          />
        </div>
      )}
    </Card>
  );
}

function DeliveryOrders({ order }: { readonly order: OrderRecord }) {
  const { t } = useWords();
  if (order.deliveryOrders.length === 0) return null;
  const stateOf = (state: string): DeliveryOrderState | undefined =>
    deliveryOrderStates.find((each) => each === state);
  return (
    <Card title={t("orders.deliveryOrders")}>
      <ul className="lines">
        {order.deliveryOrders.map(({ id, number, state: text }) => {
          const state = stateOf(text);
          return (
            <li key={id}>
              <Link href={`/finance/delivery-orders/${id}`} className="b">
                <Code>{number}</Code>
              </Link>
              {state && <StatusChip machine="delivery_order" state={state} />}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function Refunds({ order }: { readonly order: OrderRecord }) {
  const { t } = useWords();
  if (order.refunds.length === 0) return null;
  return (
    <Card title={t("orders.refunds")}>
      <ul className="lines">
        {order.refunds.map((refund) => {
          const state = refundStates.find((each) => each === refund.state);
          return (
            <li key={refund.id}>
              <span className="b">
                <Code>{refund.number}</Code>
              </span>
              <Amount minor={refund.amountMinor} currency={order.currency} />
              {state && <StatusChip machine="refund" state={state} />}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function FreeApproval({ order }: { readonly order: OrderRecord }) {
  const { t } = useWords();
  const { freeApproval } = order;
  if (!freeApproval) return null;
  const purpose = freePurposes.find((each) => each === freeApproval.purpose);
  return (
    <Card title={t("orders.freeApproval")}>
      <KeyValue
        pairs={[
          [t("orders.number"), <Code key="number">{freeApproval.number}</Code>],
          [t("orders.freePurpose"), purpose ? t(`orders.freePurpose.${purpose}`) : freeApproval.purpose],
          [t("orders.listValue"), <Amount key="value" minor={freeApproval.listValueRial} currency="IRR" />],
        ]}
      />
    </Card>
  );
}

/** Slips, ground, delivery orders and refunds of an order. */
export function OrderMoney({ order, proforma }: Props) {
  return (
    <>
      <PaymentsCard order={order} proforma={proforma} />
      <FreeApproval order={order} />
      <DeliveryOrders order={order} />
      <Refunds order={order} />
    </>
  );
}
