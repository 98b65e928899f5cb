import { documentErrors } from "../documents/document.errors.ts";
import { amountErrors } from "./amount.errors.ts";
import { kernelErrors } from "./kernel.errors.ts";

/** Every refusal in both languages; a feature adds its own `<feature>.errors.ts` here. */
export const errorMessages = {
  ...kernelErrors,
  ...amountErrors,
  ...documentErrors,
} as const satisfies Record<string, { readonly fa: string; readonly en: string }>;

export type ErrorCode = keyof typeof errorMessages;
