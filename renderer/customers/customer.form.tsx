import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { CustomerRecord } from "../../core/customers/customer.contract.ts";
import { api, refusalOf } from "../app/api.ts";
import { fieldFaults } from "../app/i18n/error-text.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { ErrorList } from "../kit/error-list.tsx";
import { RecordPanel } from "../kit/record-panel.tsx";
import type { RecordRoute } from "../kit/record-route.ts";
import { SubmitButton } from "../kit/submit-button.tsx";
import { CheckField } from "../kit/text-field.tsx";
import { showToast } from "../kit/toasts.tsx";
import { useCommand } from "../kit/use-command.ts";
import { readDraft, useDraft } from "../kit/use-draft.ts";
import { useForm } from "../kit/use-form.ts";
import { CustomerFields } from "./customer-fields.tsx";
import { type CustomerValues, customerLabels, valuesOf } from "./customer-values.ts";
import { DuplicateNote } from "./duplicate-note.tsx";

type Props = {
  /** Null for a new customer. */
  readonly record: CustomerRecord | null;
  readonly route: RecordRoute;
  readonly onDone: (customerId: string) => void;
};

const hasOpenWarnings = (error: unknown): boolean => refusalOf(error)?.code === "customer.confirmWarnings";

/** Saves a new or changed customer; warnings of the office are saved over only when they are confirmed by name. */
function useSaveCustomer(record: CustomerRecord | null) {
  const { t } = useWords();
  const client = useQueryClient();
  const create = useCommand(useMutation(api.customers.create.mutationOptions()));
  const edit = useCommand(useMutation(api.customers.edit.mutationOptions()));
  const save = async (values: CustomerValues, confirmedWarnings: string[]): Promise<string | null> => {
    const input = { ...values, creditLimitRial: values.creditLimitRial ?? 0, confirmedWarnings };
    const saved =
      record === null
        ? await create.run(input)
        : await edit.run({ ...input, customerId: record.id, rev: record.rev });
    if (saved === null) return null;
    await client.invalidateQueries({ queryKey: api.customers.key() });
    if (record === null)
      showToast({ title: t("customers.created"), text: t("customers.createdText", { code: saved.code }) });
    else showToast({ title: t("customers.changed") });
    return saved.id;
  };
  const command = record === null ? create : edit;
  return { save, isRunning: command.isRunning, error: command.error };
}

/** A new customer or the edit of one, beside the list. */
export function CustomerForm({ record, route, onDone }: Props) {
  const words = useWords();
  const { t } = words;
  const draftName = record === null ? "customer.new" : `customer.${record.id}`;
  const [initial] = useState(() => readDraft<CustomerValues>(draftName) ?? valuesOf(record));
  const { save, isRunning, error } = useSaveCustomer(record);
  const form = useForm({ initial, labels: customerLabels(words), refusal: error });
  const draft = useDraft(draftName, form);
  const [isConfirmed, setIsConfirmed] = useState(false);
  const needsConfirming = hasOpenWarnings(error);
  const warnings = needsConfirming ? fieldFaults(error).map(({ code }) => code) : [];
  const submit = async (): Promise<void> => {
    if (form.values.creditLimitRial === null) return form.fail({ creditLimitRial: t("kit.number.wrong") });
    const id = await save(form.values, isConfirmed ? [...new Set(warnings)] : []);
    if (id === null) return;
    draft.drop();
    onDone(id);
  };
  const leave = (): void => {
    draft.drop();
    route.close();
  };
  return (
    <RecordPanel
      title={t(record === null ? "customers.new" : "customers.edit")}
      route={{ ...route, place: null, close: leave }}
      foot={
        <>
          <SubmitButton isRunning={isRunning} onPress={() => void submit()}>
            {t(record === null ? "customers.create" : "customers.save")}
          </SubmitButton>
          <Button variant="default" onClick={leave}>
            {t("kit.cancel")}
          </Button>
        </>
      }
    >
      <ErrorList error={error} faults={form.faults} />
      {needsConfirming && (
        <CheckField
          id="confirm-warnings"
          label={t("customers.confirm")}
          value={isConfirmed}
          onChange={setIsConfirmed}
        />
      )}
      <DuplicateNote nameFa={form.values.nameFa} nationalId={form.values.nationalId} exceptId={record?.id} />
      <CustomerFields form={form} />
    </RecordPanel>
  );
}
