import { createRouterClient } from "@orpc/server";
import { AppError } from "../../core/kernel/app-error.ts";
import type { Office } from "../kernel/office.ts";
import { router } from "../router.ts";

/** Makes the sample company when the folder has none; refuses with company.exists when it holds a real one. */
export async function ensureSample(office: Office): Promise<void> {
  const { company } = createRouterClient(router, { context: { office } });
  const { phase, isSample } = await company.status({});
  if (phase === "firstRun") await company.createSample({ commandId: office.newId() });
  else if (!isSample) throw new AppError("company.exists");
}
