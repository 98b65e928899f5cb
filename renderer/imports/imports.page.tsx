import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { masterImportKinds } from "../../core/imports/import.contract.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { ErrorList } from "../kit/error-list.tsx";
import { Note } from "../kit/note.tsx";
import { SubmitButton } from "../kit/submit-button.tsx";
import { showToast } from "../kit/toasts.tsx";
import { useCommand } from "../kit/use-command.ts";
import { ChooseFile } from "./choose-file.tsx";
import { FaultTable } from "./fault-table.tsx";
import { ImportCounts } from "./import-counts.tsx";
import { ImportSteps } from "./import-steps.tsx";
import type { DryRun, Imported } from "./import-types.ts";
import "./import.css";

type Kind = (typeof masterImportKinds)[number];

type CheckedProps = {
  readonly dryRun: DryRun;
  readonly onAgain: () => void;
  readonly onApplied: (imported: Imported) => void;
};

/** What the dry run found: counts, every fault, and the one way on when there is none. */
function Checked({ dryRun, onAgain, onApplied }: CheckedProps) {
  const { t } = useWords();
  const client = useQueryClient();
  const command = useCommand(useMutation(api.imports.apply.mutationOptions()));
  const { kind, sha256, faultCount, newRows, changedRows } = dryRun;
  const isEmpty = newRows + changedRows === 0;
  const blocked =
    faultCount > 0 ? t("imports.blocked", { count: faultCount }) : isEmpty ? t("imports.nothing") : undefined;
  const apply = async (): Promise<void> => {
    const imported = await command.run({ kind, sha256 });
    if (imported === null) return;
    await client.invalidateQueries();
    showToast({
      title: t("imports.applied"),
      text: t("imports.appliedText", { fresh: imported.newRows, changed: imported.changedRows }),
    });
    onApplied(imported);
  };
  return (
    <>
      <div className="import-body">
        <ErrorList error={command.error} faults={[]} />
        <ImportCounts outcome={dryRun} faultCount={faultCount} />
        {faultCount === 0 && <Note tone="done">{t("imports.clean")}</Note>}
        <FaultTable faults={dryRun.faults} faultCount={faultCount} />
      </div>
      <footer className="record-foot">
        <SubmitButton isRunning={command.isRunning} onPress={() => void apply()} blockedBecause={blocked}>
          {t("imports.apply", { rows: newRows + changedRows })}
        </SubmitButton>
        <Button variant="default" onClick={onAgain}>
          {t("imports.again")}
        </Button>
      </footer>
    </>
  );
}

function Applied({ imported, onAgain }: { readonly imported: Imported; readonly onAgain: () => void }) {
  const { t } = useWords();
  return (
    <>
      <div className="import-body">
        <Note tone="done">
          <span className="b">{t("imports.applied")}.</span>{" "}
          {t("imports.appliedText", { fresh: imported.newRows, changed: imported.changedRows })}
        </Note>
        <ImportCounts outcome={imported} faultCount={0} />
      </div>
      <footer className="record-foot">
        <SubmitButton isRunning={false} onPress={onAgain}>
          {t("imports.again")}
        </SubmitButton>
      </footer>
    </>
  );
}

/** A file in three steps: choose, check every row without writing, import all of it or nothing. */
export default function ImportsPage() {
  const [kind, setKind] = useState<Kind>("customers");
  const [dryRun, setDryRun] = useState<DryRun | null>(null);
  const [imported, setImported] = useState<Imported | null>(null);
  const again = (): void => {
    setDryRun(null);
    setImported(null);
  };
  const step = imported ? "done" : dryRun ? "check" : "file";
  return (
    <div className="import">
      <ImportSteps step={step} />
      {step === "file" && <ChooseFile kind={kind} onKind={setKind} onChecked={setDryRun} />}
      {dryRun && !imported && <Checked dryRun={dryRun} onAgain={again} onApplied={setImported} />}
      {imported && <Applied imported={imported} onAgain={again} />}
    </div>
  );
}
