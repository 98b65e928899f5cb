import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { PaymentRow } from "../../core/payments/payment.contract.ts";
import type { PaymentState } from "../../core/payments/payment-machine.ts";
import { api } from "../app/api.ts";
import { inLocale, useWords } from "../app/i18n/i18n.ts";
import { EmptyState } from "../kit/empty-state.tsx";
import { FailedNote } from "../kit/failed-note.tsx";
import { after, paging, rowsOf } from "../kit/list-view.ts";
import { useShortcuts } from "../kit/shortcuts.ts";
import { Amount, Code } from "../kit/values.tsx";
import { LevelMarks, type LevelNumber } from "./level-steps.tsx";
import { levelsPassed } from "./payment-types.ts";

const stateOf: Readonly<Record<LevelNumber, PaymentState>> = {
  1: "waiting",
  2: "approved_1",
  3: "approved_2",
};

/** Slips that wait at one level, oldest first. */
export const useApprovalQueue = (level: LevelNumber) =>
  useInfiniteQuery(
    api.payments.list.infiniteOptions({
      input: (cursor: string | null) => ({
        state: stateOf[level],
        sort: "number" as const,
        descending: false,
        ...after(cursor),
      }),
      ...paging,
    }),
  );

type CardProps = { readonly slip: PaymentRow; readonly isCurrent: boolean; readonly onOpen: () => void };

function QueueCard({ slip, isCurrent, onOpen }: CardProps) {
  const { t, locale } = useWords();
  return (
    <li>
      <button type="button" className="queue-card" aria-current={isCurrent || undefined} onClick={onOpen}>
        <span className="row">
          <span className="b">
            <Code>{slip.number}</Code>
          </span>
          <span className="sp" />
          <LevelMarks passed={levelsPassed[slip.state]} isRejected={slip.state === "rejected"} />
        </span>
        <span className="ell">
          {inLocale({ nameFa: slip.customerNameFa, nameEn: slip.customerNameEn }, locale)}
        </span>
        <span className="row">
          <Amount minor={slip.amountMinor} currency={slip.currency} />
          <span className="sp" />
          {slip.payerKind !== "customer" && (
            <span className="tx-attention s12">{t(`payments.payerKind.${slip.payerKind}`)}</span>
          )}
        </span>
      </button>
    </li>
  );
}

type Props = {
  readonly query: ReturnType<typeof useApprovalQueue>;
  readonly currentId: string | null;
  readonly onOpen: (id: string) => void;
};

/** The queue of one level; J and K go through it. */
export function ApprovalQueue({ query, currentId, onOpen }: Props) {
  const { t } = useWords();
  const slips = rowsOf(query);
  const index = slips.findIndex((slip) => slip.id === currentId);
  const go = (to: number): void => {
    const slip = slips[Math.max(0, Math.min(slips.length - 1, to))];
    if (slip) onOpen(slip.id);
  };
  useShortcuts([
    { chord: "KeyJ", word: "shortcut.rows", scope: "list", run: () => go(index + 1) },
    { chord: "KeyK", word: "shortcut.rows", scope: "list", run: () => go(index - 1), isUnlisted: true },
  ]);
  if (query.isError) return <FailedNote error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return null;
  if (slips.length === 0)
    return <EmptyState title={t("payments.queue.empty")} text={t("payments.queue.emptyText")} />;
  return (
    <>
      <ul>
        {slips.map((slip) => (
          <QueueCard
            key={slip.id}
            slip={slip}
            isCurrent={slip.id === currentId}
            onOpen={() => onOpen(slip.id)}
          />
        ))}
      </ul>
      {query.hasNextPage && (
        <div className="pad">
          <Button
            variant="default"
            fullWidth
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t("payments.queue.more")}
          </Button>
        </div>
      )}
    </>
  );
}
