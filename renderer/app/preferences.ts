import { useSyncExternalStore } from "react";
import type { Locale } from "../../core/kernel/app-error.ts";

const localeKey = "havaleh.locale";
const pagesKey = "havaleh.pages-column";
const listeners = new Set<() => void>();

let locale: Locale = localStorage.getItem(localeKey) === "en" ? "en" : "fa";
let isPagesColumnOpen = localStorage.getItem(pagesKey) !== "closed";

function announce(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const directionOf = (of: Locale): "rtl" | "ltr" => (of === "fa" ? "rtl" : "ltr");
export const currentLocale = (): Locale => locale;

/** Language and direction of the page follow at once, without a reload. */
export function setLocale(next: Locale): void {
  locale = next;
  localStorage.setItem(localeKey, next);
  showLocale();
  announce();
}

/** Writes the language on the document element; called once at start and at each change. */
export function showLocale(): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
}

export const useLocale = (): Locale => useSyncExternalStore(subscribe, currentLocale);

export function togglePagesColumn(): void {
  isPagesColumnOpen = !isPagesColumnOpen;
  localStorage.setItem(pagesKey, isPagesColumnOpen ? "open" : "closed");
  announce();
}

export const usePagesColumn = (): boolean => useSyncExternalStore(subscribe, () => isPagesColumnOpen);
