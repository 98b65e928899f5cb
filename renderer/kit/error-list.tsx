import { useEffect, useRef } from "react";
import { errorText } from "../app/i18n/error-text.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Note } from "./note.tsx";
import { fieldId, type ListedFault } from "./use-form.ts";

type Props = {
  /** The refusal of the command, for the sentence on top. */
  readonly error: unknown;
  readonly faults: readonly ListedFault[];
};

function goTo(path: string): void {
  const field = document.getElementById(fieldId(path));
  field?.scrollIntoView({ block: "center" });
  field?.focus();
}

/** Everything still to correct, listed over the form; takes the focus when a new attempt failed. */
export function ErrorList({ error, faults }: Props) {
  const { t, locale } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const paths = faults.map((fault) => fault.path).join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new refusal takes the focus even when it names the same fields.
  useEffect(() => {
    if (error !== null || paths !== "") box.current?.focus();
  }, [error]);
  if (error === null && faults.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className="error-list">
      <Note tone="stop" isAlert>
        {error !== null && <p>{errorText(error, locale)}</p>}
        {faults.length > 0 && (
          <>
            <p className="b">{t("kit.errors.title", { count: faults.length })}</p>
            <ul>
              {faults.map((fault) => (
                <li key={`${fault.path} ${fault.text}`}>
                  <a
                    href={`#${fieldId(fault.path)}`}
                    onClick={(event) => {
                      event.preventDefault();
                      goTo(fault.path);
                    }}
                  >
                    {fault.label}: {fault.text}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </Note>
    </div>
  );
}
