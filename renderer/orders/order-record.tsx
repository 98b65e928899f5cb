import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Locale } from "../../core/kernel/app-error.ts";
import type { OrderRecord } from "../../core/orders/order.contract.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { TopCrumb } from "../app/top-bar.tsx";
import { RecordPanel } from "../kit/record-panel.tsx";
import type { RecordRoute } from "../kit/record-route.ts";
import { RecordFailed, RecordWaits } from "../kit/record-waits.tsx";
import { RouteSteps } from "../kit/route-steps.tsx";
import { useMedia } from "../kit/use-media.ts";
import { useProforma, useProformaPaper } from "../proformas/use-proforma.ts";
import { EditOrder } from "./order.form.tsx";
import { hasActBar, OrderActs } from "./order-acts.tsx";
import { OrderMain } from "./order-main.tsx";
import { OrderPaper } from "./order-paper.tsx";
import { type OrderTab, OrderTabs } from "./order-tabs.tsx";
import { RecordTimeline } from "./record-timeline.tsx";

/** The pro-forma that counts: the open or accepted one; a void or expired one only where nothing came after it. */
function currentProformaId(order: OrderRecord): string | null {
  const live = order.proformas.find(({ state }) => state !== "void" && state !== "expired");
  return (live ?? order.proformas[0])?.id ?? null;
}

type BodyProps = { readonly order: OrderRecord };

/** Three columns on a wide window: record, timeline, paper; one of them at a time on a narrower one. */
function OrderBody({ order }: BodyProps) {
  const { t, locale } = useWords();
  const isWide = useMedia("(min-width: 1280px)");
  const [tab, setTab] = useState<OrderTab>("record");
  const [language, setLanguage] = useState<Locale | null>(null);
  const chosen = language ?? (order.saleType === "EXPORT" ? "en" : locale);
  const proformaId = currentProformaId(order);
  const proforma = useProforma(proformaId);
  const paper = useProformaPaper(proformaId, chosen);
  const isPaperShown = paper.data !== undefined;
  const shows = (part: OrderTab): boolean => isWide || tab === part;
  return (
    <>
      {!isWide && <OrderTabs value={tab} onChange={setTab} />}
      <div className="order-columns">
        {shows("record") && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
          <section className="order-main" aria-label={t("kit.record.label")} tabIndex={0}>
            <OrderMain order={order} proforma={proforma.data ?? null} isPaperShown={isPaperShown} />
          </section>
        )}
        {shows("timeline") && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
          <section className="order-timeline" aria-label={t("orders.timeline")} tabIndex={0}>
            <h3 className="form-title">{t("orders.timeline")}</h3>
            <RecordTimeline entries={order.timeline} />
          </section>
        )}
        {shows("paper") && (
          <OrderPaper
            order={order}
            proforma={proforma.data ?? null}
            paper={paper}
            language={chosen}
            onLanguage={setLanguage}
          />
        )}
      </div>
    </>
  );
}

type Props = {
  readonly orderId: string;
  readonly route: RecordRoute;
  readonly count: number | undefined;
};

/** One order from request to delivery order: what it is, what happened, its paper, and what comes next. */
export function OrderPanel({ orderId, route, count }: Props) {
  const [isEditing, setIsEditing] = useState(false);
  const query = useQuery(api.orders.get.queryOptions({ input: { orderId } }));
  const order = query.data;
  if (query.isError)
    return <RecordFailed route={route} error={query.error} onRetry={() => void query.refetch()} />;
  if (!order) return <RecordWaits route={route} />;
  if (isEditing)
    return <EditOrder key={order.rev} record={order} route={route} onDone={() => setIsEditing(false)} />;
  return (
    <div className="order-record">
      <RecordPanel
        title={<RouteSteps state={order.state} saleType={order.saleType} />}
        route={route}
        count={count}
        foot={hasActBar(order) && <OrderActs order={order} onEdit={() => setIsEditing(true)} />}
      >
        <TopCrumb>{order.number}</TopCrumb>
        <OrderBody order={order} />
      </RecordPanel>
    </div>
  );
}
