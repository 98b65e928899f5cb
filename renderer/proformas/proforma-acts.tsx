import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { formatCode } from "../../core/kernel/format.ts";
import { api } from "../app/api.ts";
import { errorText } from "../app/i18n/error-text.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Note } from "../kit/note.tsx";
import { ReasonDialog } from "../kit/reason-dialog.tsx";
import { SubmitButton } from "../kit/submit-button.tsx";
import { showToast } from "../kit/toasts.tsx";
import { useCommand } from "../kit/use-command.ts";
import { useRefreshCase } from "../orders/use-refresh-case.ts";
import type { ProformaRecord } from "./proforma-types.ts";

type Props = {
  readonly record: ProformaRecord;
  /** The paper stands beside the button, so that nobody signs what he has not seen. */
  readonly isPaperShown: boolean;
};

function SignButton({ record, isPaperShown }: Props) {
  const { t, locale } = useWords();
  const refresh = useRefreshCase();
  const sign = useCommand(useMutation(api.proformas.sign.mutationOptions()));
  const issue = useCommand(useMutation(api.proformas.issue.mutationOptions()));
  const isSecond = record.acts.includes("proformas.issue");
  const command = isSecond ? issue : sign;
  const press = async (): Promise<void> => {
    // The hash of the content on the screen: the office refuses it when the content has changed since.
    const signed = await command.run({ proformaId: record.id, contentHash: record.contentHash });
    await refresh();
    if (signed === null) return;
    const code = (text: string | null): string => formatCode(text ?? "", locale);
    if (!isSecond) showToast({ title: t("proformas.signedToast"), text: t("proformas.signedText") });
    else
      showToast({
        title: t("proformas.issuedToast"),
        text: t("proformas.issuedText", { number: code(signed.number), code: code(signed.trackingCode) }),
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
        blockedBecause={isPaperShown ? undefined : t("proformas.reading")}
      >
        {t(isSecond ? "proformas.act.issue" : "proformas.act.sign")}
      </SubmitButton>
    </>
  );
}

function VoidButton({ record }: { readonly record: ProformaRecord }) {
  const { t, locale } = useWords();
  const refresh = useRefreshCase();
  const [isOpen, setIsOpen] = useState(false);
  const command = useCommand(useMutation(api.proformas.void.mutationOptions()));
  const confirm = async (reason: string): Promise<void> => {
    if ((await command.run({ proformaId: record.id, reason })) === null) return;
    setIsOpen(false);
    await refresh();
    showToast({ title: t("proformas.voided") });
  };
  const number = record.number ?? record.orderNumber;
  return (
    <>
      <Button variant="default" data-tone="stop" onClick={() => setIsOpen(true)}>
        {t("proformas.act.void")}
      </Button>
      <ReasonDialog
        isOpen={isOpen}
        onClose={() => {
          command.clear();
          setIsOpen(false);
        }}
        title={`${t("proformas.act.void")} ${formatCode(number, locale)}`}
        text={t("proformas.void.text")}
        act={t("proformas.act.void")}
        isRunning={command.isRunning}
        error={command.error}
        onConfirm={({ reason }) => void confirm(reason)}
      />
    </>
  );
}

/** What the signed-in person may do with a pro-forma now: the signature due, or voiding it. */
export function ProformaActs({ record, isPaperShown }: Props) {
  const maySign = record.acts.includes("proformas.sign") || record.acts.includes("proformas.issue");
  const mayVoid = record.acts.includes("proformas.void");
  if (!maySign && !mayVoid) return null;
  return (
    <div className="panel-acts">
      {maySign && <SignButton record={record} isPaperShown={isPaperShown} />}
      {mayVoid && <VoidButton record={record} />}
    </div>
  );
}
