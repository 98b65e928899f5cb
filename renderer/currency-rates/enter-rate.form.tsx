import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { isIsoDate } from "../../core/kernel/iso-date.ts";
import type { CurrencyCode } from "../../core/kernel/money.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { DecimalField } from "../kit/decimal-field.tsx";
import { ErrorList } from "../kit/error-list.tsx";
import { RecordPanel } from "../kit/record-panel.tsx";
import type { RecordRoute } from "../kit/record-route.ts";
import { SubmitButton } from "../kit/submit-button.tsx";
import { TextField } from "../kit/text-field.tsx";
import { showToast } from "../kit/toasts.tsx";
import { useCommand } from "../kit/use-command.ts";
import { readDraft, useDraft } from "../kit/use-draft.ts";
import { useForm } from "../kit/use-form.ts";
import { DateText } from "../kit/values.tsx";
import { useReferences } from "../reference/use-reference.ts";

type Props = {
  readonly date: string;
  readonly kind: string;
  readonly currency: Exclude<CurrencyCode, "IRR">;
  readonly route: RecordRoute;
};
type Values = { readonly rialPerUnit: string; readonly note: string };

const blank: Values = { rialPerUnit: "", note: "" };

/** The rate of one currency on the business day; it prices nothing until somebody else approves it. */
export function EnterRateForm({ date, kind, currency, route }: Props) {
  const { t } = useWords();
  const references = useReferences();
  const client = useQueryClient();
  const command = useCommand(useMutation(api.currencyRates.enter.mutationOptions()));
  const draftName = `rate.${date}.${currency}`;
  const [initial] = useState(() => readDraft<Values>(draftName) ?? blank);
  const form = useForm<Values>({
    initial,
    labels: { rialPerUnit: t("rates.rialPerUnit"), note: t("rates.note") },
    refusal: command.error,
  });
  const draft = useDraft(draftName, form);
  const leave = (): void => {
    draft.drop();
    route.close();
  };
  const save = async (): Promise<void> => {
    if (form.values.rialPerUnit === "") return form.fail({ rialPerUnit: t("rates.wrongNumber") });
    if (!isIsoDate(date)) return;
    if ((await command.run({ date, kind, currency, ...form.values })) === null) return;
    await client.invalidateQueries({ queryKey: api.currencyRates.key() });
    showToast({ title: t("rates.entered"), text: t("rates.enteredText") });
    leave();
  };
  return (
    <RecordPanel
      title={t("rates.enterOf", { currency: t(`currency.${currency}`) })}
      route={{ ...route, close: leave }}
      foot={
        <>
          <SubmitButton isRunning={command.isRunning} onPress={() => void save()}>
            {t("rates.enter")}
          </SubmitButton>
          <Button variant="default" onClick={leave}>
            {t("kit.cancel")}
          </Button>
        </>
      }
    >
      <p className="m">
        <DateText value={date} /> · {references.nameOf("rateKind", kind)}
      </p>
      <ErrorList error={command.error} faults={form.faults} />
      <div className="form">
        <div className="fields">
          <DecimalField {...form.bind("rialPerUnit")} required className="w6" />
          <TextField {...form.bind("note")} className="w6" />
        </div>
      </div>
    </RecordPanel>
  );
}
