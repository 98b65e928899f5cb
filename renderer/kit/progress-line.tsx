import { Button, Progress } from "@mantine/core";
import { useWords } from "../app/i18n/i18n.ts";

type Props = {
  readonly label: string;
  readonly done: number;
  /** Null until it is known. */
  readonly total: number | null;
  readonly onCancel?: () => void;
};

/** Long work with how far it is and a way to stop it. */
export function ProgressLine({ label, done, total, onCancel }: Props) {
  const { t } = useWords();
  return (
    <div className="progress-line">
      <div className="row">
        <span className="b">{label}</span>
        {total !== null && (
          <span className="m num" role="status">
            {t("kit.progress.of", { done, total })}
          </span>
        )}
        <span className="sp" />
        {onCancel && (
          <Button variant="default" size="xs" onClick={onCancel}>
            {t("kit.progress.cancel")}
          </Button>
        )}
      </div>
      <Progress value={total ? (done / total) * 100 : 0} size={6} aria-label={label} transitionDuration={0} />
    </div>
  );
}
