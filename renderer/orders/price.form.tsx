import { keepPreviousData, skipToken, useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { minorDigits } from "../../core/kernel/money.ts";
import type { OrderRecord, Pricing } from "../../core/orders/order.contract.ts";
import { api } from "../app/api.ts";
import { errorText } from "../app/i18n/error-text.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { ErrorList } from "../kit/error-list.tsx";
import { AmountField } from "../kit/money-field.tsx";
import { Note } from "../kit/note.tsx";
import { SubmitButton } from "../kit/submit-button.tsx";
import { NoteField } from "../kit/text-field.tsx";
import { useCommand } from "../kit/use-command.ts";
import { type Form, useForm } from "../kit/use-form.ts";
import { useSettled } from "../kit/use-settled.ts";
import { Amount } from "../kit/values.tsx";
import { DifferenceBar } from "./difference-bar.tsx";
import { Totals } from "./totals.tsx";
import { useMovedToast } from "./use-moved-toast.ts";
import { useRefreshCase } from "./use-refresh-case.ts";

const pauseMs = 300;

type Values = { readonly unitPriceMinor: number | null; readonly reason: string };

/** The price to begin with: the one that came back, else the list price where the list stands in this currency. */
function useStartPrice(order: OrderRecord): number | null | undefined {
  const products = useQuery(api.products.list.queryOptions({ input: {} }));
  if (order.saleType === "FREE") return 0;
  if (order.pricing && order.pricing.unitPriceMinor > 0) return order.pricing.unitPriceMinor;
  if (products.isPending) return undefined;
  const list = order.saleType === "EXPORT" ? "export" : "domestic";
  const price = products.data
    ?.find((product) => product.id === order.productId)
    ?.prices.find((each) => each.list === list && each.currency === order.currency);
  return price?.amountMinor ?? null;
}

/** What the price on the screen comes to, asked from the office when typing pauses; nothing is computed here. */
function useQuote(order: OrderRecord, unitPriceMinor: number | null) {
  const settled = useSettled(unitPriceMinor, pauseMs);
  const quote = useQuery(
    api.orders.quote.queryOptions({
      input: settled === null ? skipToken : { orderId: order.id, unitPriceMinor: settled },
      placeholderData: keepPreviousData,
      retry: false,
    }),
  );
  const isFresh = unitPriceMinor === settled && !quote.isPlaceholderData && !quote.isFetching;
  return { quote, isFresh };
}

function usePricingCommand(order: OrderRecord, needsApproval: boolean) {
  const price = useCommand(useMutation(api.orders.price.mutationOptions()));
  const propose = useCommand(useMutation(api.orders.proposePrice.mutationOptions()));
  const refresh = useRefreshCase();
  const announce = useMovedToast();
  const command = needsApproval ? propose : price;
  const send = async (unitPriceMinor: number, reason: string): Promise<void> => {
    const moved = await command.run({ orderId: order.id, unitPriceMinor, reason });
    if (moved === null) return;
    await refresh();
    announce(moved);
  };
  return { command, send };
}

type FieldsProps = {
  readonly form: Form<Values>;
  readonly order: OrderRecord;
  readonly pricing: Pricing | undefined;
};

function PriceFields({ form, order, pricing }: FieldsProps) {
  const { t } = useWords();
  const isFree = order.saleType === "FREE";
  return (
    <div className="fields">
      <div className="w3 list-price">
        <span className="mantine-InputWrapper-label">{t("orders.listPrice")}</span>
        <output className="figure-box">
          {pricing?.listPriceMinor != null ? (
            <Amount minor={pricing.listPriceMinor} currency={order.currency} isBare />
          ) : (
            "—"
          )}
        </output>
      </div>
      {!isFree && (
        <AmountField
          {...form.bind("unitPriceMinor")}
          currency={order.currency}
          isWordless
          required
          className="w3"
        />
      )}
      {pricing && !isFree && (
        <div className="w6 auto gap-below">
          <DifferenceBar pricing={pricing} state={order.state} />
        </div>
      )}
      <NoteField
        {...form.bind("reason")}
        className="w6"
        required={pricing !== undefined && !pricing.isInsideLimit}
      />
    </div>
  );
}

function PriceDraft({ order, start }: { readonly order: OrderRecord; readonly start: number | null }) {
  const { t, locale } = useWords();
  const [unitPriceMinor, setUnitPriceMinor] = useState(start);
  const { quote, isFresh } = useQuote(order, unitPriceMinor);
  const pricing = unitPriceMinor === null ? undefined : quote.data;
  const needsApproval = pricing !== undefined && !pricing.isInsideLimit;
  const { command, send } = usePricingCommand(order, needsApproval);
  const unit = t(minorDigits[order.currency] === 0 ? "products.unit.per_kg" : "products.unit.per_ton");
  const form = useForm<Values>({
    initial: { unitPriceMinor: start, reason: order.priceReason ?? "" },
    labels: {
      unitPriceMinor: `${t("orders.proposedPrice")} (${t(`currency.${order.currency}`)} ${unit})`,
      reason: t("orders.differenceReason"),
    },
    refusal: command.error,
  });
  const typed = form.values.unitPriceMinor;
  useEffect(() => setUnitPriceMinor(typed), [typed]);
  const press = (): void => {
    if (typed === null) form.fail({ unitPriceMinor: t("kit.number.wrong") });
    else if (needsApproval && form.values.reason.trim() === "") form.fail({ reason: t("kit.reasonMissing") });
    else void send(typed, form.values.reason);
  };
  return (
    <div className="form">
      <ErrorList error={command.error} faults={form.faults} />
      <PriceFields form={form} order={order} pricing={pricing} />
      {quote.isError && (
        <Note tone="attention" isAlert>
          {errorText(quote.error, locale)}
        </Note>
      )}
      {pricing ? (
        <Totals pricing={pricing} currency={order.currency} />
      ) : (
        !quote.isError && <p className="m">{t("orders.noQuote")}</p>
      )}
      <SubmitButton
        isRunning={command.isRunning}
        onPress={press}
        blockedBecause={pricing && !isFresh ? t("orders.quoting") : undefined}
      >
        {t(needsApproval ? "orders.act.proposePrice" : "orders.act.price")}
      </SubmitButton>
    </div>
  );
}

/** Prices an order: list, proposal, difference, totals of the office; above the limit it goes to the manager. */
export function PriceForm({ order }: { readonly order: OrderRecord }) {
  const start = useStartPrice(order);
  return start === undefined ? null : <PriceDraft key={order.rev} order={order} start={start} />;
}
