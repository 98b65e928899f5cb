import type { DeliveryOrderRecord } from "../../core/delivery-orders/delivery-order.contract.ts";
import { formatPercent } from "../../core/kernel/format.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Card } from "../kit/card.tsx";
import { ShareBar } from "../kit/share-bar.tsx";
import { Kg } from "../kit/values.tsx";

type Props = Pick<DeliveryOrderRecord, "quantityKg" | "liftedKg" | "upperBoundKg" | "tolerancePercent">;

/** Solid is lifted, the dotted mark is the ordered quantity, the end is the limit with tolerance. */
export function LiftingBar({ quantityKg, liftedKg, upperBoundKg, tolerancePercent }: Props) {
  const { t, locale } = useWords();
  return (
    <Card>
      <ShareBar
        label={t("deliveryOrders.bar.label")}
        parts={[{ key: "lifted", value: liftedKg, look: "solid" }]}
        total={Math.max(upperBoundKg, liftedKg)}
        mark={quantityKg}
      />
      <dl className="figures">
        <div>
          <dt>{t("deliveryOrders.bar.quantity")}</dt>
          <dd>
            <Kg value={quantityKg} isBare />
          </dd>
        </div>
        <div>
          <dt>{t("deliveryOrders.bar.lifted")}</dt>
          <dd>
            <Kg value={liftedKg} isBare />
          </dd>
        </div>
        <div>
          <dt>{t("deliveryOrders.bar.limit", { percent: formatPercent(tolerancePercent, locale) })}</dt>
          <dd>
            <Kg value={upperBoundKg} isBare />
          </dd>
        </div>
      </dl>
    </Card>
  );
}
