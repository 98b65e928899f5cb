import type { Locale } from "../../core/kernel/app-error.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { LanguageSwitch } from "../kit/language-switch.tsx";
import { PaperPreview } from "../kit/paper-preview.tsx";
import type { useProformaPaper } from "./use-proforma.ts";

type Props = {
  readonly paper: ReturnType<typeof useProformaPaper>;
  readonly language: Locale;
  readonly onLanguage: (language: Locale) => void;
  /** For the file's name: number of the pro-forma, or of its order while it has none. */
  readonly number: string;
};

/** The paper of a pro-forma with its language. */
export function ProformaPaper({ paper, language, onLanguage, number }: Props) {
  const { t } = useWords();
  return (
    <div className="paper-side">
      <div className="row">
        <LanguageSwitch label={t("proformas.language")} value={language} onChange={onLanguage} />
        <span className="sp" />
        <span className="d s12">{t("kit.paper.same")}</span>
      </div>
      <PaperPreview
        file={paper}
        title={t(language === "fa" ? "proformas.paperFa" : "proformas.paperEn")}
        name={`${number}-${language}.pdf`}
      />
    </div>
  );
}
