import { IconAlertTriangle } from "@tabler/icons-react";
import { useWords } from "./i18n/i18n.ts";

/** Says on every page that the data are invented. */
export function SampleBanner() {
  const { t } = useWords();
  return (
    <div className="sample" role="note">
      <IconAlertTriangle size={14} aria-hidden />
      <span className="ell">{t("app.sampleBanner")}</span>
    </div>
  );
}
