import { Button, Checkbox, Modal } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useState } from "react";
import { type ExportKind, exportKinds } from "../../core/exports/export.contract.ts";
import type { Locale } from "../../core/kernel/app-error.ts";
import { useMay } from "../access/use-may.ts";
import { errorText } from "../app/i18n/error-text.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { LanguageSwitch } from "../kit/language-switch.tsx";
import { Note } from "../kit/note.tsx";
import { ProgressLine } from "../kit/progress-line.tsx";
import { SubmitButton } from "../kit/submit-button.tsx";
import { type ExportRun, useExport } from "./use-export.ts";

type ChoiceProps = {
  readonly kinds: readonly ExportKind[];
  readonly onKinds: (kinds: readonly ExportKind[]) => void;
  readonly language: Locale;
  readonly onLanguage: (language: Locale) => void;
};

function Choice({ kinds, onKinds, language, onLanguage }: ChoiceProps) {
  const { t } = useWords();
  return (
    <>
      <Checkbox.Group
        label={t("exports.sheets")}
        value={[...kinds]}
        onChange={(picked) => onKinds(exportKinds.filter((kind) => picked.includes(kind)))}
      >
        <div className="col g8 pad-top">
          {exportKinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={t(`exports.kind.${kind}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <div className="row">
        <span>{t("exports.language")}</span>
        <LanguageSwitch label={t("exports.language")} value={language} onChange={onLanguage} />
      </div>
    </>
  );
}

function Progress({ run }: { readonly run: ExportRun }) {
  const { t, locale } = useWords();
  switch (run.state.kind) {
    case "running":
      return (
        <ProgressLine
          label={t("exports.working")}
          done={run.state.doneRows}
          total={run.state.totalRows}
          onCancel={run.cancel}
        />
      );
    case "done":
      return (
        <Note tone="done">
          <span className="b">{t("exports.done")}</span>{" "}
          {t("exports.doneText", { rows: run.state.rows, name: run.state.name })}
        </Note>
      );
    case "cancelled":
      return (
        <Note tone="neutral">
          <span className="b">{t("exports.cancelled")}.</span> {t("exports.cancelledText")}
        </Note>
      );
    case "failed":
      return (
        <Note tone="stop" isAlert>
          {errorText(run.state.error, locale)}
        </Note>
      );
    case "idle":
      return null;
  }
}

function ExportDialog({ kind }: { readonly kind: ExportKind }) {
  const { t, locale } = useWords();
  const [kinds, setKinds] = useState<readonly ExportKind[]>([kind]);
  const [language, setLanguage] = useState<Locale>(locale);
  const run = useExport();
  const isRunning = run.state.kind === "running";
  return (
    <div className="col g16">
      <Choice kinds={kinds} onKinds={setKinds} language={language} onLanguage={setLanguage} />
      <Progress run={run} />
      {run.state.kind === "done" ? (
        <SubmitButton isRunning={run.isSaving} onPress={run.save}>
          {t("exports.download")}
        </SubmitButton>
      ) : (
        <SubmitButton
          isRunning={isRunning}
          onPress={() => run.start(kinds, language)}
          blockedBecause={kinds.length === 0 ? t("exports.choose") : undefined}
        >
          {t("exports.run")}
        </SubmitButton>
      )}
    </div>
  );
}

/** Writes lists to a workbook: sheets, language, progress with a real cancel, download. */
export function ExportButton({ kind }: { readonly kind: ExportKind }) {
  const { t } = useWords();
  const may = useMay();
  const [isOpen, setIsOpen] = useState(false);
  if (!may("exports.run")) return null;
  return (
    <>
      <Button
        className="quiet"
        variant="default"
        aria-label={t("exports.button")}
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        onClick={() => setIsOpen(true)}
      >
        {t("exports.button")}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={t("exports.title")}
        closeButtonProps={{ "aria-label": t("kit.close") }}
      >
        <ExportDialog kind={kind} />
      </Modal>
    </>
  );
}
