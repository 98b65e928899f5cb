import { useWords } from "../app/i18n/i18n.ts";
import { RecordPanel } from "./record-panel.tsx";
import type { RecordRoute } from "./record-route.ts";

/** The frame of a record while it is being read, so that it can be closed meanwhile. */
export function RecordWaits({ route }: { readonly route: RecordRoute }) {
  const { t } = useWords();
  return (
    <RecordPanel title={<span className="d">{t("app.loading")}</span>} route={route}>
      {null}
    </RecordPanel>
  );
}
