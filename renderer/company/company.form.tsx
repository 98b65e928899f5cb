import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Company } from "../../core/company/company.contract.ts";
import { useMay } from "../access/use-may.ts";
import { api } from "../app/api.ts";
import { useWords, type Words } from "../app/i18n/i18n.ts";
import { Card } from "../kit/card.tsx";
import { ErrorList } from "../kit/error-list.tsx";
import { SubmitButton } from "../kit/submit-button.tsx";
import { CodeField, TextField } from "../kit/text-field.tsx";
import { showToast } from "../kit/toasts.tsx";
import { useCommand } from "../kit/use-command.ts";
import { useForm } from "../kit/use-form.ts";

const labelsOf = ({ t }: Words): Readonly<Record<keyof Company, string>> => ({
  nameFa: t("settings.nameFa"),
  nameEn: t("settings.nameEn"),
  nationalId: t("settings.nationalId"),
  economicCode: t("settings.economicCode"),
  registrationNo: t("settings.registrationNo"),
  postalCode: t("settings.postalCode"),
  addressFa: t("settings.addressFa"),
  addressEn: t("settings.addressEn"),
  phone: t("settings.phone"),
  iban: t("settings.iban"),
  fiscalMemoryId: t("settings.fiscalMemoryId"),
});

/** The company's own data, as they are printed from the next document on. */
export function CompanyForm({ company, rev }: { readonly company: Company; readonly rev: number }) {
  const words = useWords();
  const { t } = words;
  const may = useMay()("company.edit");
  const client = useQueryClient();
  const command = useCommand(useMutation(api.company.edit.mutationOptions()));
  const form = useForm<Company>({ initial: company, labels: labelsOf(words), refusal: command.error });
  const save = async (): Promise<void> => {
    if ((await command.run({ ...form.values, rev })) === null) return;
    await client.invalidateQueries({ queryKey: api.company.key() });
    showToast({ title: t("settings.saved"), text: t("settings.savedText") });
  };
  const code = (key: keyof Company, className = "") => (
    <CodeField {...form.bind(key)} className={className} disabled={!may} />
  );
  return (
    <Card title={t("settings.company")}>
      <div className="form">
        <ErrorList error={command.error} faults={form.faults} />
        <div className="fields">
          <TextField {...form.bind("nameFa")} className="w3" disabled={!may} />
          {code("nameEn", "w3")}
          {code("nationalId")}
          {code("economicCode")}
          {code("registrationNo")}
          <TextField {...form.bind("addressFa")} className="w6" disabled={!may} />
          {code("addressEn", "w6")}
          {code("postalCode")}
          {code("phone")}
          {code("fiscalMemoryId")}
          {code("iban", "w4")}
        </div>
        {may && (
          <SubmitButton chord={null} isRunning={command.isRunning} onPress={() => void save()}>
            {t("settings.saveCompany")}
          </SubmitButton>
        )}
      </div>
    </Card>
  );
}
