import { useMutation } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { formatCode } from "../../core/kernel/format.ts";
import type { OrderRecord } from "../../core/orders/order.contract.ts";
import { api } from "../app/api.ts";
import { errorText } from "../app/i18n/error-text.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Note } from "../kit/note.tsx";
import { SubmitButton } from "../kit/submit-button.tsx";
import { showToast } from "../kit/toasts.tsx";
import { useCommand } from "../kit/use-command.ts";
import { useRefreshCase } from "./use-refresh-case.ts";

/** Issues the delivery order: the number of the sale type's series, for good. */
export function IssueButton({ order }: { readonly order: OrderRecord }) {
  const { t, locale } = useWords();
  const [, navigate] = useLocation();
  const refresh = useRefreshCase();
  const command = useCommand(useMutation(api.deliveryOrders.issue.mutationOptions()));
  const press = async (): Promise<void> => {
    const issued = await command.run({ orderId: order.id });
    await refresh();
    if (issued === null) return;
    showToast({
      title: t("orders.issued"),
      text: t("orders.issuedText", {
        number: formatCode(issued.number, locale),
        code: formatCode(issued.trackingCode, locale),
      }),
      act: { label: t("orders.goTo"), run: () => navigate(`/finance/delivery-orders/${issued.id}`) },
    });
  };
  return (
    <>
      {command.error !== null && (
        <Note tone="stop" isAlert>
          {errorText(command.error, locale)}
        </Note>
      )}
      <SubmitButton isRunning={command.isRunning} onPress={() => void press()}>
        {t("orders.act.issue")}
      </SubmitButton>
    </>
  );
}
