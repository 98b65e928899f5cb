import { Button, Modal } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { errorText } from "../app/i18n/error-text.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Note } from "./note.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { NoteField, SelectField } from "./text-field.tsx";

export type Reason = { readonly reasonCode: string; readonly reason: string };

type Props = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The act as a question with the number of the record: "Void E-1405-000006?". */
  readonly title: string;
  /** What stays, what ends, who is told. */
  readonly text: ReactNode;
  /** The verb on the button, never "OK". */
  readonly act: string;
  readonly isRunning: boolean;
  readonly error: unknown;
  readonly onConfirm: (reason: Reason) => void;
  /** Reason codes to choose from, where the act asks for one. */
  readonly codes?: readonly { readonly value: string; readonly label: string }[];
};

const commonId = "reason-dialog";

function Body({ onClose, text, act, isRunning, error, onConfirm, codes }: Omit<Props, "isOpen" | "title">) {
  const { t, locale } = useWords();
  const [reasonCode, setReasonCode] = useState("");
  const [reason, setReason] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const hasCode = codes === undefined || reasonCode !== "";
  const isWritten = reason.trim() !== "";
  const confirm = (): void => {
    setIsAsked(true);
    if (hasCode && isWritten) onConfirm({ reasonCode, reason: reason.trim() });
  };
  const missing = t("kit.reasonMissing");
  return (
    <div className="col g12">
      <div className="m">{text}</div>
      {codes !== undefined && (
        <SelectField
          id={`${commonId}-code`}
          label={t("kit.reasonCode")}
          value={reasonCode}
          onChange={setReasonCode}
          options={codes}
          error={isAsked && !hasCode ? t("kit.reasonCodeMissing") : null}
          required
        />
      )}
      <NoteField
        id={`${commonId}-text`}
        label={t("kit.reason")}
        value={reason}
        onChange={setReason}
        error={isAsked && !isWritten ? missing : null}
        required
      />
      {error !== null && (
        <Note tone="stop" isAlert>
          {errorText(error, locale)}
        </Note>
      )}
      <div className="row wrap">
        <SubmitButton tone="stopfill" isRunning={isRunning} onPress={confirm}>
          {act}
        </SubmitButton>
        <Button variant="default" onClick={onClose}>
          {t("kit.cancel")}
        </Button>
      </div>
    </div>
  );
}

/** A legal or destructive act: what it does, its reason, the verb on the button, the safe way out second. */
export function ReasonDialog({ isOpen, title, ...rest }: Props) {
  const { t } = useWords();
  return (
    <Modal
      opened={isOpen}
      onClose={rest.onClose}
      title={title}
      closeButtonProps={{ "aria-label": t("kit.close") }}
    >
      <Body {...rest} />
    </Modal>
  );
}
