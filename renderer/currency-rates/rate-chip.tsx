import type { RateRow } from "../../core/currency-rates/currency-rate.contract.ts";
import { formatDecimal } from "../../core/kernel/format.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Chip } from "../kit/status-chip.tsx";

/** The state of a rate; null is a rate that nobody entered yet. */
export function RateChip({ state }: { readonly state: RateRow["state"] | null }) {
  const { t } = useWords();
  if (state === null) return <Chip tone="neutral">{t("rates.state.none")}</Chip>;
  return <Chip tone={state === "approved" ? "done" : "attention"}>{t(`rates.state.${state}`)}</Chip>;
}

/** Rials per unit, decimal text, with the separators of the language. */
export function RateFigure({ value }: { readonly value: string | null }) {
  const { locale } = useWords();
  return value === null ? (
    <span>—</span>
  ) : (
    <bdi className="num nw" dir="ltr">
      {formatDecimal(value, locale)}
    </bdi>
  );
}
