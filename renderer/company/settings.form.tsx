import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Settings } from "../../core/company/company.contract.ts";
import { useMay } from "../access/use-may.ts";
import { api } from "../app/api.ts";
import { useWords, type Words } from "../app/i18n/i18n.ts";
import { Card } from "../kit/card.tsx";
import { DecimalField } from "../kit/decimal-field.tsx";
import { ErrorList } from "../kit/error-list.tsx";
import { FigureField } from "../kit/figure-field.tsx";
import { SubmitButton } from "../kit/submit-button.tsx";
import { CodeField, SelectField } from "../kit/text-field.tsx";
import { showToast } from "../kit/toasts.tsx";
import { useCommand } from "../kit/use-command.ts";
import { useForm } from "../kit/use-form.ts";
import { useReferences } from "../reference/use-reference.ts";

const dayKeys = ["proformaDaysDomestic", "proformaDaysExport", "deliveryOrderDays", "duplicateDays"] as const;
type DayKey = (typeof dayKeys)[number];
type Values = Omit<Settings, DayKey> & Readonly<Record<DayKey, number | null>>;

const labelsOf = ({ t }: Words): Readonly<Record<keyof Settings, string>> => ({
  timeZone: t("settings.timeZone"),
  priceLimitPercent: t("settings.priceLimitPercent"),
  proformaDaysDomestic: t("settings.proformaDaysDomestic"),
  proformaDaysExport: t("settings.proformaDaysExport"),
  deliveryOrderDays: t("settings.deliveryOrderDays"),
  duplicateDays: t("settings.duplicateDays"),
  rateKind: t("settings.rateKind"),
});

/** Whole settings, or the days that are no whole number. */
function read({
  proformaDaysDomestic,
  proformaDaysExport,
  deliveryOrderDays,
  duplicateDays,
  ...rest
}: Values) {
  if (
    proformaDaysDomestic === null ||
    proformaDaysExport === null ||
    deliveryOrderDays === null ||
    duplicateDays === null
  )
    return null;
  return { ...rest, proformaDaysDomestic, proformaDaysExport, deliveryOrderDays, duplicateDays };
}

/** Limits and days of the company; they hold from the next document on. */
export function SettingsForm({ settings, rev }: { readonly settings: Settings; readonly rev: number }) {
  const words = useWords();
  const { t } = words;
  const references = useReferences();
  const disabled = !useMay()("company.editSettings");
  const client = useQueryClient();
  const command = useCommand(useMutation(api.company.editSettings.mutationOptions()));
  const form = useForm<Values>({ initial: settings, labels: labelsOf(words), refusal: command.error });
  const save = async (): Promise<void> => {
    const input = read(form.values);
    if (input === null) {
      const empty = dayKeys.filter((key) => form.values[key] === null);
      return form.fail(Object.fromEntries(empty.map((key) => [key, t("settings.wholeNumber")])));
    }
    if ((await command.run({ ...input, rev })) === null) return;
    await client.invalidateQueries({ queryKey: api.company.key() });
    showToast({ title: t("settings.saved"), text: t("settings.savedText") });
  };
  return (
    <Card title={t("settings.figures")}>
      <div className="form">
        <ErrorList error={command.error} faults={form.faults} />
        <div className="fields">
          <DecimalField {...form.bind("priceLimitPercent")} disabled={disabled} />
          {dayKeys.map((key) => (
            <FigureField
              key={key}
              {...form.bind(key)}
              fractionDigits={0}
              fractionFault={t("settings.wholeNumber")}
              disabled={disabled}
            />
          ))}
          <SelectField
            {...form.bind("rateKind")}
            options={references.options("rateKind")}
            disabled={disabled}
          />
          <CodeField {...form.bind("timeZone")} disabled={disabled} />
        </div>
        {!disabled && (
          <SubmitButton chord={null} isRunning={command.isRunning} onPress={() => void save()}>
            {t("settings.saveFigures")}
          </SubmitButton>
        )}
      </div>
    </Card>
  );
}
