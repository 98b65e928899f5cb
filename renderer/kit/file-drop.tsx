import { ActionIcon, Button } from "@mantine/core";
import { IconPaperclip, IconX } from "@tabler/icons-react";
import { type ClipboardEvent, type DragEvent, useId, useRef, useState } from "react";
import { formatInteger } from "../../core/kernel/format.ts";
import { useWords } from "../app/i18n/i18n.ts";
import type { FieldProps } from "./use-form.ts";

type Props = FieldProps<File | null> & {
  /** Media types that are taken; what the bytes are is checked by the office. */
  readonly accept: readonly string[];
  readonly limitBytes: number;
  readonly required?: boolean;
  readonly className?: string;
};

const bytesOfMegabyte = 1024 * 1024;
const shortName = (type: string): string => (type.split("/").at(-1) ?? type).toUpperCase();

function useRefusal({
  accept,
  limitBytes,
}: Pick<Props, "accept" | "limitBytes">): (file: File) => string | null {
  const { t } = useWords();
  return (file) => {
    if (!accept.includes(file.type))
      return t("kit.file.wrongType", { types: accept.map(shortName).join(", ") });
    if (file.size > limitBytes)
      return t("kit.file.tooBig", { size: Math.floor(limitBytes / bytesOfMegabyte) });
    return null;
  };
}

/** One file by click, drag or paste. */
export function FileDrop({
  id,
  label,
  value,
  onChange,
  error,
  accept,
  limitBytes,
  required,
  className,
}: Props) {
  const { t, locale } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const noteId = useId();
  const [isOver, setIsOver] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const refusalOf = useRefusal({ accept, limitBytes });
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (!file) return;
    const refusal = refusalOf(file);
    setFault(refusal);
    if (refusal === null) onChange(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };
  const paste = (event: ClipboardEvent): void => {
    if (event.clipboardData.files.length > 0) {
      event.preventDefault();
      take(event.clipboardData.files);
    }
  };
  const shownFault = fault ?? error ?? null;
  return (
    <div className={`auto ${className ?? ""}`}>
      <span className="file-label mantine-InputWrapper-label">
        {label}
        {required && <span className="mantine-InputWrapper-required"> *</span>}
      </span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping and pasting are further ways to the button inside. */}
      <div
        className="file-drop"
        data-over={isOver || undefined}
        data-error={shownFault !== null || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        onPaste={paste}
      >
        <IconPaperclip size={18} aria-hidden />
        <span className="sp ell">
          {value === null ? (
            t("kit.file.drop")
          ) : (
            <>
              <bdi className="b">{value.name}</bdi>{" "}
              <bdi className="d s12" dir="ltr">
                {formatInteger(Math.ceil(value.size / 1024), locale)} KB
              </bdi>
            </>
          )}
        </span>
        {value !== null && (
          <ActionIcon aria-label={t("kit.file.remove")} onClick={() => onChange(null)}>
            <IconX size={16} />
          </ActionIcon>
        )}
        <Button id={id} variant="default" aria-describedby={noteId} onClick={() => chooser.current?.click()}>
          {t("kit.file.choose")}
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label={label}
          accept={accept.join(",")}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = "";
          }}
        />
      </div>
      <p id={noteId} className="mantine-InputWrapper-error tx-stop" role={shownFault ? "alert" : undefined}>
        {shownFault}
      </p>
    </div>
  );
}
