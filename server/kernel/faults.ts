import { z } from "zod";
import { AppError, type ErrorParams, type FieldFault, isErrorCode } from "../../core/kernel/app-error.ts";

type Issue = z.core.$ZodIssue;

/** Turns what zod found into our one error shape; the only place that knows zod's words. */
export function toInputError(issues: readonly Issue[]): AppError {
  return new AppError("input.invalid", {}, issues.flatMap(toFieldFaults));
}

function toFieldFaults(issue: Issue): FieldFault[] {
  const path = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      path: path ? `${path}.${key}` : key,
      code: "field.unknownKey",
      params: {},
    }));
  return [{ path, ...codeOf(issue) }];
}

const tooBigCodes: Readonly<Record<string, FieldFault["code"]>> = {
  string: "field.tooLong",
  array: "field.tooMany",
};

function codeOf(issue: Issue): Pick<FieldFault, "code" | "params"> {
  const own = issue.code === "custom" ? issue.params?.code : undefined;
  if (typeof own === "string" && isErrorCode(own)) return { code: own, params: {} };
  switch (issue.code) {
    case "invalid_type":
      return typeFault(issue);
    case "too_big":
      return withParams(tooBigCodes[issue.origin] ?? "field.tooBig", { max: String(issue.maximum) });
    case "too_small":
      if (issue.origin !== "string" && issue.origin !== "array")
        return withParams("field.tooSmall", { min: String(issue.minimum) });
      return issue.minimum === 1
        ? withParams("field.required", {})
        : withParams("field.tooShort", { min: String(issue.minimum) });
    case "invalid_value":
      return withParams("field.notListed", {});
    default:
      return withParams("field.invalid", {});
  }
}

function typeFault(issue: Extract<Issue, { code: "invalid_type" }>): Pick<FieldFault, "code" | "params"> {
  if (issue.input === undefined && issue.message.includes("received undefined"))
    return withParams("field.required", {});
  if (issue.expected === "int") return withParams("field.notWhole", {});
  if (issue.expected === "number") return withParams("field.notNumber", {});
  return withParams("field.invalid", {});
}

function withParams(code: FieldFault["code"], params: ErrorParams): Pick<FieldFault, "code" | "params"> {
  return { code, params };
}

/** An AppError for whatever was thrown, or null when it is a bug and must be reported as one. */
export function toAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof z.ZodError) return toInputError(error.issues);
  return null;
}
