import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Locale } from "../../core/kernel/app-error.ts";
import type { SaleType } from "../../core/orders/order.contract.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { LanguageSwitch } from "../kit/language-switch.tsx";
import { PaperPreview } from "../kit/paper-preview.tsx";

type Props = {
  readonly deliveryOrderId: string;
  readonly number: string;
  readonly saleType: SaleType;
};

/** The paper of a delivery order in either language: the very bytes that are printed. */
export function DeliveryOrderPaper({ deliveryOrderId, number, saleType }: Props) {
  const { t } = useWords();
  const [language, setLanguage] = useState<Locale>(saleType === "EXPORT" ? "en" : "fa");
  const paper = useQuery(
    api.deliveryOrders.paper.queryOptions({ input: { deliveryOrderId, language }, staleTime: 60_000 }),
  );
  return (
    <div className="paper-side">
      <div className="row">
        <LanguageSwitch label={t("proformas.language")} value={language} onChange={setLanguage} />
      </div>
      <PaperPreview
        file={paper}
        title={t(language === "fa" ? "deliveryOrders.paperFa" : "deliveryOrders.paperEn")}
        name={`${number}-${language}.pdf`}
      />
    </div>
  );
}
