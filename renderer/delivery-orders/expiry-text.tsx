import type { DeliveryOrderRow } from "../../core/delivery-orders/delivery-order.contract.ts";
import { daysBetween, isIsoDate } from "../../core/kernel/iso-date.ts";
import { useBusinessDay } from "../app/business-day.ts";
import { useWords } from "../app/i18n/i18n.ts";

const soonDays = 7;
const counting: readonly DeliveryOrderRow["state"][] = ["issued", "assigned", "lifting", "suspended"];

type Props = Pick<DeliveryOrderRow, "expiresOn" | "state"> & {
  /** Behind the date itself: in brackets, and nothing where it no longer runs. */
  readonly isBehindDate?: boolean;
};

/** Days until a delivery order runs out: amber in the last week, red once it is past; a dash when it no longer runs. */
export function ExpiryText({ expiresOn, state, isBehindDate = false }: Props) {
  const { t } = useWords();
  const today = useBusinessDay();
  if (today === null || !isIsoDate(expiresOn) || !counting.includes(state))
    return isBehindDate ? null : <span>—</span>;
  const days = daysBetween(today, expiresOn);
  const shown = (text: string): string => (isBehindDate ? `(${text})` : text);
  if (days < 0)
    return <span className="b tx-stop">{shown(t("deliveryOrders.daysPast", { days: -days }))}</span>;
  const text = days === 0 ? t("deliveryOrders.lastDay") : t("deliveryOrders.days", { days });
  return <span className={days <= soonDays ? "b tx-attention" : undefined}>{shown(text)}</span>;
}
