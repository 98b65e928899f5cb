import { SegmentedControl } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useState } from "react";
import type { Locale } from "../../core/kernel/app-error.ts";
import type { OrderRecord } from "../../core/orders/order.contract.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { DeliveryOrderPaper } from "../delivery-orders/delivery-order-paper.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { ProformaPaper } from "../proformas/proforma-paper.tsx";
import type { ProformaRecord } from "../proformas/proforma-types.ts";
import type { useProformaPaper } from "../proformas/use-proforma.ts";

type Props = {
  readonly order: OrderRecord;
  readonly proforma: ProformaRecord | null;
  readonly paper: ReturnType<typeof useProformaPaper>;
  readonly language: Locale;
  readonly onLanguage: (language: Locale) => void;
};

/** The papers of an order beside it: the pro-forma, and the delivery order once there is one. */
export function OrderPaper({ order, proforma, paper, language, onLanguage }: Props) {
  const { t } = useWords();
  const [deliveryOrder] = order.deliveryOrders;
  const [picked, setPicked] = useState<"proforma" | "deliveryOrder" | null>(null);
  const shown = picked ?? (deliveryOrder ? "deliveryOrder" : "proforma");
  if (!proforma && !deliveryOrder)
    return (
      <section className="order-paper" aria-label={t("orders.paper")}>
        <EmptyState icon={IconFileText} title={t("orders.paper")} text={t("orders.noPaper")} />
      </section>
    );
  return (
    <section className="order-paper" aria-label={t("orders.paper")}>
      {proforma && deliveryOrder && (
        <SegmentedControl
          fullWidth
          aria-label={t("orders.paper")}
          value={shown}
          data={[
            { value: "deliveryOrder", label: t("orders.deliveryOrders") },
            { value: "proforma", label: t("orders.proformas") },
          ]}
          onChange={(value) => setPicked(value === "proforma" ? "proforma" : "deliveryOrder")}
        />
      )}
      {deliveryOrder && (shown === "deliveryOrder" || !proforma) ? (
        <DeliveryOrderPaper
          deliveryOrderId={deliveryOrder.id}
          number={deliveryOrder.number}
          saleType={order.saleType}
        />
      ) : (
        <ProformaPaper
          paper={paper}
          language={language}
          onLanguage={onLanguage}
          number={proforma?.number ?? order.number}
        />
      )}
    </section>
  );
}
