import { IconCheck } from "@tabler/icons-react";
import { formatInteger } from "../../core/kernel/format.ts";
import type { SaleType } from "../../core/orders/order.contract.ts";
import type { OrderState } from "../../core/orders/order-machine.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { routeOf } from "./order-route.ts";

/** Where a case stands between request and delivery order. */
export function RouteSteps({ state, saleType }: { readonly state: OrderState; readonly saleType: SaleType }) {
  const { t, locale } = useWords();
  return (
    <ol className="route" aria-label={t("kit.route.label")}>
      {routeOf(state, saleType).map(({ step, mark }, index) => (
        <li key={step} className={mark} aria-current={mark === "now" ? "step" : undefined}>
          <b aria-hidden>
            {mark === "ok" ? <IconCheck size={12} stroke={3} /> : formatInteger(index + 1, locale)}
          </b>
          {t(`kit.route.${step}`)}
        </li>
      ))}
    </ol>
  );
}
