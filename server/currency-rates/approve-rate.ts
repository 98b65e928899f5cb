import type { z } from "zod";
import { approveRateFields } from "../../core/currency-rates/currency-rate.contract.ts";
import { assertMayApprove } from "../../core/currency-rates/currency-rate-rules.ts";
import { commandInput } from "../../core/kernel/contract.ts";
import { getRate, approveRate as storeApproval } from "../../db/currency-rates/currency-rate.repository.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { concerns } from "../kernel/command.ts";

const input = commandInput(approveRateFields);

/** Lets a rate price orders, by a second person. Refuses with rate.locked, rate.sameUser, rate.otherDay. */
export const approveRate = {
  name: "currencyRates.approve",
  input,
  run(db: WritableDb, { rateId }: z.output<typeof input>) {
    const rate = getRate(db, rateId);
    assertMayApprove(rate, db.writing.actorId, db.writing.businessDay);
    storeApproval(db, rate, db.writing.actorId);
    concerns(db, "currencyRate", rateId);
    return { id: rateId };
  },
};
