import { useQueryClient } from "@tanstack/react-query";
import { api } from "../app/api.ts";

/** Reads everything of the case again after a command: one step of it moves several records and lists. */
export function useRefreshCase(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    const keys = [
      api.orders.key(),
      api.proformas.key(),
      api.payments.key(),
      api.deliveryOrders.key(),
      api.refunds.key(),
      api.worklist.key(),
    ];
    await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
  };
}
