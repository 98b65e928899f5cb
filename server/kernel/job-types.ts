import type { ExportKind } from "../../core/exports/export.contract.ts";
import type { ErrorCode, ErrorParams, Locale } from "../../core/kernel/app-error.ts";

/** What each job takes and answers; all of it survives a structured clone. */
export type JobTypes = {
  readonly hashPasswords: {
    readonly input: { readonly items: readonly { readonly password: string; readonly salt: Uint8Array }[] };
    readonly output: readonly string[];
  };
  readonly verifyPassword: {
    readonly input: { readonly password: string; readonly argon2id: string };
    readonly output: boolean;
  };
  readonly writeWorkbook: {
    readonly input: {
      readonly databaseFile: string;
      readonly file: string;
      readonly kinds: readonly ExportKind[];
      readonly language: Locale;
      /** Dates inside the file; fixed by the caller so that equal data give equal bytes. */
      readonly atMs: number;
    };
    readonly output: { readonly rows: number };
  };
};
export type JobName = keyof JobTypes;

export type JobRequest = {
  readonly id: number;
  readonly name: JobName;
  readonly input: JobTypes[JobName]["input"];
};
export type JobMessage =
  | ({ readonly kind: "run" } & JobRequest)
  | { readonly kind: "cancel"; readonly id: number };
export type JobAnswer =
  | { readonly kind: "progress"; readonly id: number; readonly doneRows: number; readonly totalRows: number }
  | { readonly kind: "done"; readonly id: number; readonly output: unknown }
  | {
      readonly kind: "failed";
      readonly id: number;
      readonly message: string;
      readonly code: ErrorCode | null;
      readonly params: ErrorParams;
    };
