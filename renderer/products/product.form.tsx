import { Button, MultiSelect } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { productStates, productStatuses } from "../../core/products/product.contract.ts";
import { api } from "../app/api.ts";
import { useWords, type Words } from "../app/i18n/i18n.ts";
import { DecimalField } from "../kit/decimal-field.tsx";
import { ErrorList } from "../kit/error-list.tsx";
import { WeightField } from "../kit/money-field.tsx";
import { RecordPanel } from "../kit/record-panel.tsx";
import type { RecordRoute } from "../kit/record-route.ts";
import { SubmitButton } from "../kit/submit-button.tsx";
import { CheckField, CodeField, SelectField, TextField } from "../kit/text-field.tsx";
import { showToast } from "../kit/toasts.tsx";
import { useCommand } from "../kit/use-command.ts";
import { type Form, useForm } from "../kit/use-form.ts";
import { useReferences } from "../reference/use-reference.ts";
import type { ProductInput, ProductRow } from "./product-types.ts";

type Values = Omit<ProductInput, "minOrderKg" | "truckLoadKg"> & {
  readonly minOrderKg: number | null;
  readonly truckLoadKg: number | null;
};

function valuesOf(record: ProductRow): Values {
  const { id: _id, code: _code, rev: _rev, prices: _prices, ...values } = record;
  return values;
}

const labelsOf = ({ t }: Words): Readonly<Record<keyof Values, string>> => ({
  nameFa: t("products.nameFa"),
  nameEn: t("products.nameEn"),
  family: t("products.family"),
  state: t("products.state"),
  hs8: t("products.hs8"),
  defaultPackaging: t("products.defaultPackaging"),
  altPackaging: t("products.altPackaging"),
  isVatApplicable: t("products.isVatApplicable"),
  isExportable: t("products.isExportable"),
  minOrderKg: t("products.minOrderKg"),
  truckLoadKg: t("products.truckLoadKg"),
  tolerancePercent: t("products.tolerancePercent"),
  status: t("products.status"),
});

function Fields({ form }: { readonly form: Form<Values> }) {
  const { t } = useWords();
  const packagings = useReferences().options("packaging");
  const alternatives = form.bind("altPackaging");
  return (
    <div className="form">
      <div className="fields">
        <TextField {...form.bind("nameFa")} required className="w6" />
        <CodeField {...form.bind("nameEn")} required className="w6" />
        <SelectField
          {...form.bind("state")}
          options={productStates.map((value) => ({ value, label: t(`products.state.${value}`) }))}
          className="w3"
        />
        <SelectField
          {...form.bind("status")}
          options={productStatuses.map((value) => ({ value, label: t(`products.status.${value}`) }))}
          className="w3"
        />
        <TextField {...form.bind("family")} className="w3" />
        <CodeField {...form.bind("hs8")} className="w3" />
        <SelectField {...form.bind("defaultPackaging")} options={packagings} isSearchable className="w6" />
        <MultiSelect
          className="w6"
          id={alternatives.id}
          label={alternatives.label}
          error={alternatives.error}
          data={[...packagings]}
          value={[...alternatives.value]}
          onChange={(picked) => alternatives.onChange(picked)}
          searchable
        />
        <WeightField {...form.bind("minOrderKg")} required />
        <WeightField {...form.bind("truckLoadKg")} required />
        <DecimalField {...form.bind("tolerancePercent")} required />
        <CheckField {...form.bind("isVatApplicable")} />
        <CheckField {...form.bind("isExportable")} />
      </div>
    </div>
  );
}

/** The facts of a product; its code and its prices are not changed here. */
export function ProductForm({ record, route }: { readonly record: ProductRow; readonly route: RecordRoute }) {
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const command = useCommand(useMutation(api.products.edit.mutationOptions()));
  const [initial] = useState(() => valuesOf(record));
  const form = useForm({ initial, labels: labelsOf(words), refusal: command.error });
  const save = async (): Promise<void> => {
    const { minOrderKg, truckLoadKg, ...values } = form.values;
    if (minOrderKg === null) return form.fail({ minOrderKg: t("kit.number.wrong") });
    if (truckLoadKg === null) return form.fail({ truckLoadKg: t("kit.number.wrong") });
    const input = { ...values, minOrderKg, truckLoadKg, productId: record.id, rev: record.rev };
    if ((await command.run(input)) === null) return;
    await client.invalidateQueries({ queryKey: api.products.key() });
    showToast({ title: t("products.changed") });
    route.close();
  };
  return (
    <RecordPanel
      title={t("products.edit")}
      route={route}
      foot={
        <>
          <SubmitButton isRunning={command.isRunning} onPress={() => void save()}>
            {t("products.save")}
          </SubmitButton>
          <Button variant="default" onClick={route.close}>
            {t("kit.cancel")}
          </Button>
        </>
      }
    >
      <ErrorList error={command.error} faults={form.faults} />
      <Fields form={form} />
    </RecordPanel>
  );
}
