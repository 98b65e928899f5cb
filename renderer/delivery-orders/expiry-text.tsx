import type { DeliveryOrderRow } from "../../core/delivery-orders/delivery-order.contract.ts";
import { daysBetween, isIsoDate } from "../../core/kernel/iso-date.ts";
import { useBusinessDay } from "../app/business-day.ts";
import { useWords } from "../app/i18n/i18n.ts";

const soonDays = 7;
const counting: readonly DeliveryOrderRow["state"][] = ["issued", "assigned", "lifting", "suspended"];

/** Days until a delivery order runs out: amber in the last week, red once it is past; a dash when it no longer runs. */
export function ExpiryText({ expiresOn, state }: Pick<DeliveryOrderRow, "expiresOn" | "state">) {
  const { t } = useWords();
  const today = useBusinessDay();
  if (today === null || !isIsoDate(expiresOn) || !counting.includes(state)) return <span>—</span>;
  const days = daysBetween(today, expiresOn);
  if (days < 0) return <span className="b tx-stop">{t("deliveryOrders.daysPast", { days: -days })}</span>;
  const text = days === 0 ? t("deliveryOrders.lastDay") : t("deliveryOrders.days", { days });
  return <span className={days <= soonDays ? "b tx-attention" : undefined}>{text}</span>;
}
