import { SegmentedControl } from "@mantine/core";
import { useWords } from "../app/i18n/i18n.ts";

const tabs = ["record", "timeline", "paper"] as const;
export type OrderTab = (typeof tabs)[number];

type Props = { readonly value: OrderTab; readonly onChange: (tab: OrderTab) => void };

/** Which part of an order a narrower window shows. */
export function OrderTabs({ value, onChange }: Props) {
  const { t } = useWords();
  return (
    <SegmentedControl
      className="order-tabs"
      fullWidth
      aria-label={t("orders.tabs")}
      value={value}
      data={tabs.map((tab) => ({ value: tab, label: t(`orders.tab.${tab}`) }))}
      onChange={(picked) => onChange(tabs.find((tab) => tab === picked) ?? "record")}
    />
  );
}
