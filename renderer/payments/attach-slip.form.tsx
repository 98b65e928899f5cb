import { Button, Modal } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { attachmentLimitBytes, attachmentTypes } from "../../core/attachments/attachment.contract.ts";
import { formatCode } from "../../core/kernel/format.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type { OrderRecord } from "../../core/orders/order.contract.ts";
import { payerKinds } from "../../core/payments/payment.contract.ts";
import { api } from "../app/api.ts";
import { inLocale, useWords, type Words } from "../app/i18n/i18n.ts";
import { ErrorList } from "../kit/error-list.tsx";
import { FileDrop } from "../kit/file-drop.tsx";
import { JalaliDateField } from "../kit/jalali-date-field.tsx";
import { AmountField } from "../kit/money-field.tsx";
import { SubmitButton } from "../kit/submit-button.tsx";
import { CodeField, SelectField, TextField } from "../kit/text-field.tsx";
import { showToast } from "../kit/toasts.tsx";
import { useCommand } from "../kit/use-command.ts";
import { readDraft, useDraft } from "../kit/use-draft.ts";
import { type Form, useForm } from "../kit/use-form.ts";
import { useRefreshCase } from "../orders/use-refresh-case.ts";
import type { ProformaRecord } from "../proformas/proforma-types.ts";
import { useReferences } from "../reference/use-reference.ts";

type PayerKind = (typeof payerKinds)[number];
type Values = {
  readonly paidOn: IsoDate | null;
  readonly amountMinor: number | null;
  readonly bankCode: string;
  readonly bankRef: string;
  readonly payerKind: PayerKind;
  readonly payerName: string;
  readonly payerDeclaration: string;
};

const labelsOf = ({ t }: Words): Readonly<Record<keyof Values | "attachmentSha256", string>> => ({
  paidOn: t("payments.paidOn"),
  amountMinor: t("payments.amount"),
  bankCode: t("payments.bank"),
  bankRef: t("payments.bankRef"),
  payerKind: t("payments.payerKind"),
  payerName: t("payments.payerName"),
  payerDeclaration: t("payments.payerDeclaration"),
  attachmentSha256: t("payments.scan"),
});

const missingIn = (values: Values, { t }: Words): Partial<Record<keyof Values, string>> => ({
  ...(values.paidOn === null ? { paidOn: t("payments.missing.date") } : {}),
  ...(values.amountMinor === null ? { amountMinor: t("payments.missing.amount") } : {}),
  ...(values.bankRef.trim() === "" ? { bankRef: t("payments.missing.text") } : {}),
  ...(values.payerName.trim() === "" ? { payerName: t("payments.missing.text") } : {}),
  ...(values.payerKind !== "customer" && values.payerDeclaration.trim() === ""
    ? { payerDeclaration: t("payments.missing.declaration") }
    : {}),
});

type FieldsProps = {
  readonly form: Form<Values>;
  readonly proforma: ProformaRecord;
  readonly customerName: string;
};

function SlipFields({ form, proforma, customerName }: FieldsProps) {
  const { t } = useWords();
  const references = useReferences();
  const banks = [{ value: "", label: t("payments.noBank") }, ...references.options("bank")];
  const changePayer = (kind: PayerKind): void => {
    form.set("payerKind", kind);
    form.set("payerName", kind === "customer" ? customerName : "");
  };
  return (
    <div className="fields">
      <AmountField {...form.bind("amountMinor")} currency={proforma.currency} required className="w3" />
      <JalaliDateField {...form.bind("paidOn")} required className="w3" />
      <SelectField {...form.bind("bankCode")} options={banks} isSearchable className="w3" />
      <CodeField {...form.bind("bankRef")} required className="w3" />
      <SelectField
        {...form.bind("payerKind")}
        onChange={changePayer}
        options={payerKinds.map((value) => ({ value, label: t(`payments.payerKind.${value}`) }))}
        className="w3"
      />
      <TextField {...form.bind("payerName")} required className="w3" />
      {form.values.payerKind !== "customer" && (
        <CodeField {...form.bind("payerDeclaration")} required className="w3" />
      )}
    </div>
  );
}

/** Uploads the scan, then attaches the slip that names it by its hash. */
function useAttach(proforma: ProformaRecord) {
  const upload = useMutation(api.attachments.upload.mutationOptions());
  const attach = useCommand(useMutation(api.payments.attach.mutationOptions()));
  const refresh = useRefreshCase();
  const { t, locale } = useWords();
  const send = async (values: Values, file: File): Promise<boolean> => {
    const { paidOn, amountMinor } = values;
    if (paidOn === null || amountMinor === null) return false;
    const stored = await upload.mutateAsync({ file }).catch(() => null);
    if (stored === null) return false;
    const saved = await attach.run({
      ...values,
      paidOn,
      amountMinor,
      proformaId: proforma.id,
      attachmentSha256: stored.sha256,
      attachmentName: file.name,
    });
    if (saved === null) return false;
    await refresh();
    showToast({
      title: t("payments.attached"),
      text: t("payments.attachedText", { number: formatCode(saved.number, locale) }),
    });
    return true;
  };
  return {
    send,
    isRunning: upload.isPending || attach.isRunning,
    error: upload.error ?? attach.error,
  };
}

type BodyProps = {
  readonly order: OrderRecord;
  readonly proforma: ProformaRecord;
  readonly onClose: () => void;
};

function Body({ order, proforma, onClose }: BodyProps) {
  const words = useWords();
  const { t } = words;
  const draftName = `slip.${proforma.id}`;
  const customerName = inLocale({ nameFa: order.customerNameFa, nameEn: order.customerNameEn }, "fa");
  const [initial] = useState<Values>(
    () =>
      readDraft<Values>(draftName) ?? {
        paidOn: null,
        amountMinor: null,
        bankCode: "",
        bankRef: "",
        payerKind: "customer",
        payerName: customerName,
        payerDeclaration: "",
      },
  );
  const [file, setFile] = useState<File | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const { send, isRunning, error } = useAttach(proforma);
  const form = useForm<Values>({ initial, labels: labelsOf(words), refusal: error });
  const draft = useDraft(draftName, form);
  const isFileMissing = isAsked && file === null;
  const press = async (): Promise<void> => {
    const missing = missingIn(form.values, words);
    setIsAsked(true);
    form.fail(missing);
    if (Object.keys(missing).length > 0 || file === null) return;
    if (!(await send(form.values, file))) return;
    draft.drop();
    onClose();
  };
  const scanFault = isFileMissing
    ? t("payments.scanMissing")
    : form.faults.find((fault) => fault.path === "attachmentSha256")?.text;
  const missingScan = {
    path: "attachmentSha256",
    label: t("payments.scan"),
    text: t("payments.scanMissing"),
  };
  return (
    <div className="form">
      <ErrorList error={error} faults={isFileMissing ? [...form.faults, missingScan] : form.faults} />
      <SlipFields form={form} proforma={proforma} customerName={customerName} />
      <FileDrop
        id="field-attachmentSha256"
        label={t("payments.scan")}
        value={file}
        onChange={setFile}
        accept={attachmentTypes}
        limitBytes={attachmentLimitBytes}
        error={scanFault}
        required
      />
      <div className="row wrap">
        <SubmitButton isRunning={isRunning} onPress={() => void press()}>
          {t("payments.attach.act")}
        </SubmitButton>
        <Button variant="default" onClick={onClose}>
          {t("kit.cancel")}
        </Button>
      </div>
    </div>
  );
}

type Props = BodyProps & { readonly isOpen: boolean };

/** A payment slip with its scan for an issued pro-forma; what is typed stays until it is saved. */
export function AttachSlipDialog({ isOpen, ...rest }: Props) {
  const { t, locale } = useWords();
  const number = rest.proforma.number ?? rest.order.number;
  return (
    <Modal
      opened={isOpen}
      onClose={rest.onClose}
      size="lg"
      title={`${t("payments.attach")} · ${t("payments.attach.text", { number: formatCode(number, locale) })}`}
      closeButtonProps={{ "aria-label": t("kit.close") }}
    >
      <Body {...rest} />
    </Modal>
  );
}
