import { useState } from "react";
import { Link } from "wouter";
import type { Locale } from "../../core/kernel/app-error.ts";
import { inLocale, useWords } from "../app/i18n/i18n.ts";
import { TopCrumb } from "../app/top-bar.tsx";
import { Card } from "../kit/card.tsx";
import { KeyValue } from "../kit/key-value.tsx";
import { RecordPanel } from "../kit/record-panel.tsx";
import type { RecordRoute } from "../kit/record-route.ts";
import { RecordFailed, RecordWaits } from "../kit/record-waits.tsx";
import { Slip, Stamp, StubFigure } from "../kit/slip.tsx";
import { StatusChip } from "../kit/status-chip.tsx";
import { Amount, Code, DateText } from "../kit/values.tsx";
import { ProformaActs } from "./proforma-acts.tsx";
import { ProformaPaper } from "./proforma-paper.tsx";
import type { ProformaRecord } from "./proforma-types.ts";
import { SignatureSlips } from "./signature-slips.tsx";
import { useProforma, useProformaPaper } from "./use-proforma.ts";

function ProformaSlip({ record }: { readonly record: ProformaRecord }) {
  const { t, locale } = useWords();
  return (
    <Slip
      stub={
        <>
          <StubFigure label={t("proformas.total")}>
            <Amount minor={record.totalMinor} currency={record.currency} isBare />
          </StubFigure>
          <span className="s12 d">{t(`currency.${record.currency}`)}</span>
          {record.trackingCode !== null && (
            <div className="stub-code">
              <span className="s12 d">{t("proformas.trackingCode")}</span>
              <div className="b">
                <Code>{record.trackingCode}</Code>
              </div>
            </div>
          )}
        </>
      }
    >
      <div className="row wrap">
        <span className="s20 bb">
          {record.number === null ? t("proformas.unnumbered") : <Code>{record.number}</Code>}
        </span>
        {record.state === "void" ? (
          <Stamp tone="stop">{t("proformas.void")}</Stamp>
        ) : (
          <StatusChip machine="proforma" state={record.state} />
        )}
      </div>
      <p className="b">
        {inLocale({ nameFa: record.customerNameFa, nameEn: record.customerNameEn }, locale)}
      </p>
      <KeyValue
        pairs={[
          [
            t("proformas.order"),
            <Link key="order" href={`/sales/orders/${record.orderId}`}>
              <Code>{record.orderNumber}</Code>
            </Link>,
          ],
          [t("proformas.issuedOn"), record.issuedOn && <DateText key="on" value={record.issuedOn} />],
          [
            t("proformas.validUntil"),
            record.validUntil && <DateText key="until" value={record.validUntil} />,
          ],
        ]}
      />
    </Slip>
  );
}

type Props = {
  readonly proformaId: string;
  readonly route: RecordRoute;
  readonly count: number | undefined;
};

/** One pro-forma: signatures and acts beside the very paper that is signed. */
export function ProformaPanel({ proformaId, route, count }: Props) {
  const { t, locale } = useWords();
  const [language, setLanguage] = useState<Locale | null>(null);
  const query = useProforma(proformaId);
  const record = query.data;
  const chosen = language ?? (record && record.currency !== "IRR" ? "en" : locale);
  const paper = useProformaPaper(record ? proformaId : null, chosen);
  if (query.isError)
    return <RecordFailed route={route} error={query.error} onRetry={() => void query.refetch()} />;
  if (!record) return <RecordWaits route={route} />;
  return (
    <div className="spread">
      <RecordPanel title={t("orders.proformas")} route={route} count={count}>
        <TopCrumb>{record.number ?? record.orderNumber}</TopCrumb>
        <div className="beside">
          <div className="beside-facts">
            <ProformaSlip record={record} />
            <Card
              title={t("proformas.signatures")}
              aside={<span className="s12">{t("proformas.signaturesHint")}</span>}
            >
              <SignatureSlips record={record} />
              <ProformaActs record={record} isPaperShown={paper.data !== undefined} />
            </Card>
          </div>
          <ProformaPaper
            paper={paper}
            language={chosen}
            onLanguage={setLanguage}
            number={record.number ?? record.orderNumber}
          />
        </div>
      </RecordPanel>
    </div>
  );
}
