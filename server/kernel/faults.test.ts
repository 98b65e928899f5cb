import { describe, expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "../../core/kernel/app-error.ts";
import { isoDateSchema, pageFields, quantityKgSchema, requiredText } from "../../core/kernel/schemas.ts";
import { toAppError } from "./faults.ts";

const schema = z.strictObject({
  name: requiredText(5),
  quantityKg: quantityKgSchema,
  day: isoDateSchema,
  kind: z.enum(["a", "b"]),
  lines: z.array(z.strictObject({ weightKg: z.int() })).max(2),
  limit: pageFields.limit,
});
const right = { name: "نام", quantityKg: 1, day: "2026-11-21", kind: "a", lines: [] };

/** The faults of an input that is right but for these fields, as "path code params". */
function faultsOf(patch: object): string[] {
  const { error } = schema.safeParse({ ...right, ...patch });
  const refusal = toAppError(error);
  expect(refusal?.code).toBe("input.invalid");
  return (refusal?.fields ?? []).map(({ path, code, params }) =>
    [path, code, ...Object.values(params)].join(" "),
  );
}

describe("what zod finds is told in our words", () => {
  test("a right input has no fault", () => {
    expect(schema.safeParse(right).success).toBe(true);
  });

  test.each<[object, string[]]>([
    [{ name: undefined }, ["name field.required"]],
    [{ name: "   " }, ["name field.required"]],
    [{ name: "six letters" }, ["name field.tooLong 5"]],
    [{ name: 5 }, ["name field.invalid"]],
    [{ quantityKg: 1.5 }, ["quantityKg field.notWhole"]],
    [{ quantityKg: "1" }, ["quantityKg field.notNumber"]],
    [{ quantityKg: Number.NaN }, ["quantityKg field.notNumber"]],
    [{ quantityKg: 0 }, ["quantityKg field.tooSmall 1"]],
    [{ quantityKg: 1_000_000_001 }, ["quantityKg field.tooBig 1000000000"]],
    [{ day: "2025-02-29" }, ["day field.notDate"]],
    [{ day: "1404/12/30" }, ["day field.notDate"]],
    [{ kind: "c" }, ["kind field.notListed"]],
    [{ lines: [{ weightKg: 1 }, { weightKg: 0.1 }] }, ["lines.1.weightKg field.notWhole"]],
    [{ lines: [{}, {}] }, ["lines.0.weightKg field.required", "lines.1.weightKg field.required"]],
    [{ lines: [1, 2, 3].map((weightKg) => ({ weightKg })) }, ["lines field.tooMany 2"]],
    [{ lines: [{ weightKg: 1, colour: "red" }] }, ["lines.0.colour field.unknownKey"]],
    [{ colour: "red", shape: "round" }, ["colour field.unknownKey", "shape field.unknownKey"]],
    [{ limit: 0 }, ["limit field.tooSmall 1"]],
  ])("%j", (patch, faults) => {
    expect(faultsOf(patch).sort()).toEqual(faults.sort());
  });

  test("a refusal stays what it is, and a bug is no refusal", () => {
    const refusal = new AppError("record.changed");
    expect(toAppError(refusal)).toBe(refusal);
    expect(toAppError(new Error("a bug"))).toBeNull();
    expect(toAppError("thrown text")).toBeNull();
  });
});
