import type { DeliveryOrderRecord } from "../../core/delivery-orders/delivery-order.contract.ts";
import { formatPercent } from "../../core/kernel/format.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Card } from "../kit/card.tsx";
import { Kg } from "../kit/values.tsx";

type Props = Pick<DeliveryOrderRecord, "quantityKg" | "liftedKg" | "upperBoundKg" | "tolerancePercent">;

/** Solid is lifted, the dotted mark is the ordered quantity, the end is the limit with tolerance. */
export function LiftingBar({ quantityKg, liftedKg, upperBoundKg, tolerancePercent }: Props) {
  const { t, locale } = useWords();
  const end = Math.max(upperBoundKg, liftedKg, 1);
  return (
    <Card>
      <svg
        className="lifting"
        viewBox={`0 0 ${end} 1`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t("deliveryOrders.bar.label")}
      >
        <rect className="lifted" x="0" y="0" width={liftedKg} height="1" />
        <line
          className="ordered"
          x1={quantityKg}
          x2={quantityKg}
          y1="0"
          y2="1"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
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
