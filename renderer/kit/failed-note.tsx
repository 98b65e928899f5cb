import { Button } from "@mantine/core";
import { errorText } from "../app/i18n/error-text.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Note } from "./note.tsx";

type Props = { readonly error: unknown; readonly onRetry?: () => void };

/** A region that could not be read: what happened and a way to try again; the rest of the page works on. */
export function FailedNote({ error, onRetry }: Props) {
  const { t, locale } = useWords();
  return (
    <div className="failed">
      <Note tone="stop" isAlert>
        <span className="b">{t("kit.failed.title")}</span> {errorText(error, locale)}
        {onRetry && (
          <div className="failed-act">
            <Button variant="default" onClick={onRetry}>
              {t("app.retry")}
            </Button>
          </div>
        )}
      </Note>
    </div>
  );
}
