import { accessErrors } from "../access/access.errors.ts";
import { attachmentErrors } from "../attachments/attachment.errors.ts";
import { companyErrors } from "../company/company.errors.ts";
import { currencyRateErrors } from "../currency-rates/currency-rate.errors.ts";
import { customerErrors } from "../customers/customer.errors.ts";
import { deliveryOrderErrors } from "../delivery-orders/delivery-order.errors.ts";
import { documentErrors } from "../documents/document.errors.ts";
import { exportErrors } from "../exports/export.errors.ts";
import { identifierErrors } from "../identifiers/identifiers.errors.ts";
import { importErrors } from "../imports/import.errors.ts";
import { orderErrors } from "../orders/order.errors.ts";
import { paymentErrors } from "../payments/payment.errors.ts";
import { productErrors } from "../products/product.errors.ts";
import { proformaErrors } from "../proformas/proforma.errors.ts";
import { vectorErrors } from "../validation/vectors.errors.ts";
import { amountErrors } from "./amount.errors.ts";
import { kernelErrors } from "./kernel.errors.ts";
import { requestErrors } from "./request.errors.ts";

/** Every refusal in both languages; a feature adds its own `<feature>.errors.ts` here. */
export const errorMessages = {
  ...kernelErrors,
  ...requestErrors,
  ...accessErrors,
  ...amountErrors,
  ...attachmentErrors,
  ...companyErrors,
  ...customerErrors,
  ...deliveryOrderErrors,
  ...currencyRateErrors,
  ...documentErrors,
  ...exportErrors,
  ...identifierErrors,
  ...importErrors,
  ...orderErrors,
  ...paymentErrors,
  ...proformaErrors,
  ...productErrors,
  ...vectorErrors,
} as const satisfies Record<string, { readonly fa: string; readonly en: string }>;

export type ErrorCode = keyof typeof errorMessages;
