import type { z } from "zod";
import { enterRateFields } from "../../core/currency-rates/currency-rate.contract.ts";
import { assertMayEnter } from "../../core/currency-rates/currency-rate-rules.ts";
import { AppError } from "../../core/kernel/app-error.ts";
import { commandInput } from "../../core/kernel/contract.ts";
import { decimal, decimalText } from "../../core/kernel/decimal.ts";
import { addRate, changeRate, findRate } from "../../db/currency-rates/currency-rate.repository.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { referenceKeys } from "../../db/reference/reference.repository.ts";
import { concerns } from "../kernel/command.ts";

const input = commandInput(enterRateFields);

/**
 * Enters a rate of the business day, which prices nothing until somebody else approves it.
 * Refuses with rate.kindUnknown, rate.otherDay, rate.notPositive, rate.locked.
 */
export const enterRate = {
  name: "currencyRates.enter",
  input,
  run(db: WritableDb, { commandId: _id, ...given }: z.output<typeof input>) {
    if (!referenceKeys(db, "rateKind").has(given.kind))
      throw new AppError("rate.kindUnknown", { kind: given.kind });
    const known = findRate(db, given);
    assertMayEnter(given, db.writing.businessDay, known);
    const rate = {
      ...given,
      rialPerUnit: decimalText(decimal(given.rialPerUnit)),
      enteredBy: db.writing.actorId,
      approvedBy: null,
    };
    if (known) changeRate(db, known, rate);
    const id = known?.id ?? addRate(db, rate);
    concerns(db, "currencyRate", id);
    return { id };
  },
};
