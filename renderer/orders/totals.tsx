import { formatDecimal, formatPercent } from "../../core/kernel/format.ts";
import { type CurrencyCode, money } from "../../core/kernel/money.ts";
import { amountInWords } from "../../core/kernel/words.ts";
import type { Pricing } from "../../core/orders/order.contract.ts";
import { legalBasisIn } from "../../core/tax/legal-basis-words.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Amount, DateText } from "../kit/values.tsx";
import { useReferences } from "../reference/use-reference.ts";

type Props = { readonly pricing: Pricing; readonly currency: CurrencyCode };

function VatLabel({ pricing }: { readonly pricing: Pricing }) {
  const { t, locale } = useWords();
  if (pricing.vatKind === "taxable")
    return t("orders.vatPercent", { percent: formatPercent(pricing.vatPercent, locale) });
  return t(`orders.vat.${pricing.vatKind}`);
}

/** Net, tax and total as the office computed them, with the total in words and the rate they stand on. */
export function Totals({ pricing, currency }: Props) {
  const { t, locale } = useWords();
  const references = useReferences();
  const unit = t(`currency.${currency}`);
  return (
    <div className="totals">
      <dl>
        <dt>{t("orders.net")}</dt>
        <dd>
          <Amount minor={pricing.netMinor} currency={currency} isBare />
        </dd>
        <dd className="unit">{unit}</dd>
        <dt>
          <VatLabel pricing={pricing} />
        </dt>
        <dd>
          <Amount minor={pricing.vatMinor} currency={currency} isBare />
        </dd>
        <dd className="unit">{unit}</dd>
        <dt className="grand">{t("orders.grandTotal")}</dt>
        <dd className="grand">
          <Amount minor={pricing.totalMinor} currency={currency} isBare />
        </dd>
        <dd className="unit grand">{unit}</dd>
      </dl>
      <p className="m">{amountInWords(money(currency, pricing.totalMinor), locale)}</p>
      {pricing.vatLegalBasis !== "" && (
        <p className="d s12">
          <bdi>{legalBasisIn(pricing.vatLegalBasis, locale)}</bdi>
        </p>
      )}
      {pricing.rialPerUnit !== null && (
        <p className="d s12">
          {t("orders.rate")}: <bdi dir="ltr">{formatDecimal(pricing.rialPerUnit, locale)}</bdi>{" "}
          {t("currency.IRR")} · {references.nameOf("rateKind", pricing.rateKind ?? "")} ·{" "}
          <DateText value={pricing.rateDate} />
        </p>
      )}
    </div>
  );
}
