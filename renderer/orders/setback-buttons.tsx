import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { formatCode } from "../../core/kernel/format.ts";
import type { OrderRecord } from "../../core/orders/order.contract.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { type Reason, ReasonDialog } from "../kit/reason-dialog.tsx";
import { useCommand } from "../kit/use-command.ts";
import { useMovedToast } from "./use-moved-toast.ts";
import { type ReasonKind, useReasonCodes } from "./use-reason-codes.ts";
import { useRefreshCase } from "./use-refresh-case.ts";

const setbacks = ["returnPrice", "reopen", "return", "reject", "cancel"] as const;
type Setback = (typeof setbacks)[number];

const nameOf: Readonly<Record<Setback, string>> = {
  returnPrice: "orders.returnPrice",
  reopen: "orders.reopen",
  return: "orders.returnToCustomer",
  reject: "orders.reject",
  cancel: "orders.cancel",
};
/** Which reason codes an act asks for; the others want words only. */
const kindOf: Readonly<Record<Setback, ReasonKind | null>> = {
  returnPrice: null,
  reopen: null,
  return: "reject_request",
  reject: "reject_request",
  cancel: "cancel_request",
};
const final: readonly Setback[] = ["reject", "cancel"];

function useSetback(setback: Setback, orderId: string) {
  const returnPrice = useCommand(useMutation(api.orders.returnPrice.mutationOptions()));
  const reopen = useCommand(useMutation(api.orders.reopen.mutationOptions()));
  const giveBack = useCommand(useMutation(api.orders.returnToCustomer.mutationOptions()));
  const reject = useCommand(useMutation(api.orders.reject.mutationOptions()));
  const cancel = useCommand(useMutation(api.orders.cancel.mutationOptions()));
  const { isRunning, error, clear } = { returnPrice, reopen, return: giveBack, reject, cancel }[setback];
  const run = ({ reason, reasonCode }: Reason) => {
    switch (setback) {
      case "returnPrice":
        return returnPrice.run({ orderId, reason });
      case "reopen":
        return reopen.run({ orderId, reason });
      case "return":
        return giveBack.run({ orderId, reason, reasonCode });
      case "reject":
        return reject.run({ orderId, reason, reasonCode });
      case "cancel":
        return cancel.run({ orderId, reason, reasonCode });
    }
  };
  return { run, isRunning, error, clear };
}

type DialogProps = {
  readonly order: OrderRecord;
  readonly setback: Setback;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

function SetbackDialog({ order, setback, isOpen, onClose }: DialogProps) {
  const { t, locale } = useWords();
  const refresh = useRefreshCase();
  const announce = useMovedToast();
  const command = useSetback(setback, order.id);
  const kind = kindOf[setback];
  const codes = useReasonCodes(kind ?? "reject_request");
  const number = formatCode(order.number, locale);
  const confirm = async (reason: Reason): Promise<void> => {
    const moved = await command.run(reason);
    if (moved === null) return;
    onClose();
    await refresh();
    announce(moved);
  };
  return (
    <ReasonDialog
      isOpen={isOpen}
      onClose={() => {
        command.clear();
        onClose();
      }}
      title={`${t(`orders.act.${setback}`)} ${number}`}
      text={t(`orders.${setback}.text`, { number })}
      act={t(`orders.act.${setback}`)}
      isRunning={command.isRunning}
      error={command.error}
      onConfirm={(reason) => void confirm(reason)}
      {...(kind === null ? {} : { codes })}
    />
  );
}

/** Steps back or out of a case, each with its reason; those that end it stand apart. */
export function SetbackButtons({ order }: { readonly order: OrderRecord }) {
  const { t } = useWords();
  const [open, setOpen] = useState<{ readonly setback: Setback; readonly isOpen: boolean } | null>(null);
  const offered = setbacks.filter((setback) => order.acts.includes(nameOf[setback]));
  return (
    <>
      {offered.map((setback, index) => {
        const isFinal = final.includes(setback);
        const isFirstFinal = isFinal && !final.includes(offered[index - 1] ?? "return");
        return (
          <Button
            key={setback}
            variant="default"
            className={isFirstFinal ? "end" : ""}
            {...(isFinal ? { "data-tone": "stop" } : {})}
            onClick={() => setOpen({ setback, isOpen: true })}
          >
            {t(`orders.act.${setback}`)}
          </Button>
        );
      })}
      {open !== null && (
        // It stays while it closes, so that its Escape is not heard by the list behind it.
        <SetbackDialog
          key={open.setback}
          order={order}
          {...open}
          onClose={() => setOpen({ ...open, isOpen: false })}
        />
      )}
    </>
  );
}
