import type { OrderRecord } from "../../core/orders/order.contract.ts";
import { declaredUses, freePurposes } from "../../core/orders/order.contract.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Card } from "../kit/card.tsx";
import { KeyValue } from "../kit/key-value.tsx";
import { Code, DateText } from "../kit/values.tsx";
import { countryName } from "../reference/country-name.ts";
import { useReferences } from "../reference/use-reference.ts";

const orNothing = (text: string | null) => (text === null || text === "" ? null : <bdi>{text}</bdi>);

/** Customer, goods and delivery of an order as they were agreed. */
export function OrderFacts({ order }: { readonly order: OrderRecord }) {
  const { t, locale } = useWords();
  const references = useReferences();
  const use = declaredUses.find((each) => each === order.declaredUse);
  const purpose = freePurposes.find((each) => each === order.freePurpose);
  const place = (name: string, country: string) => (
    <>
      <bdi>{name}</bdi>
      {locale === "fa" ? "، " : ", "}
      {countryName(country, locale)}
    </>
  );
  return (
    <Card title={t("orders.section.goods")}>
      <div className="two-lists">
        <KeyValue
          pairs={[
            [t("orders.packaging"), references.nameOf("packaging", order.packaging)],
            [t("orders.declaredUse"), use ? t(`orders.declaredUse.${use}`) : order.declaredUse],
            [t("orders.settlement"), t(`orders.settlement.${order.settlement}`)],
            [t("orders.freePurpose"), purpose ? t(`orders.freePurpose.${purpose}`) : null],
            [
              t("orders.exchangeContract"),
              order.exchangeContract === "" ? null : <Code key="contract">{order.exchangeContract}</Code>,
            ],
            [
              t("orders.broker"),
              order.brokerCode === "" ? null : references.nameOf("broker", order.brokerCode),
            ],
            [
              t("orders.exporterOfRecord"),
              order.exporterOfRecord === "SELF"
                ? t("orders.exporterSelf")
                : orNothing(order.exporterOfRecord),
            ],
            [t("orders.duplicateReason"), orNothing(order.duplicateReason)],
          ]}
        />
        <KeyValue
          pairs={[
            [
              t("orders.incoterm"),
              <span key="incoterm">
                <bdi className="b">{order.incoterm}</bdi>
                {locale === "fa" ? "، " : ", "}
                {place(order.namedPlace, order.namedPlaceCountry)}
              </span>,
            ],
            [t("orders.destination"), place(order.destination, order.destinationCountry)],
            [
              t("orders.exitBorder"),
              order.exitBorder === "" ? null : references.nameOf("exitBorder", order.exitBorder),
            ],
            [t("orders.wantedOn"), order.wantedOn && <DateText key="wanted" value={order.wantedOn} />],
            [t("orders.note"), orNothing(order.note)],
          ]}
        />
      </div>
    </Card>
  );
}
