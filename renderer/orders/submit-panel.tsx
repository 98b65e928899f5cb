import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { OrderRecord } from "../../core/orders/order.contract.ts";
import { api, refusalOf } from "../app/api.ts";
import { faultText, fieldFaults } from "../app/i18n/error-text.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { ErrorList } from "../kit/error-list.tsx";
import { Note } from "../kit/note.tsx";
import { StatusChip } from "../kit/status-chip.tsx";
import { SubmitButton } from "../kit/submit-button.tsx";
import { NoteField, SelectField } from "../kit/text-field.tsx";
import { useCommand } from "../kit/use-command.ts";
import { Code, DateText, Kg } from "../kit/values.tsx";
import { orderLabels } from "./order-values.ts";
import { useMovedToast } from "./use-moved-toast.ts";
import { useReasonCodes } from "./use-reason-codes.ts";
import { useRefreshCase } from "./use-refresh-case.ts";

type Like = {
  readonly id: string;
  readonly number: string;
  readonly date: string;
  readonly quantityKg: number;
};

function LikeOrders({ orders }: { readonly orders: readonly (Like & Pick<OrderRecord, "state">)[] }) {
  const { t } = useWords();
  return (
    <Note tone="attention">
      <span className="b">{t("orders.duplicates.title")}</span>
      <p>{t("orders.duplicates.text")}</p>
      <ul>
        {orders.map((order) => (
          <li key={order.id}>
            <Link href={`/sales/orders/${order.id}`}>
              <Code>{order.number}</Code>
            </Link>{" "}
            · <DateText value={order.date} /> · <Kg value={order.quantityKg} />{" "}
            <StatusChip machine="order" state={order.state} />
          </li>
        ))}
      </ul>
    </Note>
  );
}

type ReasonProps = {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly error: string | null;
};

function DuplicateReason({ value, onChange, error }: ReasonProps) {
  const { t } = useWords();
  const [code, setCode] = useState("");
  const codes = useReasonCodes("duplicate_request");
  const options = [...codes, { value: "own", label: t("orders.duplicates.own") }];
  return (
    <div className="fields">
      <SelectField
        id="duplicate-code"
        label={t("orders.duplicates.reason")}
        value={code}
        options={options}
        className="w3"
        required
        onChange={(picked) => {
          setCode(picked);
          onChange(codes.find((option) => option.value === picked)?.label ?? "");
        }}
      />
      <NoteField
        id="field-duplicateReason"
        label={t("orders.reason")}
        value={value}
        onChange={onChange}
        error={error}
        required
        className="w3"
      />
    </div>
  );
}

/** Hands a draft in; a like order of the last days is shown first and asks for a reason, never refused. */
export function SubmitPanel({ order }: { readonly order: OrderRecord }) {
  const words = useWords();
  const { t } = words;
  const [reason, setReason] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const refresh = useRefreshCase();
  const announce = useMovedToast();
  const { customerId, productId, quantityKg, id } = order;
  const like = useQuery(
    api.orders.findDuplicates.queryOptions({ input: { customerId, productId, quantityKg, exceptId: id } }),
  );
  const command = useCommand(useMutation(api.orders.submit.mutationOptions()));
  const labels: Readonly<Record<string, string>> = orderLabels(words);
  const faults = fieldFaults(command.error).map((fault) => ({
    path: fault.path,
    label: labels[fault.path] ?? fault.path,
    text: faultText(fault, words.locale),
  }));
  const likeOrders = like.data ?? [];
  const needsReason = likeOrders.length > 0 || refusalOf(command.error)?.code === "order.duplicate";
  const isMissing = needsReason && reason.trim() === "";
  const press = async (): Promise<void> => {
    setIsAsked(true);
    if (isMissing) return document.getElementById("field-duplicateReason")?.focus();
    const moved = await command.run({ orderId: id, duplicateReason: needsReason ? reason.trim() : "" });
    if (moved === null) return;
    await refresh();
    announce(moved);
  };
  return (
    <section className="card in form" aria-label={t("orders.act.submit")}>
      <ErrorList error={command.error} faults={faults} />
      {likeOrders.length > 0 && <LikeOrders orders={likeOrders} />}
      {needsReason && (
        <DuplicateReason
          value={reason}
          onChange={setReason}
          error={isAsked && isMissing ? t("kit.reasonMissing") : null}
        />
      )}
      <SubmitButton isRunning={command.isRunning} onPress={() => void press()}>
        {t("orders.act.submit")}
      </SubmitButton>
    </section>
  );
}
