import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import { priceLists } from "../../core/products/product.contract.ts";
import { api } from "../app/api.ts";
import { useBusinessDay } from "../app/business-day.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { ErrorList } from "../kit/error-list.tsx";
import { JalaliDateField } from "../kit/jalali-date-field.tsx";
import { AmountField } from "../kit/money-field.tsx";
import { RecordPanel } from "../kit/record-panel.tsx";
import type { RecordRoute } from "../kit/record-route.ts";
import { SubmitButton } from "../kit/submit-button.tsx";
import { SelectField } from "../kit/text-field.tsx";
import { showToast } from "../kit/toasts.tsx";
import { useCommand } from "../kit/use-command.ts";
import { useForm } from "../kit/use-form.ts";
import type { PriceList, ProductRow } from "./product-types.ts";

type Values = {
  readonly list: PriceList;
  readonly amountMinor: number | null;
  readonly validFrom: IsoDate | null;
};

/** A new version of one list price from a day on. */
export function SetPriceForm({
  record,
  route,
}: {
  readonly record: ProductRow;
  readonly route: RecordRoute;
}) {
  const { t } = useWords();
  const client = useQueryClient();
  const today = useBusinessDay();
  const command = useCommand(useMutation(api.products.setPrice.mutationOptions()));
  const initial: Values = { list: "domestic", amountMinor: null, validFrom: today };
  const form = useForm<Values>({
    initial,
    labels: {
      list: t("products.list"),
      amountMinor: t("products.price"),
      validFrom: t("products.validFrom"),
    },
    refusal: command.error,
  });
  const { list, amountMinor, validFrom } = form.values;
  const save = async (): Promise<void> => {
    if (amountMinor === null) return form.fail({ amountMinor: t("kit.number.wrong") });
    if (validFrom === null) return form.fail({ validFrom: t("kit.date.wrong") });
    const saved = await command.run({ productId: record.id, list, amountMinor, validFrom });
    if (saved === null) return;
    await client.invalidateQueries({ queryKey: api.products.key() });
    showToast({ title: t("products.priceSaved"), text: t("products.priceSavedText") });
    route.close();
  };
  return (
    <RecordPanel
      title={t("products.setPrice")}
      route={route}
      foot={
        <>
          <SubmitButton isRunning={command.isRunning} onPress={() => void save()}>
            {t("products.savePrice")}
          </SubmitButton>
          <Button variant="default" onClick={route.close}>
            {t("kit.cancel")}
          </Button>
        </>
      }
    >
      <ErrorList error={command.error} faults={form.faults} />
      <div className="form">
        <div className="fields">
          <SelectField
            {...form.bind("list")}
            options={priceLists.map((value) => ({ value, label: t(`products.column.${value}`) }))}
            className="w6"
          />
          <AmountField
            {...form.bind("amountMinor")}
            currency={list === "domestic" ? "IRR" : "USD"}
            isWordless={list === "export"}
            required
            className="w3"
          />
          <JalaliDateField {...form.bind("validFrom")} required className="w3" />
        </div>
      </div>
    </RecordPanel>
  );
}
