import { SegmentedControl } from "@mantine/core";
import type { Locale } from "../../core/kernel/app-error.ts";
import { useWords } from "../app/i18n/i18n.ts";

type Props = {
  readonly label: string;
  readonly value: Locale;
  readonly onChange: (language: Locale) => void;
};

/** The language of a paper, which need not be that of the screen. */
export function LanguageSwitch({ label, value, onChange }: Props) {
  const { t } = useWords();
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      value={value}
      data={[
        { value: "fa", label: t("exports.language.fa") },
        { value: "en", label: t("exports.language.en") },
      ]}
      onChange={(picked) => onChange(picked === "en" ? "en" : "fa")}
    />
  );
}
