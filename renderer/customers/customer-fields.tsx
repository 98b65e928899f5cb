import { customerKinds, customerStatuses } from "../../core/customers/customer.contract.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Card } from "../kit/card.tsx";
import { RialField } from "../kit/money-field.tsx";
import { CodeField, NoteField, SelectField, TextField } from "../kit/text-field.tsx";
import type { Form } from "../kit/use-form.ts";
import { countryOptions } from "../reference/country-name.ts";
import { useReferences } from "../reference/use-reference.ts";
import type { CustomerValues } from "./customer-values.ts";

type Props = { readonly form: Form<CustomerValues> };

function Identity({ form }: Props) {
  const { t, locale } = useWords();
  const kinds = customerKinds.map((value) => ({ value, label: t(`customers.kind.${value}`) }));
  const statuses = customerStatuses.map((value) => ({ value, label: t(`customers.status.${value}`) }));
  return (
    <Card title={t("customers.section.party")}>
      <div className="fields">
        <SelectField {...form.bind("kind")} options={kinds} required className="w3" />
        <SelectField {...form.bind("status")} options={statuses} required className="w3" />
        <TextField {...form.bind("nameFa")} required className="w6" />
        <CodeField {...form.bind("nameEn")} className="w6" />
        <CodeField {...form.bind("nationalId")} required={form.values.kind !== "foreign"} className="w3" />
        <CodeField {...form.bind("economicCode")} className="w3" />
        <SelectField
          {...form.bind("countryIso2")}
          options={countryOptions(locale)}
          isSearchable
          required
          className="w3"
        />
      </div>
    </Card>
  );
}

function Contact({ form }: Props) {
  const { t } = useWords();
  const references = useReferences();
  const provinces = [{ value: "", label: t("customers.none") }, ...references.options("province")];
  return (
    <Card title={t("customers.section.contact")}>
      <div className="fields">
        <SelectField {...form.bind("provinceIso")} options={provinces} isSearchable className="w3" />
        <TextField {...form.bind("city")} className="w3" />
        <NoteField {...form.bind("address")} className="w6" />
        <CodeField {...form.bind("postalCode")} className="w3" />
        <CodeField {...form.bind("phone")} className="w3" />
        <CodeField {...form.bind("mobile")} className="w3" />
        <CodeField {...form.bind("email")} className="w3" />
      </div>
    </Card>
  );
}

function Trade({ form }: Props) {
  const { t } = useWords();
  return (
    <Card title={t("customers.section.trade")}>
      <div className="fields">
        <CodeField {...form.bind("iban")} className="w6" />
        <RialField {...form.bind("creditLimitRial")} className="w3" />
        <CodeField {...form.bind("segment")} className="w3" />
        <CodeField {...form.bind("behinyabRef")} className="w3" />
      </div>
    </Card>
  );
}

/** Every field of a customer in three sections. */
export function CustomerFields({ form }: Props) {
  return (
    <div className="form">
      <Identity form={form} />
      <Contact form={form} />
      <Trade form={form} />
    </div>
  );
}
