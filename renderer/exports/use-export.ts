import { useEffect, useRef, useState } from "react";
import type { ExportKind } from "../../core/exports/export.contract.ts";
import type { Locale } from "../../core/kernel/app-error.ts";
import { client } from "../app/api.ts";
import { nameOf, saveFile } from "../kit/save-file.ts";

export type ExportState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly doneRows: number; readonly totalRows: number | null }
  | { readonly kind: "done"; readonly exportId: string; readonly name: string; readonly rows: number }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly error: unknown };

export type ExportRun = {
  readonly state: ExportState;
  readonly start: (kinds: readonly ExportKind[], language: Locale) => void;
  /** Leaves the stream, which stops the worker and removes its file. */
  readonly cancel: () => void;
  readonly save: () => void;
  readonly isSaving: boolean;
};

async function follow(
  kinds: readonly ExportKind[],
  language: Locale,
  abort: AbortController,
  show: (state: ExportState) => void,
): Promise<void> {
  show({ kind: "running", doneRows: 0, totalRows: null });
  try {
    const events = await client.exports.run({ kinds: [...kinds], language }, { signal: abort.signal });
    for (;;) {
      const step = await events.next();
      if (abort.signal.aborted) {
        await events.return?.();
        return;
      }
      if (step.done) return show({ kind: "done", ...step.value });
      show({ kind: "running", ...step.value });
    }
  } catch (error) {
    if (!abort.signal.aborted) show({ kind: "failed", error });
  }
}

/** One export at a time, with its progress; closing the dialog cancels it. */
export function useExport(): ExportRun {
  const [state, setState] = useState<ExportState>({ kind: "idle" });
  const [isSaving, setIsSaving] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = (kinds: readonly ExportKind[], language: Locale): void => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    void follow(kinds, language, abort, setState);
  };
  const cancel = (): void => {
    running.current?.abort();
    setState({ kind: "cancelled" });
  };
  const save = async (): Promise<void> => {
    if (state.kind !== "done") return;
    setIsSaving(true);
    try {
      const file = await client.exports.download({ exportId: state.exportId });
      saveFile(file, nameOf(file, state.name));
    } catch (error) {
      setState({ kind: "failed", error });
    } finally {
      setIsSaving(false);
    }
  };
  return { state, start, cancel, save: () => void save(), isSaving };
}
