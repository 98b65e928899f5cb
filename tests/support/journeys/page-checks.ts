import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import type { Locale } from "../../../core/kernel/app-error.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe-core finds against WCAG 2.2 AA, one line a violation with its first elements. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(async (values): Promise<AxeResults> => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") }; // The script above put it there.
    return axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
  }, axeTags);
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => node.html.slice(0, 160));
    return `${id} ×${nodes.length}: ${places.join(" | ")}`;
  });
}

/** Faults of layout: a document or page that scrolls sideways, elements outside the window that nothing scrolls to. */
export async function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      faults.push(`the document is ${root.scrollWidth} wide in ${root.clientWidth}`);
    const main = document.querySelector("main");
    if (main && main.scrollWidth > main.clientWidth)
      faults.push(`main is ${main.scrollWidth} wide in ${main.clientWidth}`);
    const isHeld = (element: Element): boolean => {
      for (let at = element.parentElement; at; at = at.parentElement) {
        const { overflowX, position } = getComputedStyle(at);
        if (overflowX !== "visible" || position === "fixed") return true;
      }
      return false;
    };
    for (const element of document.querySelectorAll("main *")) {
      const { left, right, width, height } = element.getBoundingClientRect();
      const isOutside = right > window.innerWidth + 1 || left < -1;
      if (width > 1 && height > 1 && isOutside && !isHeld(element))
        faults.push(`outside the window: ${element.outerHTML.slice(0, 120)}`);
    }
    return faults.slice(0, 10);
  });
}

/** The last thing of the page that takes the focus, scrolled to: null when it can be pressed, else what covers it. */
export async function lastOutOfReach(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const able = [
      ...document.querySelectorAll("main :is(button, a, input, textarea, [tabindex='0'])"),
    ].filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.clientHeight > 1);
    const last = able.at(-1);
    if (!last) return null;
    last.scrollIntoView({ block: "center", inline: "center" });
    const { left, top, width, height } = last.getBoundingClientRect();
    const x = left + width / 2;
    const y = top + Math.min(height / 2, 20);
    const hit = document.elementFromPoint(x, y);
    if (hit && (last.contains(hit) || hit.contains(last) || hit.closest("label")?.contains(last)))
      return null;
    return `${last.outerHTML.slice(0, 120)} under ${hit?.outerHTML.slice(0, 120) ?? "nothing"}`;
  });
}

type Shown = { readonly text: string; readonly isIsolated: boolean; readonly place: string };

/** Every text that a person sees or hears, and whether it stands isolated as a code, name or quotation. */
async function shownTexts(page: Page): Promise<readonly Shown[]> {
  return page.evaluate(() => {
    const shown: { text: string; isIsolated: boolean; place: string }[] = [];
    const isolating = "bdi, .own-way, kbd, code, [lang], [dir='ltr']";
    const add = (element: Element, text: string): void => {
      if (text.trim() === "" || !element.checkVisibility({ visibilityProperty: true })) return;
      const holder = element.closest(isolating);
      const isIsolated = holder !== null && holder !== document.documentElement;
      shown.push({ text: text.trim(), isIsolated, place: element.outerHTML.slice(0, 100) });
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement } = node;
      if (parentElement && !parentElement.closest("script, style, noscript"))
        add(parentElement, node.textContent ?? "");
    }
    for (const element of document.querySelectorAll("[aria-label], [placeholder], [title], [alt]"))
      for (const name of ["aria-label", "placeholder", "title", "alt"])
        add(element, element.getAttribute(name) ?? "");
    return shown;
  });
}

/** What a sentence quotes between marks of isolation, and names of files. */
const isolated = /\u2068[^\u2069]*\u2069|\S+\.(pdf|png|jpe?g)\b/g;
/** Units, file types and marks that Persian texts write in Latin letters. */
const latinInPersian = /\b(kg|KB|MB|CSV|PDF|PNG|JPEG|SHA-256|HS|IBAN|Excel)\b/g;
/** Codes: capitals and digits with their joints, such as HD-BL3, (IR), R-1405-000131, C1001. */
const codes = /[A-Z0-9][A-Z0-9.\-/]*(?![a-z])/g;

function languageFault({ text, isIsolated, place }: Shown, locale: Locale): string | null {
  if (isIsolated) return null;
  const own = text.replace(isolated, "").replace(latinInPersian, "");
  const rest = own.replace(codes, "");
  if (locale === "fa" && /[A-Za-z]{2,}/.test(rest)) return `Latin in Persian: ${text} in ${place}`;
  if (locale === "fa" && /(?<![A-Za-z0-9-])[0-9]+(?![A-Za-z0-9-])/.test(own))
    return `Latin digits in Persian: ${text} in ${place}`;
  if (locale === "en" && /[\u0600-\u06ff]/.test(text)) return `Persian in English: ${text} in ${place}`;
  return null;
}

/** Texts that nobody translated: keys, unfilled holes, words of the other language outside of names and codes. */
export async function wordFaults(page: Page, locale: Locale): Promise<string[]> {
  const texts = await shownTexts(page);
  return texts.flatMap((shown) => {
    if (/\{\w+\}|\bundefined\b|\bNaN\b|\[object/.test(shown.text)) return [`unfilled: ${shown.text}`];
    if (/^[a-z][A-Za-z]*(\.[a-zA-Z_]+)+$/.test(shown.text) && !shown.isIsolated)
      return [`a key: ${shown.text}`];
    return languageFault(shown, locale) ?? [];
  });
}
