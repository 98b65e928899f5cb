import { useQuery } from "@tanstack/react-query";
import { formatInteger } from "../../core/kernel/format.ts";
import { currencyCodes } from "../../core/kernel/money.ts";
import { declaredUses, freePurposes, openSaleTypes } from "../../core/orders/order.contract.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Card } from "../kit/card.tsx";
import { JalaliDateField } from "../kit/jalali-date-field.tsx";
import { WeightField } from "../kit/money-field.tsx";
import { PartyPicker } from "../kit/party-picker.tsx";
import type { PickerOption } from "../kit/picker.tsx";
import { ProductPicker } from "../kit/product-picker.tsx";
import { NoteField, SelectField, TextField } from "../kit/text-field.tsx";
import type { Form } from "../kit/use-form.ts";
import { countryOptions } from "../reference/country-name.ts";
import { useReferences } from "../reference/use-reference.ts";
import { type OpenSaleType, type OrderValues, usualOf } from "./order-values.ts";

type Props = { readonly form: Form<OrderValues> };

/** What a draft can hold of a picked record: no drawn parts. */
const plain = (option: PickerOption | null): PickerOption | null =>
  option && { id: option.id, name: option.name, code: option.code };

function useChosenProduct(form: Form<OrderValues>) {
  const products = useQuery(api.products.list.queryOptions({ input: {} }));
  const productOf = (id: string | undefined) => products.data?.find((product) => product.id === id);
  const chosen = productOf(form.values.productId?.id);
  const choose = (option: PickerOption | null): void => {
    form.set("productId", plain(option));
    const product = productOf(option?.id);
    if (product) form.set("packaging", product.defaultPackaging);
  };
  return { chosen, choose };
}

function Goods({ form }: Props) {
  const { t, locale } = useWords();
  const references = useReferences();
  const { chosen, choose } = useChosenProduct(form);
  const { saleType } = form.values;
  const changeSaleType = (next: OpenSaleType): void => {
    form.set("saleType", next);
    for (const [key, value] of Object.entries(usualOf[next]))
      form.set(key as keyof (typeof usualOf)["DOMESTIC"], value); // Object.entries widens the keys of the table.
  };
  const fitting = chosen && [chosen.defaultPackaging, ...chosen.altPackaging];
  const packagings = references
    .options("packaging")
    .filter(({ value }) => fitting === undefined || fitting.includes(value));
  const minimum = chosen && formatInteger(chosen.minOrderKg, locale);
  return (
    <Card title={t("orders.section.goods")}>
      <div className="fields">
        <PartyPicker
          {...form.bind("customerId")}
          onChange={(option) => form.set("customerId", plain(option))}
          required
          className="w4"
        />
        <SelectField
          {...form.bind("saleType")}
          onChange={changeSaleType}
          options={openSaleTypes.map((value) => ({ value, label: t(`orders.saleType.${value}`) }))}
        />
        <ProductPicker {...form.bind("productId")} onChange={choose} required className="w4" />
        <WeightField
          {...form.bind("quantityKg")}
          required
          {...(minimum === undefined ? {} : { description: t("orders.form.minimum", { kg: minimum }) })}
        />
        <SelectField {...form.bind("packaging")} options={packagings} required />
        <SelectField
          {...form.bind("declaredUse")}
          options={declaredUses.map((value) => ({ value, label: t(`orders.declaredUse.${value}`) }))}
        />
        {saleType === "EXPORT" && (
          <SelectField
            {...form.bind("currency")}
            options={currencyCodes
              .filter((code) => code !== "IRR")
              .map((value) => ({ value, label: t(`currency.${value}`) }))}
          />
        )}
        {saleType === "FREE" && (
          <SelectField
            {...form.bind("freePurpose")}
            options={freePurposes.map((value) => ({ value, label: t(`orders.freePurpose.${value}`) }))}
            required
          />
        )}
      </div>
    </Card>
  );
}

function Delivery({ form }: Props) {
  const { t, locale } = useWords();
  const references = useReferences();
  const incoterms = references.of("incoterm").map((item) => ({
    value: item.key,
    label: `${item.key} · ${item[locale]}`,
  }));
  return (
    <Card title={t("orders.section.delivery")}>
      <div className="fields">
        <SelectField {...form.bind("incoterm")} options={incoterms} isSearchable required />
        <TextField {...form.bind("namedPlace")} required />
        <SelectField {...form.bind("namedPlaceCountry")} options={countryOptions(locale)} isSearchable />
        <TextField {...form.bind("destination")} required />
        <SelectField
          {...form.bind("destinationCountry")}
          options={countryOptions(locale)}
          isSearchable
          required
        />
        {form.values.saleType === "EXPORT" ? (
          <SelectField
            {...form.bind("exitBorder")}
            options={references.options("exitBorder")}
            isSearchable
            required
          />
        ) : (
          <JalaliDateField {...form.bind("wantedOn")} />
        )}
        {form.values.saleType === "EXPORT" && <JalaliDateField {...form.bind("wantedOn")} />}
        <NoteField {...form.bind("note")} className="w6" />
      </div>
    </Card>
  );
}

/** Every field of an order in two sections. */
export function OrderFields({ form }: Props) {
  return (
    <div className="form">
      <Goods form={form} />
      <Delivery form={form} />
    </div>
  );
}
