import type { OrderRecord } from "../../core/orders/order.contract.ts";
import type { OrderState } from "../../core/orders/order-machine.ts";
import { inLocale, useWords } from "../app/i18n/i18n.ts";
import { Card } from "../kit/card.tsx";
import { Note } from "../kit/note.tsx";
import { Slip, Stamp, StubFigure } from "../kit/slip.tsx";
import { stateWord } from "../kit/state-tones.ts";
import { Chip, StatusChip } from "../kit/status-chip.tsx";
import { Amount, Code, DateText, Kg, LatinCode } from "../kit/values.tsx";
import { ProformaActs } from "../proformas/proforma-acts.tsx";
import type { ProformaRecord } from "../proformas/proforma-types.ts";
import { SignatureSlips } from "../proformas/signature-slips.tsx";
import { OrderFacts } from "./order-facts.tsx";
import { OrderMoney } from "./order-money.tsx";
import { OrderPricing } from "./order-pricing.tsx";
import { SubmitPanel } from "./submit-panel.tsx";
import { useReasonName } from "./use-reason-codes.ts";

function OrderSlip({ order }: { readonly order: OrderRecord }) {
  const { t, locale } = useWords();
  return (
    <Slip
      stub={
        <>
          <StubFigure label={t("orders.quantityWord")}>
            <Kg value={order.quantityKg} isBare />
          </StubFigure>
          <span className="s12 d">{t("kit.unit.kg")}</span>
          {order.totalMinor !== null && (
            <div className="stub-code">
              <span className="s12 d">{t("orders.total")}</span>
              <div className="b">
                <Amount minor={order.totalMinor} currency={order.currency} />
              </div>
            </div>
          )}
        </>
      }
    >
      <div className="row wrap">
        <span className="s20 bb">
          <Code>{order.number}</Code>
        </span>
        {order.state === "cancelled" ? (
          <Stamp tone="stop">{stateWord("order", "cancelled", locale)}</Stamp>
        ) : (
          <StatusChip machine="order" state={order.state} />
        )}
        {order.isImported && <Chip tone="neutral">{t("orders.imported")}</Chip>}
      </div>
      <p className="b s14">
        {inLocale({ nameFa: order.customerNameFa, nameEn: order.customerNameEn }, locale)}
      </p>
      <p>
        {inLocale({ nameFa: order.productNameFa, nameEn: order.productNameEn }, locale)}{" "}
        <LatinCode>{order.productCode}</LatinCode>
      </p>
      <p className="m">
        {t(`orders.saleType.${order.saleType}`)} · <DateText value={order.date} />
        {order.claimedBy !== null && (
          <>
            {" "}
            · {t("orders.claimedBy")} <bdi>{locale === "fa" ? order.claimedBy : order.claimedByEn}</bdi>
          </>
        )}
      </p>
    </Slip>
  );
}

const ended: readonly OrderState[] = ["closed", "rejected", "cancelled"];

/** Who moves the case next, for everybody who looks at it. */
function NextStep({ order }: { readonly order: OrderRecord }) {
  const { t } = useWords();
  const { state } = order;
  if (state === "closed" || state === "rejected" || state === "cancelled") return null;
  const key = state === "priced" && order.saleType === "FREE" ? "pricedFree" : state;
  return (
    <Note tone="neutral">
      <span className="b">{t("orders.next")}:</span> {t(`orders.next.${key}`)}
    </Note>
  );
}

/** Why it was returned, rejected or cancelled. */
function ReasonNote({ order }: { readonly order: OrderRecord }) {
  const { t, locale } = useWords();
  const nameOf = useReasonName();
  const { reasonCode, reasonText, state } = order;
  const parts = [reasonCode ? nameOf(reasonCode) : "", reasonText ?? ""].filter((part) => part !== "");
  if (parts.length === 0) return null;
  return (
    <Note tone={ended.includes(state) ? "stop" : "attention"}>
      <span className="b">{t("orders.reason")}:</span> {parts.join(locale === "fa" ? "؛ " : "; ")}
    </Note>
  );
}

type Props = {
  readonly order: OrderRecord;
  readonly proforma: ProformaRecord | null;
  readonly isPaperShown: boolean;
};

/** The record itself, from the request to the money, each part with its own act. */
export function OrderMain({ order, proforma, isPaperShown }: Props) {
  const { t } = useWords();
  return (
    <>
      <OrderSlip order={order} />
      <NextStep order={order} />
      <ReasonNote order={order} />
      {order.acts.includes("orders.submit") && <SubmitPanel order={order} />}
      <OrderFacts order={order} />
      <OrderPricing order={order} />
      {proforma && (
        <Card
          title={
            <>
              {t("orders.proformas")} {proforma.number !== null && <Code>{proforma.number}</Code>}
            </>
          }
          aside={<StatusChip machine="proforma" state={proforma.state} />}
        >
          <p className="m s12 gap-below">{t("proformas.signaturesHint")}</p>
          <SignatureSlips record={proforma} />
          <ProformaActs record={proforma} isPaperShown={isPaperShown} />
        </Card>
      )}
      <OrderMoney order={order} proforma={proforma} />
    </>
  );
}
