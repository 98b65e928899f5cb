import { IconCheck } from "@tabler/icons-react";
import { formatInteger } from "../../core/kernel/format.ts";
import { useWords } from "../app/i18n/i18n.ts";

const steps = ["file", "check", "done"] as const;
export type ImportStep = (typeof steps)[number];

/** Where an import stands. */
export function ImportSteps({ step }: { readonly step: ImportStep }) {
  const { t, locale } = useWords();
  const at = steps.indexOf(step);
  const isAllDone = step === "done";
  return (
    <div className="strip">
      <ol className="route" aria-label={t("imports.steps")}>
        {steps.map((each, index) => {
          const isDone = index < at || isAllDone;
          return (
            <li
              key={each}
              className={isDone ? "ok" : index === at ? "now" : ""}
              aria-current={index === at ? "step" : undefined}
            >
              <b aria-hidden>
                {isDone ? <IconCheck size={12} stroke={3} /> : formatInteger(index + 1, locale)}
              </b>
              {t(`imports.step.${each}`)}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
