import { parseHsCode } from "../identifiers/hs-code.ts";
import type { FieldFault } from "../kernel/app-error.ts";
import { compareDecimals } from "../kernel/decimal.ts";
import type { productStates } from "./product.contract.ts";

type ProductState = (typeof productStates)[number];
export type CheckedProduct = {
  readonly state: ProductState;
  readonly hs8: string;
  readonly defaultPackaging: string;
  readonly altPackaging: readonly string[];
  readonly tolerancePercent: string;
};

/** The state that each packaging is for, by its key; of the reference table. */
export type PackagingStates = ReadonlyMap<string, string>;

/** What stands against a product's data: the tariff code, the tolerance, packagings that are unknown or for another state. */
export function checkProduct(product: CheckedProduct, packagings: PackagingStates): FieldFault[] {
  const faults: FieldFault[] = [];
  if (parseHsCode(product.hs8)?.length !== 8)
    faults.push({ path: "hs8", code: "identifier.hsCodeWrong", params: {} });
  if (compareDecimals(product.tolerancePercent, "100") > 0)
    faults.push({ path: "tolerancePercent", code: "field.tooBig", params: { max: "100" } });
  const named = [
    { path: "defaultPackaging", packaging: product.defaultPackaging },
    ...product.altPackaging.map((packaging, place) => ({ path: `altPackaging.${place}`, packaging })),
  ];
  for (const { path, packaging } of named) {
    const state = packagings.get(packaging);
    if (state === undefined) faults.push({ path, code: "product.notPacked", params: { packaging } });
    // Tanks of the road carry liquefied gas too, so a gas may name a packaging of liquids.
    else if (state !== product.state && !(product.state === "gas" && state === "liquid"))
      faults.push({ path, code: "product.packagingState", params: { packaging } });
  }
  return faults;
}
