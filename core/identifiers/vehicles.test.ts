import { expect, test } from "vitest";
import { isContainerNumber, parseContainerNumber } from "./container-number.ts";
import { isImoNumber, parseImoNumber } from "./imo-number.ts";
import { isIranPlate, parseForeignPlate, parseIranPlate, plateLetters, plateText } from "./plate.ts";
import {
  isUicWagon,
  isWagon1520,
  parseUicWagon,
  parseWagon1520,
  uicWagonText,
  wagonCountryOf,
} from "./wagon-number.ts";

test.each([
  "45ع678ایران14",
  "۴۵ ع ۶۷۸ ایران ۱۴",
  "45ع678-14",
  "45ع678–14",
  "45ع67814",
  " 45ع678 - ایران 14 ",
])("%j is the plate 45ع678ایران14", (text) => {
  const plate = parseIranPlate(text);
  expect(plate).toEqual({ serial: "45", letter: "ع", number: "678", region: "14" });
  expect(plate && plateText(plate)).toBe("45ع678ایران14");
});

test("every letter of the list makes a plate, Arabic forms included, and no other letter does", () => {
  const isPlate = (letter: string) => isIranPlate(`45${letter}678ایران14`);
  expect(plateLetters.filter((letter) => !isPlate(letter))).toEqual([]);
  expect(plateLetters).toHaveLength(24);
  expect(["ك", "ي"].map(isPlate)).toEqual([true, true]);
  expect(Array.from("آاءچحخذرضظغA").filter(isPlate)).toEqual([]);
});

test.each([
  "45ع678",
  "4ع678ایران14",
  "05ع678ایران14",
  "45ع078ایران14",
  "45ع67ایران14",
  "45ع678ایران04",
  "45ع678ایران1",
  "45ع678تهران14",
  "45678ایران14",
  "",
])("%j is no plate", (text) => {
  expect(isIranPlate(text)).toBe(false);
});

test("a foreign plate is kept as written, up to 15 characters", () => {
  expect(parseForeignPlate("  34 ABC ۱۲۳ ")).toBe("34 ABC 123");
  expect(parseForeignPlate("7")).toBe("7");
  expect(parseForeignPlate("A".repeat(15))).toBe("A".repeat(15));
  expect([parseForeignPlate("A".repeat(16)), parseForeignPlate("  ")]).toEqual([null, null]);
});

test("a container number is stored in capitals without spaces", () => {
  expect(parseContainerNumber("csqu 305438-3")).toBe("CSQU3054383");
  expect(["TCNU7200794", "TOLU4734787", "CSQU3054383", "HDMU2001230"].map(isContainerNumber)).toEqual(
    Array(4).fill(true),
  );
  expect(
    ["CSQU3054384", "CSQA3054383", "CSQR3054383", "CSQU305438", "CSQU3054Z83"].map(isContainerNumber),
  ).toEqual(Array(5).fill(false));
});

test("a check value of ten is written as zero", () => {
  expect(isContainerNumber("HDMU2001230")).toBe(true);
  expect(isContainerNumber("HDMU2001231")).toBe(false);
});

test("a wagon number is stored in digits, shown in groups and names its country", () => {
  expect(parseUicWagon("۳۱-۹۶-۷۸۵۰۱۲۳-۴")).toBe("319678501234");
  expect(uicWagonText("319678501234")).toBe("31-96-7850123-4");
  expect(wagonCountryOf("319678501234")).toBe("96");
  expect(parseWagon1520("5123 4565")).toBe("51234565");
});

test("a wagon number has the length of its gauge", () => {
  expect(["51234565", "2181247121", "218124712173x"].map(isUicWagon)).toEqual([false, false, false]);
  expect(["218124712173", "5123456"].map(isWagon1520)).toEqual([false, false]);
});

test("an IMO number may carry its letters", () => {
  expect(parseImoNumber("IMO 9074729")).toBe("9074729");
  expect(parseImoNumber("imo۹۰۷۴۷۲۹")).toBe("9074729");
  expect(["9074728", "907472", "90747290", "IMO"].map(isImoNumber)).toEqual([false, false, false, false]);
});
