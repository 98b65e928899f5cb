import { type ErrorCode, errorMessages } from "./error-messages.ts";

export type { ErrorCode } from "./error-messages.ts";

export type Locale = "fa" | "en";
export type ErrorParams = Readonly<Record<string, string>>;

/** One faulty field: `path` as in the input, dots between steps ("lines.0.quantityKg"). */
export type FieldFault = { readonly path: string; readonly code: ErrorCode; readonly params: ErrorParams };

/** The one shape in which a refusal crosses a transport. */
export type ErrorShape = {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly messages: { readonly fa: string; readonly en: string };
  readonly fields: readonly FieldFault[];
};

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errorMessages, code);

/** A refusal that a person can cause; a bug is never an AppError but a failed assertion. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly fields: readonly FieldFault[];

  constructor(code: ErrorCode, params: ErrorParams = {}, fields: readonly FieldFault[] = []) {
    super(messageFor(code, params, "en"));
    this.code = code;
    this.params = params;
    this.fields = fields;
  }

  toShape(): ErrorShape {
    return {
      code: this.code,
      params: this.params,
      messages: {
        fa: messageFor(this.code, this.params, "fa"),
        en: messageFor(this.code, this.params, "en"),
      },
      fields: this.fields,
    };
  }
}

/** The sentence shown to the user; `{name}` holes are filled from `params`. */
export function messageFor(code: ErrorCode, params: ErrorParams, locale: Locale): string {
  return errorMessages[code][locale].replaceAll(/\{(\w+)\}/g, (hole, name: string) => params[name] ?? hole);
}
