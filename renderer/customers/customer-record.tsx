import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CustomerRecord } from "../../core/customers/customer.contract.ts";
import { useMay } from "../access/use-may.ts";
import { api } from "../app/api.ts";
import { inLocale, useWords } from "../app/i18n/i18n.ts";
import { TopCrumb } from "../app/top-bar.tsx";
import { Card } from "../kit/card.tsx";
import { KeyValue } from "../kit/key-value.tsx";
import { RecordPanel } from "../kit/record-panel.tsx";
import type { RecordRoute } from "../kit/record-route.ts";
import { RecordFailed, RecordWaits } from "../kit/record-waits.tsx";
import { Amount, Code, LatinCode } from "../kit/values.tsx";
import { countryName } from "../reference/country-name.ts";
import { useReferences } from "../reference/use-reference.ts";
import { CustomerForm } from "./customer.form.tsx";
import { CustomerStatusChip } from "./customer-status-chip.tsx";

const codeOrNothing = (text: string) => (text === "" ? null : <Code>{text}</Code>);
const latinOrNothing = (text: string) => (text === "" ? null : <LatinCode>{text}</LatinCode>);

function Facts({ record }: { readonly record: CustomerRecord }) {
  const { t, locale } = useWords();
  const references = useReferences();
  const province = references.nameOf("province", record.provinceIso);
  return (
    <>
      <Card title={t("customers.section.party")} aside={<CustomerStatusChip status={record.status} />}>
        <KeyValue
          pairs={[
            [t("customers.nameFa"), <bdi key="fa">{record.nameFa}</bdi>],
            [t("customers.nameEn"), record.nameEn === "" ? null : <bdi key="en">{record.nameEn}</bdi>],
            [t("customers.kind"), t(`customers.kind.${record.kind}`)],
            [t("customers.nationalId"), codeOrNothing(record.nationalId)],
            [t("customers.economicCode"), codeOrNothing(record.economicCode)],
          ]}
        />
      </Card>
      <Card title={t("customers.section.contact")}>
        <KeyValue
          pairs={[
            [t("customers.countryName"), countryName(record.countryIso2, locale)],
            [t("customers.province"), province],
            [t("customers.city"), record.city === "" ? null : <bdi key="city">{record.city}</bdi>],
            [
              t("customers.address"),
              record.address === "" ? null : <bdi key="address">{record.address}</bdi>,
            ],
            [t("customers.postalCode"), codeOrNothing(record.postalCode)],
            [t("customers.phone"), latinOrNothing(record.phone)],
            [t("customers.mobile"), latinOrNothing(record.mobile)],
            [t("customers.email"), latinOrNothing(record.email)],
          ]}
        />
      </Card>
      <Card title={t("customers.section.trade")}>
        <KeyValue
          pairs={[
            [t("customers.iban"), latinOrNothing(record.iban)],
            [
              t("customers.creditLimit"),
              <Amount key="limit" minor={record.creditLimitRial} currency="IRR" isBare />,
            ],
            [t("customers.segment"), record.segment],
            [t("customers.behinyab"), latinOrNothing(record.behinyabRef)],
          ]}
        />
      </Card>
    </>
  );
}

type Props = {
  readonly customerId: string;
  readonly route: RecordRoute;
  readonly count: number | undefined;
};

/** One customer; its edit takes the place of the facts. */
export function CustomerRecordPanel({ customerId, route, count }: Props) {
  const { t, locale } = useWords();
  const may = useMay();
  const [isEditing, setIsEditing] = useState(false);
  const query = useQuery(api.customers.get.queryOptions({ input: { customerId } }));
  const record = query.data;
  if (query.isError)
    return <RecordFailed route={route} error={query.error} onRetry={() => void query.refetch()} />;
  if (!record) return <RecordWaits route={route} />;
  if (isEditing)
    return (
      <CustomerForm
        key={record.rev}
        route={{ ...route, close: () => setIsEditing(false) }}
        record={record}
        onDone={() => setIsEditing(false)}
      />
    );
  return (
    <RecordPanel
      title={inLocale(record, locale)}
      route={route}
      count={count}
      foot={
        may("customers.edit") && (
          <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setIsEditing(true)}>
            {t("customers.edit")}
          </Button>
        )
      }
    >
      <TopCrumb>{record.code}</TopCrumb>
      <Facts record={record} />
    </RecordPanel>
  );
}
