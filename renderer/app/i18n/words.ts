import { accessWords } from "../../access/access.words.ts";
import { companyWords } from "../../company/company.words.ts";
import { settingsWords } from "../../company/settings.words.ts";
import { currencyRateWords } from "../../currency-rates/currency-rate.words.ts";
import { customerWords } from "../../customers/customer.words.ts";
import { deliveryOrderWords } from "../../delivery-orders/delivery-order.words.ts";
import { exportWords } from "../../exports/export.words.ts";
import { importWords } from "../../imports/import.words.ts";
import { kitWords } from "../../kit/kit.words.ts";
import { commandWords } from "../../orders/command.words.ts";
import { orderWords } from "../../orders/order.words.ts";
import { paymentWords } from "../../payments/payment.words.ts";
import { productWords } from "../../products/product.words.ts";
import { proformaWords } from "../../proformas/proforma.words.ts";
import { refundWords } from "../../refunds/refund.words.ts";
import { userWords } from "../../users/user.words.ts";
import { worklistWords } from "../../worklist/worklist.words.ts";
import { appWords } from "../app.words.ts";

/** Every text of the screens in both languages; a feature adds its own `<feature>.words.ts` here. */
export const words = {
  ...appWords,
  ...kitWords,
  ...accessWords,
  ...companyWords,
  ...settingsWords,
  ...customerWords,
  ...productWords,
  ...currencyRateWords,
  ...orderWords,
  ...commandWords,
  ...proformaWords,
  ...paymentWords,
  ...deliveryOrderWords,
  ...refundWords,
  ...worklistWords,
  ...userWords,
  ...importWords,
  ...exportWords,
} as const satisfies Record<string, { readonly fa: string; readonly en: string }>;

export type WordKey = keyof typeof words;

export type Hole<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Hole<Rest>
  : never;

/** Keys whose text has no `{holes}`; names of pages, desks and shortcuts are such. */
export type PlainWordKey = {
  [Key in WordKey]: [Hole<(typeof words)[Key]["en"]>] extends [never] ? Key : never;
}[WordKey];
