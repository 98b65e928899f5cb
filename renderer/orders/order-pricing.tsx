import type { OrderRecord, Pricing } from "../../core/orders/order.contract.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Card } from "../kit/card.tsx";
import { KeyValue } from "../kit/key-value.tsx";
import { Amount } from "../kit/values.tsx";
import { DifferenceBar } from "./difference-bar.tsx";
import { PriceForm } from "./price.form.tsx";
import { Totals } from "./totals.tsx";

function UnitAmount({
  minor,
  order,
  pricing,
}: {
  readonly minor: number;
  readonly order: OrderRecord;
  readonly pricing: Pricing;
}) {
  const { t } = useWords();
  return (
    <>
      <Amount minor={minor} currency={order.currency} /> {t(`products.unit.${pricing.priceUnit}`)}
    </>
  );
}

/** The price of an order: the form while it is being priced, else what it came to. */
export function OrderPricing({ order }: { readonly order: OrderRecord }) {
  const { t } = useWords();
  const { pricing } = order;
  const isPricing = order.acts.includes("orders.price") || order.acts.includes("orders.proposePrice");
  if (isPricing)
    return (
      <Card title={t("orders.pricing")}>
        <PriceForm order={order} />
      </Card>
    );
  if (!pricing) return null;
  return (
    <Card title={t("orders.pricing")}>
      <div className="price-shown">
        <KeyValue
          pairs={[
            [
              t("orders.unitPrice"),
              <UnitAmount key="unit" minor={pricing.unitPriceMinor} order={order} pricing={pricing} />,
            ],
            [
              t("orders.listPrice"),
              pricing.listPriceMinor === null ? null : (
                <UnitAmount key="list" minor={pricing.listPriceMinor} order={order} pricing={pricing} />
              ),
            ],
            [
              t("orders.priceReason"),
              order.priceReason === null || order.priceReason === "" ? null : (
                <bdi key="why">{order.priceReason}</bdi>
              ),
            ],
          ]}
        />
        <DifferenceBar pricing={pricing} state={order.state} />
      </div>
      <Totals pricing={pricing} currency={order.currency} />
    </Card>
  );
}
