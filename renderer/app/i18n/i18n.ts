import i18next, { type i18n } from "i18next";
import { useMemo } from "react";
import { initReactI18next, useTranslation } from "react-i18next";
import type { Locale } from "../../../core/kernel/app-error.ts";
import { formatInteger } from "../../../core/kernel/format.ts";
import { currentLocale, directionOf, setLocale } from "../preferences.ts";
import { type Hole, type WordKey, words } from "./words.ts";

type HolesOf<Key extends WordKey> = Hole<(typeof words)[Key]["en"]>;

/** Values for the holes of one text: numbers get the digits of the language, texts are isolated. */
export type WordParams<Key extends WordKey> = Readonly<Record<HolesOf<Key>, string | number>>;

/** `t("orders.title")`; a text with `{holes}` asks for their values. */
export type Translate = <Key extends WordKey>(
  key: Key,
  ...params: [HolesOf<Key>] extends [never] ? [] : [WordParams<Key>]
) => string;

export type Words = {
  readonly t: Translate;
  readonly locale: Locale;
  readonly dir: "rtl" | "ltr";
};

const resource = (locale: Locale): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [key, text[locale]]));

/** First strong isolate and its end: a code inside a sentence keeps its own order. */
const isolate = (text: string): string => `\u2068${text}\u2069`;

const shown = (params: Readonly<Record<string, string | number>>, locale: Locale): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "number" ? formatInteger(value, locale) : isolate(value),
    ]),
  );

export async function startWords(): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: currentLocale(),
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { prefix: "{", suffix: "}", escapeValue: false },
    resources: { fa: { translation: resource("fa") }, en: { translation: resource("en") } },
  });
  return i18next;
}

/** The texts of the current language; a component that calls it is drawn again when the language changes. */
export function useWords(): Words {
  const { i18n: instance, t } = useTranslation();
  const locale: Locale = instance.language === "en" ? "en" : "fa";
  return useMemo(
    () => ({
      // The conditional rest parameter cannot be seen through inside the generic body; callers are checked.
      t: ((key: WordKey, params?: Readonly<Record<string, string | number>>) =>
        params ? t(key, shown(params, locale)) : t(key)) as Translate,
      locale,
      dir: directionOf(locale),
    }),
    [t, locale],
  );
}

export async function switchLocale(next: Locale): Promise<void> {
  setLocale(next);
  await i18next.changeLanguage(next);
}

/** Picks the side of a pair of names, for texts that come from the data. */
export const inLocale = (
  pair: { readonly nameFa: string; readonly nameEn: string },
  locale: Locale,
): string => (locale === "fa" ? pair.nameFa : pair.nameEn) || pair.nameFa || pair.nameEn;
