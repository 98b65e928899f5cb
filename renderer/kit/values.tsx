import {
  formatCode,
  formatDate,
  formatDateTime,
  formatInteger,
  formatJalaliDate,
  formatMinor,
} from "../../core/kernel/format.ts";
import { isIsoDate } from "../../core/kernel/iso-date.ts";
import type { CurrencyCode } from "../../core/kernel/money.ts";
import { useWords } from "../app/i18n/i18n.ts";

/** A code or number of a document: isolated, so that it keeps its order inside any sentence. */
export function Code({ children }: { readonly children: string }) {
  const { locale } = useWords();
  return <bdi className="nw code">{formatCode(children, locale)}</bdi>;
}

/** A Latin code with Latin digits in both languages: IBAN, HS code, user name. */
export function LatinCode({ children }: { readonly children: string }) {
  return (
    <bdi className="nw code" dir="ltr">
      {children}
    </bdi>
  );
}

type AmountProps = {
  readonly minor: number | bigint | string;
  readonly currency: CurrencyCode;
  /** Leaves the currency out where a column head or label names it. */
  readonly isBare?: boolean;
};

/** An amount of money with its currency; figures run left to right in both languages. */
export function Amount({ minor, currency, isBare = false }: AmountProps) {
  const { t, locale } = useWords();
  const figure = (
    <bdi className="num nw" dir="ltr">
      {formatMinor(typeof minor === "string" ? BigInt(minor) : minor, currency, locale)}
    </bdi>
  );
  return isBare ? (
    figure
  ) : (
    <span className="nw">
      {figure} {t(`currency.${currency}`)}
    </span>
  );
}

/** A weight in whole kilograms. */
export function Kg({
  value,
  isBare = false,
}: {
  readonly value: number | bigint | string;
  readonly isBare?: boolean;
}) {
  const { t, locale } = useWords();
  const figure = (
    <bdi className="num nw" dir="ltr">
      {formatInteger(typeof value === "string" ? BigInt(value) : value, locale)}
    </bdi>
  );
  return isBare ? (
    figure
  ) : (
    <span className="nw">
      {figure} {t("kit.unit.kg")}
    </span>
  );
}

/** A day: Jalali in Persian; ISO in English with the Jalali day on hover. */
export function DateText({ value }: { readonly value: string | null }) {
  const { locale } = useWords();
  if (value === null || !isIsoDate(value)) return <span>—</span>;
  return (
    <bdi className="nw code" title={locale === "fa" ? value : formatJalaliDate(value, "en")}>
      {formatDate(value, locale)}
    </bdi>
  );
}

/** An instant by the clock of the company. */
export function TimeText({
  atMs,
  timeZone = "Asia/Tehran",
}: {
  readonly atMs: number;
  readonly timeZone?: string;
}) {
  const { locale } = useWords();
  return <bdi className="nw code">{formatDateTime(atMs, timeZone, locale)}</bdi>;
}
