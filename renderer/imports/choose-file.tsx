import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { masterImportKinds } from "../../core/imports/import.contract.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Card } from "../kit/card.tsx";
import { ErrorList } from "../kit/error-list.tsx";
import { FileDrop } from "../kit/file-drop.tsx";
import { Note } from "../kit/note.tsx";
import { SubmitButton } from "../kit/submit-button.tsx";
import { TableScroll } from "../kit/table-scroll.tsx";
import { SelectField } from "../kit/text-field.tsx";
import type { DryRun, ImportFormat } from "./import-types.ts";

type Kind = (typeof masterImportKinds)[number];
type Props = {
  readonly kind: Kind;
  readonly onKind: (kind: Kind) => void;
  readonly onChecked: (dryRun: DryRun) => void;
};

/** Browsers name a CSV file after whatever program the system opens it with, or not at all. */
const csvTypes = ["text/csv", "text/plain", "application/csv", "application/vnd.ms-excel", ""] as const;
const limitBytes = 25 * 1024 * 1024;

function Columns({ format }: { readonly format: ImportFormat }) {
  const { t } = useWords();
  return (
    <Card isFlush title={t("imports.columns")}>
      <TableScroll label={t("imports.columns")}>
        <table className="t">
          <thead>
            <tr>
              <th>{t("imports.column")}</th>
              <th>{t("imports.sample")}</th>
              <th>{t("imports.required")}</th>
            </tr>
          </thead>
          <tbody>
            {format.columns.map((column) => (
              <tr key={column.name}>
                <td className="b">
                  <bdi dir="ltr">{column.name}</bdi>
                </td>
                <td>
                  <bdi>{column.sample}</bdi>
                </td>
                <td>
                  {column.isRequired ? (
                    <span className="b">{t("imports.required")}</span>
                  ) : (
                    <span className="d">{t("imports.optional")}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Card>
  );
}

/** The first step: what is imported, from which file, and the columns it must have. */
export function ChooseFile({ kind, onKind, onChecked }: Props) {
  const { t } = useWords();
  const [file, setFile] = useState<File | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const formats = useQuery(api.imports.formats.queryOptions({ input: {} }));
  const check = useMutation(api.imports.dryRun.mutationOptions());
  const format = formats.data?.find((each) => each.kind === kind);
  const press = async (): Promise<void> => {
    setIsAsked(true);
    if (file === null || check.isPending) return;
    const dryRun = await check.mutateAsync({ kind, file }).catch(() => null);
    if (dryRun !== null) onChecked(dryRun);
  };
  return (
    <>
      <div className="import-body">
        <div className="form">
          <ErrorList error={check.error} faults={[]} />
          <div className="fields">
            <SelectField
              id="import-kind"
              label={t("imports.kind")}
              value={kind}
              onChange={onKind}
              options={masterImportKinds.map((value) => ({ value, label: t(`imports.kind.${value}`) }))}
              className="w3"
            />
          </div>
          <FileDrop
            id="import-file"
            label={t("imports.file")}
            value={file}
            onChange={setFile}
            accept={csvTypes}
            limitBytes={limitBytes}
            error={isAsked && file === null ? t("imports.fileMissing") : null}
            required
          />
          <Note tone="neutral">{t("imports.rule")}</Note>
        </div>
        {format && <Columns format={format} />}
      </div>
      <footer className="record-foot">
        <SubmitButton isRunning={check.isPending} onPress={() => void press()}>
          {t("imports.check")}
        </SubmitButton>
      </footer>
    </>
  );
}
