import { expect, test } from "vitest";
import { featureNames, renameFeature } from "./feature-names.ts";
import { mention, register } from "./feature-registry.ts";

test.each([
  ["storage-tanks", "storage-tank"],
  ["seals", "seal"],
  ["dispatch-boxes", "dispatch-box"],
  ["customs-duties", "customs-duty"],
  ["releases", "release"],
])("one of %s is a %s", (folder, file) => expect(featureNames(folder).file).toBe(file));

test.each(["Tanks", "tank", "storage_tanks", "2-tanks", "", "tanks/../x"])("%j names no feature", (folder) =>
  expect(() => featureNames(folder)).toThrow("kebab case"),
);

test("every spelling is renamed in its own way", () =>
  expect(
    renameFeature(
      'spareParts.new SparePart spare_part "./spare-part.ts" Spare parts spare part',
      featureNames("storage-tanks"),
    ),
  ).toBe('storageTanks.new StorageTank storage_tank "./storage-tank.ts" Storage tanks storage tank'));

const registration = {
  file: "a.ts",
  importLine: 'import { b } from "b";',
  opening: "export const all = {",
  entry: "  b,",
};

test("a registration goes before the end of its own object", () =>
  expect(
    register("\nexport const all = {\n  a,\n} as const;\nexport const more = {\n};\n", registration),
  ).toBe(
    'import { b } from "b";\n\nexport const all = {\n  a,\n  b,\n} as const;\nexport const more = {\n};\n',
  ));

test("a file of another shape is refused", () =>
  expect(() => register("export {};\n", registration)).toThrow("a.ts"));

test("a mention goes behind its anchor, and a file without one is refused", () => {
  const words = { file: "a.ts", anchor: "x y", entry: " z" };
  expect(mention("a x y b", words)).toBe("a x y z b");
  expect(() => mention("a", words)).toThrow("a.ts");
});
