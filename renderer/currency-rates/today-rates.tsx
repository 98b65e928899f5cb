import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { CurrencyCode } from "../../core/kernel/money.ts";
import { useMay } from "../access/use-may.ts";
import { api, type client } from "../app/api.ts";
import { errorText } from "../app/i18n/error-text.ts";
import { inLocale, useWords } from "../app/i18n/i18n.ts";
import { useSession } from "../app/session.ts";
import { Card } from "../kit/card.tsx";
import { TableScroll } from "../kit/table-scroll.tsx";
import { showToast } from "../kit/toasts.tsx";
import { useCommand } from "../kit/use-command.ts";
import { DateText } from "../kit/values.tsx";
import { useReferences } from "../reference/use-reference.ts";
import { RateChip, RateFigure } from "./rate-chip.tsx";

export type Today = Awaited<ReturnType<typeof client.currencyRates.today>>;
type DayRate = Today["rates"][number];

function ApproveButton({ rateId, isOwn }: { readonly rateId: string; readonly isOwn: boolean }) {
  const { t, locale } = useWords();
  const client = useQueryClient();
  const command = useCommand(useMutation(api.currencyRates.approve.mutationOptions()));
  const approve = async (): Promise<void> => {
    if ((await command.run({ rateId })) === null) return;
    await client.invalidateQueries();
    showToast({ title: t("rates.approved") });
  };
  if (isOwn) return <span className="s12 m">{t("rates.ownEntry")}</span>;
  return (
    <>
      <Button variant="default" size="xs" loading={command.isRunning} onClick={() => void approve()}>
        {t("rates.approve")}
      </Button>
      {command.error !== null && (
        <p role="alert" className="s12 tx-stop">
          {errorText(command.error, locale)}
        </p>
      )}
    </>
  );
}

type RowProps = { readonly entry: DayRate; readonly onEnter: (currency: CurrencyCode) => void };

function RateLine({ entry, onEnter }: RowProps) {
  const { t, locale } = useWords();
  const may = useMay();
  const me = useSession()?.user;
  const { currency, rate, previous } = entry;
  const isOwn = rate !== null && rate.enteredBy === me?.id;
  const entering = rate && inLocale({ nameFa: rate.enteredByFa, nameEn: rate.enteredByEn }, locale);
  const waits = rate?.state === "entered";
  return (
    <tr>
      <td className="b">{t(`currency.${currency}`)}</td>
      <td className="r">
        <RateFigure value={rate?.rialPerUnit ?? null} />
      </td>
      <td className="r d">
        <RateFigure value={previous} />
      </td>
      <td>
        <RateChip state={rate?.state ?? null} />
      </td>
      <td className="m">{entering}</td>
      <td>
        <span className="row g8">
          {waits && may("currencyRates.approve") && <ApproveButton rateId={rate.id} isOwn={isOwn} />}
          {(rate === null || waits) && may("currencyRates.enter") && (
            <Button variant="default" size="xs" onClick={() => onEnter(currency)}>
              {t(rate === null ? "rates.enter" : "rates.replace")}
            </Button>
          )}
        </span>
      </td>
    </tr>
  );
}

/** The rates of the business day, one line a currency, with what this person may do about each. */
export function TodayRates({
  today,
  onEnter,
}: {
  readonly today: Today;
  readonly onEnter: (currency: CurrencyCode) => void;
}) {
  const { t } = useWords();
  const references = useReferences();
  return (
    <Card
      isFlush
      title={t("rates.today")}
      aside={
        <span className="s12">
          <DateText value={today.date} /> · {references.nameOf("rateKind", today.kind)}
        </span>
      }
    >
      <TableScroll label={t("rates.today")}>
        <table className="t">
          <thead>
            <tr>
              <th>{t("rates.currency")}</th>
              <th className="r">{t("rates.rialPerUnit")}</th>
              <th className="r">{t("rates.previous")}</th>
              <th>{t("rates.state")}</th>
              <th>{t("rates.enteredBy")}</th>
              <th>
                <span className="hidden-visually">{t("rates.approve")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {today.rates.map((entry) => (
              <RateLine key={entry.currency} entry={entry} onEnter={onEnter} />
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Card>
  );
}
