import { Select } from "@mantine/core";
import { IconFlask } from "@tabler/icons-react";
import type { CompanyStatus } from "../app/company-status.ts";
import { inLocale, useWords } from "../app/i18n/i18n.ts";

type Props = {
  readonly status: CompanyStatus;
  readonly onPick: (username: string) => void;
};

/** The users of the sample company and their one password; a real company never shows either. */
export function SampleUsers({ status, onPick }: Props) {
  const { t, locale } = useWords();
  return (
    <section className="sample-users" aria-label={t("access.sample.title")}>
      <div className="row g8">
        <IconFlask size={16} aria-hidden />
        <span>
          <span className="b">{t("access.sample.title")}.</span> {t("access.sample.text")}{" "}
          <bdi className="b" dir="ltr">
            {status.samplePassword}
          </bdi>
        </span>
      </div>
      <Select
        aria-label={t("access.sample.text")}
        placeholder={t("access.sample.choose")}
        data={status.sampleUsers.map((user) => ({
          value: user.username,
          label: `${inLocale(user, locale)} · ${t(`role.${user.role}`)}`,
        }))}
        maxDropdownHeight={320}
        renderOption={({ option }) => (
          <span className="row sp g8">
            <span className="sp">{option.label}</span>
            <bdi className="d s12" dir="ltr">
              {option.value}
            </bdi>
          </span>
        )}
        onChange={(value) => {
          if (value !== null) onPick(value);
        }}
      />
    </section>
  );
}
