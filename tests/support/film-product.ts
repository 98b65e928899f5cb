import { commandInput } from "../../core/kernel/contract.ts";
import { addProduct } from "../../db/products/product.repository.ts";
import { systemActor } from "../../server/kernel/actor.ts";
import { commit } from "../../server/kernel/command.ts";
import type { TestOffice } from "./office.ts";

/** Puts one product without prices into an office; products come by import, so the tests have a command of their own. */
export function openFilmProduct({ office }: TestOffice): string {
  return commit(
    {
      name: "tests.addProduct",
      input: commandInput({}),
      run: (db) =>
        addProduct(db, {
          code: "HD-F7000",
          nameFa: "پلی‌اتیلن سنگین فیلم",
          nameEn: "HDPE film grade",
          family: "polymer",
          state: "solid",
          hs8: "39012000",
          defaultPackaging: "BAG25",
          altPackaging: ["JUMBO1000"],
          isVatApplicable: true,
          isExportable: true,
          minOrderKg: 5000,
          truckLoadKg: 24_000,
          tolerancePercent: "5",
          status: "active",
        }),
    },
    { office, actor: systemActor },
    { commandId: office.newId() },
    undefined,
  );
}
