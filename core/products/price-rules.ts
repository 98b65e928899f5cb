import { AppError } from "../kernel/app-error.ts";
import type { IsoDate } from "../kernel/iso-date.ts";

/**
 * A price begins today or later, because older orders were priced by what held then, and one day has one price.
 * Refuses with product.priceInPast, product.priceExists.
 */
export function assertMayBegin(
  validFrom: IsoDate,
  businessDay: IsoDate,
  versions: readonly { readonly validFrom: string }[],
): void {
  if (validFrom < businessDay) throw new AppError("product.priceInPast", { today: businessDay });
  if (versions.some((version) => version.validFrom === validFrom))
    throw new AppError("product.priceExists", { date: validFrom });
}
