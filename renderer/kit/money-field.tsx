import { type CurrencyCode, minorDigits, money } from "../../core/kernel/money.ts";
import { amountInWords } from "../../core/kernel/words.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { FigureField } from "./figure-field.tsx";
import type { FieldProps } from "./use-form.ts";

type Look = {
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
};

type AmountProps = FieldProps<number | null> &
  Look & {
    readonly currency: CurrencyCode;
    /** Leaves the words under the field out, for unit prices. */
    readonly isWordless?: boolean;
  };

/** An amount in minor units of a known currency, with its words below. */
export function AmountField({ currency, isWordless = false, ...rest }: AmountProps) {
  const { t, locale } = useWords();
  const words =
    rest.value === null || isWordless ? undefined : amountInWords(money(currency, rest.value), locale);
  return (
    <FigureField
      {...rest}
      fractionDigits={minorDigits[currency]}
      fractionFault={t("kit.money.fraction")}
      {...(words === undefined ? {} : { description: words })}
    />
  );
}

/** Whole rials; refuses a fraction and anything beyond 2^53. */
export const RialField = (props: FieldProps<number | null> & Look & { readonly isWordless?: boolean }) => (
  <AmountField {...props} currency="IRR" />
);

/** Whole kilograms. */
export function WeightField(props: FieldProps<number | null> & Look & { readonly description?: string }) {
  const { t } = useWords();
  return <FigureField {...props} fractionDigits={0} fractionFault={t("kit.weight.fraction")} />;
}
