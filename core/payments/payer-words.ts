import type { BothLanguages } from "../proformas/proforma-content.ts";
import type { payerKinds } from "./payment.contract.ts";

/** Words of each kind of payer in workbooks. */
export const payerKindWords: Readonly<Record<(typeof payerKinds)[number], BothLanguages>> = {
  customer: { fa: "مشتری", en: "Customer" },
  third_party: { fa: "شخص ثالث", en: "Third party" },
  exchange_house: { fa: "صرافی", en: "Exchange house" },
};
