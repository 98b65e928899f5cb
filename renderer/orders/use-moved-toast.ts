import { formatCode } from "../../core/kernel/format.ts";
import type { OrderState } from "../../core/orders/order-machine.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { stateWord } from "../kit/state-tones.ts";
import { showToast } from "../kit/toasts.tsx";

type Moved = { readonly number: string; readonly state: OrderState };

/** Tells where an order stands after a command. */
export function useMovedToast(): (moved: Moved) => void {
  const { t, locale } = useWords();
  return ({ number, state }) =>
    showToast({
      title: t("orders.moved"),
      text: t("orders.movedText", {
        number: formatCode(number, locale),
        state: stateWord("order", state, locale),
      }),
    });
}
