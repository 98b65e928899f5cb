import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link, useLocation } from "wouter";
import { api } from "../app/api.ts";
import { inLocale, useWords } from "../app/i18n/i18n.ts";
import { EmptyState } from "../kit/empty-state.tsx";
import { FailedNote } from "../kit/failed-note.tsx";
import { rowsOf } from "../kit/list-view.ts";
import { type RecordRoute, useRecordRoute } from "../kit/record-route.ts";
import { StatusChip } from "../kit/status-chip.tsx";
import { useMedia } from "../kit/use-media.ts";
import { Code } from "../kit/values.tsx";
import { ApprovalQueue, useApprovalQueue } from "./approval-queue.tsx";
import { ApprovalsCard } from "./approvals-card.tsx";
import { DecisionActs } from "./decision-acts.tsx";
import { type Level, type LevelNumber, LevelSteps, levelNumbers } from "./level-steps.tsx";
import type { PaymentRecord } from "./payment-types.ts";
import { SlipComparison, SlipSum } from "./slip-comparison.tsx";
import { SlipScan } from "./slip-scan.tsx";
import "./payment.css";

const base = "/finance/payment-approvals";

const ownLevel = (levels: readonly Level[]): LevelNumber =>
  levelNumbers.find((number) => levels.some((level) => level.level === number && level.isMine)) ?? 1;

function LevelHint({ levels }: { readonly levels: readonly Level[] }) {
  const { t } = useWords();
  const mine = levels.find((level) => level.isMine);
  return (
    <span className="m s12 level-hint">
      {mine ? t("payments.levels.mine", { level: mine.level }) : t("payments.levels.reader")}
    </span>
  );
}

type DecisionProps = {
  readonly record: PaymentRecord;
  readonly route: RecordRoute;
  readonly onDecided: () => void;
};

function Decision({ record, route, onDecided }: DecisionProps) {
  const { t, locale } = useWords();
  return (
    <section className="decision" aria-label={t("payments.decision")}>
      <header className="decision-head">
        <h2 className="s16 bb">
          <Code>{record.number}</Code>
        </h2>
        <StatusChip machine="payment" state={record.state} />
        <span className="sp" />
        <ActionIcon className="only-narrow" aria-label={t("kit.record.close")} onClick={route.close}>
          <IconX size={18} />
        </ActionIcon>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <div className="decision-body" tabIndex={0}>
        <p className="b">
          {inLocale({ nameFa: record.customerNameFa, nameEn: record.customerNameEn }, locale)} ·{" "}
          <Link href={`/sales/orders/${record.orderId}`}>
            <Code>{record.orderNumber}</Code>
          </Link>{" "}
          · <Code>{record.proformaNumber}</Code>
        </p>
        <SlipComparison record={record} />
        <SlipSum record={record} />
        <ApprovalsCard record={record} />
      </div>
      <footer className="record-foot">
        <DecisionActs record={record} onDecided={onDecided} />
      </footer>
    </section>
  );
}

/** The slip that follows in the queue, asked before the decision takes this one out of it. */
function nextOf(ids: readonly string[], id: string | null): string | null {
  const index = id === null ? -1 : ids.indexOf(id);
  return ids[index + 1] ?? ids[index - 1] ?? null;
}

function Tray({ level }: { readonly level: LevelNumber }) {
  const { t } = useWords();
  const queue = useApprovalQueue(level);
  const ids = rowsOf(queue).map((slip) => slip.id);
  const route = useRecordRoute(base, ids);
  const isWide = useMedia("(min-width: 1024px)");
  const [, navigate] = useLocation();
  const shownId = route.id;
  const firstId = isWide && shownId === null ? ids[0] : undefined;
  useEffect(() => {
    if (firstId !== undefined) navigate(`${base}/${firstId}`, { replace: true });
  }, [firstId, navigate]);
  const payment = useQuery(
    api.payments.get.queryOptions({ input: { paymentId: shownId ?? "" }, enabled: shownId !== null }),
  );
  const decided = (): void => {
    const next = nextOf(ids, shownId);
    if (next === null) route.close();
    else route.open(next);
  };
  const isOpen = shownId !== null;
  return (
    <div className={isOpen ? "tray open" : "tray"}>
      <nav className="queue" aria-label={t("payments.queue")}>
        <ApprovalQueue query={queue} currentId={shownId} onOpen={route.open} />
      </nav>
      {isOpen && (
        <div className="viewer">
          <SlipScan record={payment.data} />
        </div>
      )}
      {isOpen && payment.isError && (
        <FailedNote error={payment.error} onRetry={() => void payment.refetch()} />
      )}
      {isOpen && payment.data && (
        <Decision key={payment.data.id} record={payment.data} route={route} onDecided={decided} />
      )}
      {!isOpen && isWide && (
        <div className="viewer">
          <EmptyState title={t("payments.choose")} text={t("payments.queue.emptyText")} />
        </div>
      )}
    </div>
  );
}

/** One slip at a time: three levels, the queue, the scan, the comparison and the decision. */
export default function PaymentApprovalsPage() {
  const levels = useQuery(api.payments.levels.queryOptions({ input: {} }));
  const [, navigate] = useLocation();
  const [picked, setPicked] = useState<LevelNumber | null>(null);
  const found = levels.data;
  const [own, setOwn] = useState<LevelNumber>(1);
  useEffect(() => {
    if (found) setOwn(ownLevel(found));
  }, [found]);
  const chosen = picked ?? own;
  const choose = (level: LevelNumber): void => {
    setPicked(level);
    navigate(base);
  };
  if (levels.isError) return <FailedNote error={levels.error} onRetry={() => void levels.refetch()} />;
  if (!found) return null;
  return (
    <div className="approvals">
      <div className="levels-bar">
        <LevelSteps levels={found} chosen={chosen} onChoose={choose} />
        <LevelHint levels={found} />
      </div>
      <Tray key={chosen} level={chosen} />
    </div>
  );
}
