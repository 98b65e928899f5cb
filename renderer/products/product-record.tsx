import { Button } from "@mantine/core";
import { IconPencil, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { formatPercent } from "../../core/kernel/format.ts";
import { useMay } from "../access/use-may.ts";
import { api } from "../app/api.ts";
import { inLocale, useWords } from "../app/i18n/i18n.ts";
import { TopCrumb } from "../app/top-bar.tsx";
import { Card } from "../kit/card.tsx";
import { KeyValue } from "../kit/key-value.tsx";
import { RecordPanel } from "../kit/record-panel.tsx";
import type { RecordRoute } from "../kit/record-route.ts";
import { RecordFailed, RecordWaits } from "../kit/record-waits.tsx";
import { TableScroll } from "../kit/table-scroll.tsx";
import { Amount, DateText, Kg, LatinCode } from "../kit/values.tsx";
import { useReferences } from "../reference/use-reference.ts";
import { ProductForm } from "./product.form.tsx";
import type { ProductRow } from "./product-types.ts";
import { SetPriceForm } from "./set-price.form.tsx";

function Facts({ record }: { readonly record: ProductRow }) {
  const { t, locale } = useWords();
  const references = useReferences();
  const packaging = (key: string): string => references.nameOf("packaging", key);
  const yesNo = (isTrue: boolean): string => t(isTrue ? "products.yes" : "products.no");
  return (
    <Card title={t("products.facts")}>
      <KeyValue
        pairs={[
          [t("products.nameFa"), <bdi key="fa">{record.nameFa}</bdi>],
          [t("products.nameEn"), <bdi key="en">{record.nameEn}</bdi>],
          [t("products.state"), t(`products.state.${record.state}`)],
          [t("products.family"), record.family === "" ? null : <bdi key="family">{record.family}</bdi>],
          [t("products.hs8"), <LatinCode key="hs">{record.hs8}</LatinCode>],
          [t("products.defaultPackaging"), packaging(record.defaultPackaging)],
          [
            t("products.altPackaging"),
            record.altPackaging.map(packaging).join(locale === "fa" ? "، " : ", "),
          ],
          [t("products.minOrderKg"), <Kg key="min" value={record.minOrderKg} isBare />],
          [t("products.truckLoadKg"), <Kg key="truck" value={record.truckLoadKg} isBare />],
          [
            t("products.tolerancePercent"),
            <bdi key="tol">{formatPercent(record.tolerancePercent, locale)}</bdi>,
          ],
          [t("products.isVatApplicable"), yesNo(record.isVatApplicable)],
          [t("products.isExportable"), yesNo(record.isExportable)],
        ]}
      />
    </Card>
  );
}

function Prices({ record }: { readonly record: ProductRow }) {
  const { t } = useWords();
  return (
    <Card title={t("products.prices")} isFlush>
      {record.prices.length === 0 ? (
        <p className="in m pad">{t("products.noPrice")}</p>
      ) : (
        <TableScroll label={t("products.prices")}>
          <table className="t">
            <thead>
              <tr>
                <th>{t("products.list")}</th>
                <th>{t("products.validFrom")}</th>
                <th className="r">{t("products.price")}</th>
              </tr>
            </thead>
            <tbody>
              {record.prices.map((price) => (
                <tr key={price.id}>
                  <td>{t(`products.list.${price.list}`)}</td>
                  <td>
                    <DateText value={price.validFrom} />
                  </td>
                  <td className="r">
                    <Amount minor={price.amountMinor} currency={price.currency} />{" "}
                    <span className="d s12">{t(`products.unit.${price.unit}`)}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Card>
  );
}

type Props = {
  readonly productId: string;
  readonly route: RecordRoute;
  readonly count: number | undefined;
};

/** One product: facts, and list prices with their history; a new price takes its own form. */
export function ProductRecordPanel({ productId, route, count }: Props) {
  const { t, locale } = useWords();
  const may = useMay();
  const [form, setForm] = useState<"edit" | "price" | null>(null);
  const query = useQuery(api.products.get.queryOptions({ input: { productId } }));
  const record = query.data;
  const leave = (): void => setForm(null);
  if (query.isError)
    return <RecordFailed route={route} error={query.error} onRetry={() => void query.refetch()} />;
  if (!record) return <RecordWaits route={route} />;
  if (form === "edit") return <ProductForm record={record} route={{ ...route, place: null, close: leave }} />;
  if (form === "price")
    return <SetPriceForm record={record} route={{ ...route, place: null, close: leave }} />;
  const mayPrice = may("products.setPrice");
  return (
    <RecordPanel
      title={inLocale(record, locale)}
      route={route}
      count={count}
      foot={
        (mayPrice || may("products.edit")) && (
          <>
            {mayPrice && (
              <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setForm("price")}>
                {t("products.setPrice")}
              </Button>
            )}
            {may("products.edit") && (
              <Button
                variant={mayPrice ? "default" : "filled"}
                leftSection={<IconPencil size={16} aria-hidden />}
                onClick={() => setForm("edit")}
              >
                {t("products.edit")}
              </Button>
            )}
          </>
        )
      }
    >
      <TopCrumb isLatin>{record.code}</TopCrumb>
      <Prices record={record} />
      <Facts record={record} />
    </RecordPanel>
  );
}
