import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { formatCode } from "../../core/kernel/format.ts";
import type { OrderInput, OrderRecord } from "../../core/orders/order.contract.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { ErrorList } from "../kit/error-list.tsx";
import { Note } from "../kit/note.tsx";
import { RecordPanel } from "../kit/record-panel.tsx";
import type { RecordRoute } from "../kit/record-route.ts";
import { SubmitButton } from "../kit/submit-button.tsx";
import { showToast } from "../kit/toasts.tsx";
import { useCommand } from "../kit/use-command.ts";
import { readDraft, useDraft } from "../kit/use-draft.ts";
import { useForm } from "../kit/use-form.ts";
import { OrderFields } from "./order-fields.tsx";
import { blankOrder, inputOf, missingIn, type OrderValues, orderLabels, valuesOf } from "./order-values.ts";
import { useRefreshCase } from "./use-refresh-case.ts";

type FormProps = {
  readonly title: ReactNode;
  readonly act: string;
  readonly draftName: string;
  readonly start: OrderValues;
  readonly route: RecordRoute;
  readonly command: { readonly isRunning: boolean; readonly error: unknown };
  /** Saves and says whether it was taken. */
  readonly onSave: (input: OrderInput) => Promise<boolean>;
};

/** The form of an order; what is typed outlives the window until it is saved or discarded. */
function OrderForm({ title, act, draftName, start, route, command, onSave }: FormProps) {
  const words = useWords();
  const { t } = words;
  const [kept] = useState(() => readDraft<OrderValues>(draftName));
  const form = useForm({ initial: kept ?? start, labels: orderLabels(words), refusal: command.error });
  const draft = useDraft(draftName, form);
  const submit = async (): Promise<void> => {
    const missing = missingIn(form.values, words);
    form.fail(missing);
    const input = inputOf(form.values);
    if (input === null || Object.keys(missing).length > 0) return;
    if (await onSave(input)) draft.drop();
  };
  const discard = (): void => {
    draft.drop();
    route.close();
  };
  return (
    <RecordPanel
      title={title}
      route={{ ...route, place: null }}
      foot={
        <>
          <SubmitButton isRunning={command.isRunning} onPress={() => void submit()}>
            {act}
          </SubmitButton>
          <Button variant="default" onClick={discard}>
            {t("orders.form.discard")}
          </Button>
          <span className="d s12 end">{t("orders.form.hint")}</span>
        </>
      }
    >
      <div className="page-form">
        <ErrorList error={command.error} faults={form.faults} />
        {kept !== null && <Note tone="neutral">{t("orders.form.restored")}</Note>}
        <OrderFields form={form} />
      </div>
    </RecordPanel>
  );
}

/** A new order, saved as a draft that takes its number at once. */
export function NewOrder({ route }: { readonly route: RecordRoute }) {
  const { t, locale } = useWords();
  const refresh = useRefreshCase();
  const command = useCommand(useMutation(api.orders.create.mutationOptions()));
  const save = async (input: OrderInput): Promise<boolean> => {
    const saved = await command.run(input);
    if (saved === null) return false;
    showToast({
      title: t("orders.created"),
      text: t("orders.createdText", { number: formatCode(saved.number, locale) }),
    });
    await refresh();
    route.open(saved.id);
    return true;
  };
  return (
    <OrderForm
      title={t("orders.new")}
      act={t("orders.act.create")}
      draftName="order.new"
      start={blankOrder}
      route={route}
      command={command}
      onSave={save}
    />
  );
}

type EditProps = {
  readonly record: OrderRecord;
  readonly route: RecordRoute;
  readonly onDone: () => void;
};

/** The edit of a draft or returned order; refused when another desk changed it meanwhile. */
export function EditOrder({ record, route, onDone }: EditProps) {
  const { t, locale } = useWords();
  const refresh = useRefreshCase();
  const command = useCommand(useMutation(api.orders.edit.mutationOptions()));
  const save = async (input: OrderInput): Promise<boolean> => {
    if ((await command.run({ ...input, orderId: record.id, rev: record.rev })) === null) return false;
    await refresh();
    showToast({ title: t("orders.changed") });
    onDone();
    return true;
  };
  return (
    <OrderForm
      title={`${t("orders.act.edit")} ${formatCode(record.number, locale)}`}
      act={t("orders.act.save")}
      draftName={`order.${record.id}.${record.rev}`}
      start={valuesOf(record, locale)}
      route={{ ...route, close: onDone }}
      command={command}
      onSave={save}
    />
  );
}
