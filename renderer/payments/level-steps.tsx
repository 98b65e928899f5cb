import { IconCheck, IconChevronLeft, IconChevronRight, IconLock } from "@tabler/icons-react";
import { Fragment } from "react";
import { formatInteger } from "../../core/kernel/format.ts";
import type { client } from "../app/api.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Amount } from "../kit/values.tsx";

export type Level = Awaited<ReturnType<typeof client.payments.levels>>[number];
export const levelNumbers = [1, 2, 3] as const;
export type LevelNumber = (typeof levelNumbers)[number];

type Props = {
  readonly levels: readonly Level[];
  readonly chosen: LevelNumber;
  readonly onChoose: (level: LevelNumber) => void;
};

/** The three levels in their order with what waits before each; those of others are marked as locked. */
export function LevelSteps({ levels, chosen, onChoose }: Props) {
  const { t, locale, dir } = useWords();
  const Chevron = dir === "rtl" ? IconChevronLeft : IconChevronRight;
  return (
    <fieldset className="levels bare" aria-label={t("payments.levels")}>
      {levelNumbers.map((number) => {
        const level = levels.find((each) => each.level === number);
        return (
          <Fragment key={number}>
            {number > 1 && <Chevron size={16} aria-hidden className="d" />}
            <button
              type="button"
              className="level"
              aria-pressed={number === chosen}
              onClick={() => onChoose(number)}
            >
              <span className="b">
                {formatInteger(number, locale)}. {t(`payments.level.${number}`)}
              </span>
              <span className="count num">{formatInteger(level?.count ?? 0, locale)}</span>
              {level?.sums.map((sum) => (
                <span key={sum.currency} className="m s12 level-sum">
                  <Amount minor={sum.sumMinor} currency={sum.currency} />
                </span>
              ))}
              {level && !level.isMine && <IconLock size={14} aria-hidden className="d" />}
            </button>
          </Fragment>
        );
      })}
    </fieldset>
  );
}

/** How far a slip has come: three boxes, each with a tick, the number that waits, or the one ahead. */
export function LevelMarks({
  passed,
  isRejected,
}: {
  readonly passed: number;
  readonly isRejected: boolean;
}) {
  const { t, locale } = useWords();
  return (
    <span className="marks">
      {levelNumbers.map((number) => {
        const look = number <= passed ? "ok" : number === passed + 1 ? (isRejected ? "bad" : "now") : "";
        return (
          <i key={number} className={look} title={t(`payments.level.${number}`)}>
            {number <= passed ? (
              <IconCheck size={12} stroke={3} aria-hidden />
            ) : (
              formatInteger(number, locale)
            )}
          </i>
        );
      })}
    </span>
  );
}
