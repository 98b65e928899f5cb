import { expect, type Locator, type Page } from "@playwright/test";
import type { Locale } from "../../../core/kernel/app-error.ts";
import { type WordKey, words } from "../../../renderer/app/i18n/words.ts";
import type { MachineName, StatesOf } from "../../../renderer/kit/state-tones.ts";
import { stateWord } from "../../../renderer/kit/state-tones.ts";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** One window as a person sees it, found by its words in the language it stands in. */
export class Screen {
  readonly page: Page;
  readonly locale: Locale;

  constructor(page: Page, locale: Locale) {
    this.page = page;
    this.locale = locale;
  }

  /** The text of a key; `params` as they are shown. */
  say(key: WordKey, params: Readonly<Record<string, string>> = {}): string {
    return words[key][this.locale].replace(/\{(\w+)\}/g, (_hole, name: string) => params[name] ?? "");
  }

  async goTo(address: string): Promise<void> {
    await this.page.goto(new URL(address, this.page.url()).href);
  }

  /** A field by its label, whether required or not. */
  field(key: WordKey, within: Page | Locator = this.page): Locator {
    return within
      .getByLabel(new RegExp(`^${escaped(this.say(key))}\\s*\\*?$`))
      .and(this.page.locator("input, textarea"))
      .filter({ visible: true });
  }

  button(key: WordKey, within: Page | Locator = this.page): Locator {
    return within.getByRole("button", { name: this.say(key), exact: true }).filter({ visible: true });
  }

  async fill(key: WordKey, text: string): Promise<void> {
    await this.field(key).fill(text);
  }

  /** Opens a list of choices and takes the one whose text holds `option`. */
  async choose(key: WordKey, option: string): Promise<void> {
    const field = this.field(key);
    await field.click();
    if (await field.isEditable()) await field.fill(option);
    await this.page.getByRole("option").filter({ hasText: option }).first().click();
  }

  async press(key: WordKey): Promise<void> {
    await this.button(key).click();
  }

  /** A chip with the word of this state. */
  chip<Name extends MachineName>(
    machine: Name,
    state: StatesOf[Name],
    within: Page | Locator = this.page,
  ): Locator {
    const word = stateWord(machine, state, this.locale);
    return within.locator(".chip").filter({ hasText: word, visible: true });
  }

  async expectChip<Name extends MachineName>(machine: Name, state: StatesOf[Name]): Promise<void> {
    await expect(this.chip(machine, state).first()).toBeVisible();
  }

  /** Waits for a toast with this title. */
  async expectToast(key: WordKey): Promise<void> {
    await expect(
      this.page
        .locator(".toast")
        .filter({ hasText: this.say(key) })
        .first(),
    ).toBeVisible();
  }

  /** The dialog that is open. */
  dialog(): Locator {
    return this.page.getByRole("dialog");
  }
}
