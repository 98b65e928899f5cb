import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../app/api.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { ErrorList } from "../kit/error-list.tsx";
import { PasswordField } from "../kit/password-field.tsx";
import { SubmitButton } from "../kit/submit-button.tsx";
import { CodeField, TextField } from "../kit/text-field.tsx";
import { useCommand } from "../kit/use-command.ts";
import { type Form, useForm } from "../kit/use-form.ts";

const blank = {
  nameFa: "",
  nameEn: "",
  nationalId: "",
  economicCode: "",
  registrationNo: "",
  postalCode: "",
  addressFa: "",
  addressEn: "",
  phone: "",
  iban: "",
  fiscalMemoryId: "",
  "administrator.username": "",
  "administrator.nameFa": "",
  "administrator.nameEn": "",
  "administrator.password": "",
};
type Values = typeof blank;

function useLabels(): Record<keyof Values, string> {
  const { t } = useWords();
  return {
    nameFa: t("company.nameFa"),
    nameEn: t("company.nameEn"),
    nationalId: t("company.nationalId"),
    economicCode: t("company.economicCode"),
    registrationNo: t("company.registrationNo"),
    postalCode: t("company.postalCode"),
    addressFa: t("company.addressFa"),
    addressEn: t("company.addressEn"),
    phone: t("company.phone"),
    iban: t("company.iban"),
    fiscalMemoryId: t("company.fiscalMemoryId"),
    "administrator.username": t("company.admin.username"),
    "administrator.nameFa": t("company.admin.nameFa"),
    "administrator.nameEn": t("company.admin.nameEn"),
    "administrator.password": t("company.admin.password"),
  };
}

/** Flat keys of the form as the nested input of the command. */
function inputOf(values: Values) {
  const {
    "administrator.username": username,
    "administrator.nameFa": nameFa,
    "administrator.nameEn": nameEn,
    "administrator.password": password,
    ...company
  } = values;
  return { ...company, administrator: { username, nameFa, nameEn, password } };
}

function CompanyFieldset({ form }: { readonly form: Form<Values> }) {
  const { t } = useWords();
  return (
    <fieldset className="bare">
      <legend className="form-title">{t("company.new.company")}</legend>
      <div className="fields">
        <TextField {...form.bind("nameFa")} className="w3" required />
        <TextField {...form.bind("nameEn")} className="w3" required />
        <CodeField {...form.bind("nationalId")} required />
        <CodeField {...form.bind("economicCode")} required />
        <CodeField {...form.bind("registrationNo")} required />
        <CodeField {...form.bind("postalCode")} required />
        <CodeField {...form.bind("phone")} required />
        <CodeField {...form.bind("fiscalMemoryId")} required />
        <CodeField {...form.bind("iban")} className="w6" required />
        <TextField {...form.bind("addressFa")} className="w6" required />
        <TextField {...form.bind("addressEn")} className="w6" required />
      </div>
    </fieldset>
  );
}

function AdministratorFieldset({ form }: { readonly form: Form<Values> }) {
  const { t } = useWords();
  return (
    <fieldset className="bare">
      <legend className="form-title">{t("company.new.administrator")}</legend>
      <p className="m s12 gap-below">{t("company.new.administratorText")}</p>
      <div className="fields">
        <TextField {...form.bind("administrator.nameFa")} className="w3" required />
        <TextField {...form.bind("administrator.nameEn")} className="w3" required />
        <CodeField {...form.bind("administrator.username")} className="w3" required />
        <PasswordField {...form.bind("administrator.password")} className="w3" isNew required />
      </div>
    </fieldset>
  );
}

/** Company data and its first administrator; nothing is made before every field is right. */
export function NewCompanyForm({ onBack }: { readonly onBack: () => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [initial] = useState(blank);
  const create = useCommand(useMutation(api.company.create.mutationOptions()));
  const form = useForm({ initial, labels: useLabels(), refusal: create.error });
  const save = async (): Promise<void> => {
    if (await create.run(inputOf(form.values)))
      await queries.invalidateQueries({ queryKey: api.company.key() });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save();
  };
  return (
    <form className="card wide-card" onSubmit={submit} noValidate>
      <div className="form in">
        <h1 className="s16 bb">{t("company.new.title")}</h1>
        <ErrorList error={create.error} faults={form.faults} />
        <CompanyFieldset form={form} />
        <AdministratorFieldset form={form} />
      </div>
      <div className="form-foot">
        <SubmitButton isRunning={create.isRunning} onPress={() => void save()}>
          {t("company.new.act")}
        </SubmitButton>
        <Button variant="default" onClick={onBack}>
          {t("company.new.back")}
        </Button>
      </div>
    </form>
  );
}
