import { useQuery } from "@tanstack/react-query";
import { type IsoDate, isIsoDate } from "../../core/kernel/iso-date.ts";
import { api } from "./api.ts";

/** The business day as the office tells it, never the clock of this machine; null before the first answer. */
export function useBusinessDay(): IsoDate | null {
  const status = useQuery(api.company.status.queryOptions({ input: {} }));
  const day = status.data?.businessDay;
  return day !== undefined && isIsoDate(day) ? day : null;
}
