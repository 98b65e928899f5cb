import type { Locale } from "../../../core/kernel/app-error.ts";
import { test as base } from "../app.ts";
import { callAs, type OfficeApi } from "./office-api.ts";
import { Screen } from "./screen.ts";

type Look = {
  readonly locale?: Locale;
  readonly scheme?: "light" | "dark";
};

type Fixtures = {
  /** A window of this user in the language and colours asked for. */
  openScreen: (username: string, look?: Look) => Promise<Screen>;
  /** The same office over HTTP, without a window. */
  officeAs: (username: string) => Promise<OfficeApi>;
};

export const test = base.extend<Fixtures>({
  openScreen: async ({ openDesk }, use) => {
    await use(async (username, { locale = "fa", scheme = "light" } = {}) => {
      const page = await openDesk(username);
      await page.evaluate(
        ([language, colours]) => {
          localStorage.setItem("havaleh.locale", language);
          localStorage.setItem("havaleh.color-scheme", colours);
        },
        [locale, scheme] as const,
      );
      await page.reload();
      return new Screen(page, locale);
    });
  },

  officeAs: async ({ host }, use) => {
    await use((username) => callAs(host, username));
  },
});
