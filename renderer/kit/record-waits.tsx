import { useWords } from "../app/i18n/i18n.ts";
import { FailedNote } from "./failed-note.tsx";
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

type FailedProps = {
  readonly route: RecordRoute;
  readonly error: unknown;
  readonly onRetry: () => void;
};

/** A record that could not be read, in its frame: the list beside it goes on, and it can be closed. */
export function RecordFailed({ route, error, onRetry }: FailedProps) {
  const { t } = useWords();
  return (
    <RecordPanel title={t("kit.record.label")} route={route}>
      <FailedNote error={error} onRetry={onRetry} />
    </RecordPanel>
  );
}
