import { accessErrors } from "../access/access.errors.ts";
import { attachmentErrors } from "../attachments/attachment.errors.ts";
import { customerErrors } from "../customers/customer.errors.ts";
import { documentErrors } from "../documents/document.errors.ts";
import { identifierErrors } from "../identifiers/identifiers.errors.ts";
import { vectorErrors } from "../validation/vectors.errors.ts";
import { amountErrors } from "./amount.errors.ts";
import { kernelErrors } from "./kernel.errors.ts";

/** Every refusal in both languages; a feature adds its own `<feature>.errors.ts` here. */
export const errorMessages = {
  ...kernelErrors,
  ...accessErrors,
  ...amountErrors,
  ...attachmentErrors,
  ...customerErrors,
  ...documentErrors,
  ...identifierErrors,
  ...vectorErrors,
} as const satisfies Record<string, { readonly fa: string; readonly en: string }>;

export type ErrorCode = keyof typeof errorMessages;
