import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import { normalisePassword, passwordFaults } from "./password-rule.ts";

const own = ["expert.1", "امیر توکلی", "Azarakhsh Karaneh Petrochemical Company"];
const codesOf = (password: string): string[] =>
  passwordFaults(password, "newPassword", own).map(({ code }) => code);

describe("a new password", () => {
  test.each([
    ["short", "password.tooShort"],
    ["elevenchars", "password.tooShort"],
    ["", "password.tooShort"],
    ["x".repeat(257), "password.tooLong"],
    ["aaaaaaaaaaaaaaaa", "password.common"],
    ["123456789012", "password.common"],
    ["Password1234!", "password.common"],
    ["qwertyuiop123", "password.common"],
    ["passwordpassword", "password.common"],
    ["my expert.1 key", "password.common"],
    ["the AZARAKHSH gate", "password.common"],
    ["توکلی و دوستان او", "password.common"],
    ["گذرواژه۱۲۳۴۵۶", "password.common"],
  ])("%s is refused as %s", (password, code) => {
    expect(codesOf(password)).toEqual([code]);
  });

  test.each(["saffron kettle 42 river", "گل سرخ و باران بهاری", "x9!Lq2#Vw7$Zr", "correct horse battery"])(
    "%s is accepted",
    (password) => {
      expect(codesOf(password)).toEqual([]);
    },
  );

  test("counts letters, not units: an emoji is one", () => {
    expect(codesOf("🌹".repeat(11))).toEqual(["password.tooShort"]);
  });

  test("is the same password however its accents are composed", () => {
    expect(normalisePassword("cafe\u0301 au lait noir")).toBe(normalisePassword("caf\u00e9 au lait noir"));
  });

  test("never appears in what is said about it", () => {
    const property = fc.property(fc.string({ minLength: 4, maxLength: 30 }), (password) => {
      const said = JSON.stringify(
        passwordFaults(password, "newPassword", [password]).map(({ params }) => params),
      );
      expect(said.includes(password)).toBe(false);
    });
    fc.assert(property, runs(2000));
  });
});
