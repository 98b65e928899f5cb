import { expect, test } from "vitest";
import { answerRule, ruleNames } from "./answers.ts";

test("the rules of the vector format are known by name", () => {
  expect(ruleNames).toHaveLength(29);
});

test.each(["", "nationalId", "toString", "__proto__"])("the rule %j is unknown", (rule) => {
  expect(() => answerRule(rule, "1")).toThrow(expect.objectContaining({ code: "vectors.unknownRule" }));
});

test.each([
  ["line_net", "1"],
  ["line_net", "1|x"],
  ["line_net", "1|1e3"],
  ["words_fa", "1.5"],
  ["lift_guard", "1|2|3|4"],
  ["csm_index", "4"],
  ["csm_index", "4*1*1"],
  ["taxid_make", "A1B2C3|2026-02-30|1"],
  ["taxid_make", "a1b2c3|2026-11-21|1"],
  ["verhoeff_check", "12a"],
  ["credit_guard", "1|2"],
])("%s refuses the input %s", (rule, input) => {
  expect(() => answerRule(rule, input)).toThrow(expect.objectContaining({ code: "vectors.badInput" }));
});

test("digits of the parts may be Persian or Arabic", () => {
  expect(answerRule("words_en", "۱۲")).toBe("twelve");
  expect(answerRule("line_net", "١٠|۰.۰۵")).toBe("1");
  expect(answerRule("jalali_to_gregorian", "۱۴۰۵-۰۸-۳۰")).toBe("2026-11-21");
});

test("a day that is in no calendar is invalid", () => {
  expect(answerRule("jalali_to_gregorian", "1404-12-30")).toBe("invalid");
});

test("an unknown kind of taxpayer has no valid code", () => {
  expect(answerRule("economic_code", "other|10380284790")).toBe("invalid");
});
