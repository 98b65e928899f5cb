import { Button } from "@mantine/core";
import { IconCoins, IconFileText, IconReceipt, IconShoppingCart, type TablerIcon } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { Link } from "wouter";
import { currencyCodes } from "../../core/kernel/money.ts";
import { useMay } from "../access/use-may.ts";
import { api } from "../app/api.ts";
import { errorText } from "../app/i18n/error-text.ts";
import { inLocale, useWords } from "../app/i18n/i18n.ts";
import { showToast } from "../kit/toasts.tsx";
import { useCommand } from "../kit/use-command.ts";
import { Code, DateText, TimeText } from "../kit/values.tsx";
import { useRefreshCase } from "../orders/use-refresh-case.ts";
import { ageOf, type Task, taskWord } from "./task.ts";

const icons: Readonly<Record<Task["kind"], TablerIcon>> = {
  order: IconShoppingCart,
  proforma: IconFileText,
  payment: IconReceipt,
  currencyRate: IconCoins,
};

/** Where a task is done. */
function addressOf(task: Task): string {
  switch (task.kind) {
    case "order":
      return `/sales/orders/${task.id}`;
    case "proforma":
      return `/sales/proformas/${task.id}`;
    case "payment":
      return `/finance/payment-approvals/${task.id}`;
    case "currencyRate":
      return "/sales/currency-rates";
  }
}

function ClaimButton({ orderId }: { readonly orderId: string }) {
  const { t, locale } = useWords();
  const refresh = useRefreshCase();
  const command = useCommand(useMutation(api.orders.claim.mutationOptions()));
  const claim = async (): Promise<void> => {
    const moved = await command.run({ orderId });
    await refresh();
    if (moved !== null) showToast({ title: t("orders.moved"), text: <Code>{moved.number}</Code> });
  };
  return (
    <>
      <Button variant="default" loading={command.isRunning} onClick={() => void claim()}>
        {t("worklist.claim")}
      </Button>
      {command.error !== null && (
        <span role="alert" className="s12 tx-stop">
          {errorText(command.error, locale)}
        </span>
      )}
    </>
  );
}

/** The number of the document; a rate is known by its currency and day. */
function TaskNumber({ task }: { readonly task: Task }) {
  const { t } = useWords();
  const [code, date] = task.number.split(" ");
  const currency = currencyCodes.find((each) => each === code);
  if (task.kind !== "currencyRate" || !currency || date === undefined) return <Code>{task.number}</Code>;
  return (
    <>
      {t(`currency.${currency}`)} <DateText value={date} />
    </>
  );
}

/** One task: document, what to do for whom, since when, and who holds it. */
export function WorklistRow({ task, nowMs }: { readonly task: Task; readonly nowMs: number }) {
  const { t, locale } = useWords();
  const may = useMay();
  const Icon = icons[task.kind];
  const isFree = task.kind === "order" && task.state === "submitted" && may("orders.claim");
  const age = ageOf(nowMs - task.sinceMs);
  const customer = inLocale({ nameFa: task.customerNameFa, nameEn: task.customerNameEn }, locale);
  return (
    <li className="task">
      <Icon size={18} stroke={1.6} aria-hidden className="d" />
      <Link href={addressOf(task)} className="task-link">
        <span className="b task-number">
          <TaskNumber task={task} />
        </span>
        <span className="task-what">
          <span className="b ell">{t(taskWord(task))}</span>
          <span className="m ell">{customer}</span>
        </span>
      </Link>
      <span className="m task-age">
        {age.unit === "now" ? t("worklist.ago.now") : t(`worklist.ago.${age.unit}`, { count: age.count })}
        <span className="d s12 task-since">
          <TimeText atMs={task.sinceMs} />
        </span>
      </span>
      <span className="task-holder">
        {isFree ? (
          <ClaimButton orderId={task.id} />
        ) : (
          task.isMine && <span className="m s12">{t("worklist.mine")}</span>
        )}
      </span>
    </li>
  );
}
