import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { formatCode } from "../../core/kernel/format.ts";
import { api } from "../app/api.ts";
import { errorText } from "../app/i18n/error-text.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Note } from "../kit/note.tsx";
import { type Reason, ReasonDialog } from "../kit/reason-dialog.tsx";
import { stateWord } from "../kit/state-tones.ts";
import { SubmitButton } from "../kit/submit-button.tsx";
import { showToast } from "../kit/toasts.tsx";
import { useCommand } from "../kit/use-command.ts";
import { useReasonCodes } from "../orders/use-reason-codes.ts";
import { useRefreshCase } from "../orders/use-refresh-case.ts";
import { levelNumbers } from "./level-steps.tsx";
import { levelsPassed, type PaymentRecord } from "./payment-types.ts";

type Props = {
  readonly record: PaymentRecord;
  /** Goes to the next slip of the queue; absent outside of it. */
  readonly onDecided?: (() => void) | undefined;
};

function RejectButton({ record, onDecided }: Props) {
  const { t, locale } = useWords();
  const refresh = useRefreshCase();
  const [isOpen, setIsOpen] = useState(false);
  const codes = useReasonCodes("reject_payment");
  const command = useCommand(useMutation(api.payments.reject.mutationOptions()));
  const number = formatCode(record.number, locale);
  const confirm = async (reason: Reason): Promise<void> => {
    if ((await command.run({ paymentId: record.id, ...reason })) === null) return;
    setIsOpen(false);
    await refresh();
    onDecided?.();
    showToast({ title: t("payments.rejectedToast"), text: number, tone: "attention" });
  };
  return (
    <>
      <Button variant="default" data-tone="stop" className="end" onClick={() => setIsOpen(true)}>
        {t("payments.act.reject")}
      </Button>
      <ReasonDialog
        isOpen={isOpen}
        onClose={() => {
          command.clear();
          setIsOpen(false);
        }}
        title={`${t("payments.act.reject")} ${number}`}
        text={t("payments.reject.text", { number })}
        act={t("payments.act.reject")}
        isRunning={command.isRunning}
        error={command.error}
        codes={codes}
        onConfirm={(reason) => void confirm(reason)}
      />
    </>
  );
}

/** Why the signed-in person may not approve, in a phrase beside the button. */
function useBlockReason({ blockedBy, state }: PaymentRecord): string | undefined {
  const { t } = useWords();
  const next = levelNumbers[levelsPassed[state]] ?? 3;
  switch (blockedBy) {
    case null:
      return undefined;
    case "payment.outOfOrder":
      return t("payments.blocked.outOfOrder", { role: t(`payments.level.${next}`) });
    case "payment.sameApprover":
      return t("payments.blocked.sameApprover");
    case "permission.denied":
      return t("payments.blocked.denied");
    default:
      return t("payments.blocked.other");
  }
}

function ApproveButton({ record, onDecided }: Props) {
  const { t, locale } = useWords();
  const refresh = useRefreshCase();
  const command = useCommand(useMutation(api.payments.approve.mutationOptions()));
  const blockedBecause = useBlockReason(record);
  const press = async (): Promise<void> => {
    const moved = await command.run({ paymentId: record.id });
    await refresh();
    if (moved === null) return;
    onDecided?.();
    showToast({
      title: t("payments.approvedToast"),
      text: t("payments.approvedText", {
        number: formatCode(moved.number, locale),
        state: stateWord("payment", moved.state, locale),
      }),
    });
  };
  return (
    <>
      {command.error !== null && (
        <Note tone="stop" isAlert>
          {errorText(command.error, locale)}
        </Note>
      )}
      <SubmitButton
        isRunning={command.isRunning}
        onPress={() => void press()}
        blockedBecause={blockedBecause}
      >
        {t(onDecided ? "payments.act.approve" : "payments.act.approveOne")}
      </SubmitButton>
    </>
  );
}

const undecided: readonly PaymentRecord["state"][] = ["waiting", "approved_1", "approved_2"];

/** The decision at the level that stands next; when this person may not decide, the reason stands there. */
export function DecisionActs({ record, onDecided }: Props) {
  const mayReject = record.acts.includes("reject");
  if (!undecided.includes(record.state)) return null;
  return (
    <>
      <ApproveButton record={record} onDecided={onDecided} />
      {mayReject && <RejectButton record={record} onDecided={onDecided} />}
    </>
  );
}
