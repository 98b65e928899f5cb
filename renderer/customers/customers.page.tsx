import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type CustomerRow, customerStatuses } from "../../core/customers/customer.contract.ts";
import { useMay } from "../access/use-may.ts";
import { api } from "../app/api.ts";
import { inLocale, useWords, type Words } from "../app/i18n/i18n.ts";
import { TopActions } from "../app/top-bar.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { FilterSelect } from "../kit/filter-select.tsx";
import { ListCount, ListLayout, ListSearch } from "../kit/list-layout.tsx";
import { after, countOf, paging, rowsOf, useListView } from "../kit/list-view.ts";
import { type Column, RecordList } from "../kit/record-list.tsx";
import { type RecordRoute, useRecordRoute } from "../kit/record-route.ts";
import { useShortcuts } from "../kit/shortcuts.ts";
import { Code } from "../kit/values.tsx";
import { CustomerForm } from "./customer.form.tsx";
import { CustomerRecordPanel } from "./customer-record.tsx";
import { CustomerStatusChip } from "./customer-status-chip.tsx";

const base = "/sales/customers";

const columnsOf = ({ t, locale }: Words): readonly Column<CustomerRow, "code" | "name">[] => [
  {
    id: "code",
    head: t("customers.code"),
    width: 80,
    sort: "code",
    cell: (row) => (
      <span className="b">
        <Code>{row.code}</Code>
      </span>
    ),
  },
  {
    id: "name",
    head: t("customers.name"),
    width: 180,
    grow: 3,
    sort: "name",
    card: "title",
    cell: (row) => inLocale(row, locale),
  },
  {
    id: "kind",
    head: t("customers.kind"),
    width: 96,
    cell: (row) => t(`customers.kind.${row.kind}`),
  },
  {
    id: "nationalId",
    head: t("customers.nationalId"),
    width: 130,
    card: "figure",
    cell: (row) => (row.nationalId === "" ? "—" : <Code>{row.nationalId}</Code>),
  },
  {
    id: "city",
    head: t("customers.city"),
    width: 110,
    grow: 1,
    card: "sub",
    cell: (row) => <bdi>{row.city}</bdi>,
  },
  {
    id: "status",
    head: t("customers.status"),
    width: 92,
    card: "chip",
    cell: (row) => <CustomerStatusChip status={row.status} />,
  },
];

function NewButton({ onPress }: { readonly onPress: () => void }) {
  const { t } = useWords();
  useShortcuts([{ chord: "Ctrl+KeyN", word: "shortcut.new", scope: "list", run: onPress }]);
  return (
    <TopActions>
      <Button
        className="top-main"
        aria-label={t("customers.new")}
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={onPress}
      >
        {t("customers.new")}
      </Button>
    </TopActions>
  );
}

function OpenRecord({ route, count }: { readonly route: RecordRoute; readonly count: number | undefined }) {
  if (route.id === "new") return <CustomerForm route={route} record={null} onDone={route.open} />;
  return route.id === null ? null : (
    <CustomerRecordPanel key={route.id} customerId={route.id} route={route} count={count} />
  );
}

/** Customers with the record, a new one or an edit beside the list. */
export default function CustomersPage() {
  const words = useWords();
  const { t } = words;
  const may = useMay();
  const [status, setStatus] = useState<CustomerRow["status"] | null>(null);
  const view = useListView<"code" | "name">({ key: "code", descending: false });
  const query = useInfiniteQuery(
    api.customers.list.infiniteOptions({
      input: (cursor: string | null) => ({ ...view.input, ...after(cursor), ...(status ? { status } : {}) }),
      ...paging,
    }),
  );
  const route = useRecordRoute(
    base,
    rowsOf(query).map((row) => row.id),
  );
  const isOpen = route.id !== null;
  return (
    <>
      {may("customers.create") && route.id !== "new" && <NewButton onPress={() => route.open("new")} />}
      <ListLayout
        isWide
        tools={
          <>
            <ListSearch view={view} placeholder={t("customers.search")} />
            <FilterSelect
              label={t("customers.status")}
              all={t("customers.status.all")}
              options={customerStatuses.map((value) => ({ value, label: t(`customers.status.${value}`) }))}
              value={status}
              onChange={setStatus}
            />
            <ListCount count={countOf(query)} />
          </>
        }
        list={
          <RecordList
            label={t("customers.title")}
            columns={columnsOf(words)}
            query={query}
            view={view}
            rowId={(row) => row.id}
            currentId={route.id}
            onOpen={(row) => route.open(row.id)}
            onBack={isOpen ? route.close : undefined}
            empty={
              <EmptyState
                title={t("customers.empty.title")}
                text={t("customers.empty.text")}
                act={
                  may("customers.create")
                    ? { label: t("customers.new"), run: () => route.open("new") }
                    : undefined
                }
              />
            }
          />
        }
        record={isOpen && <OpenRecord route={route} count={countOf(query)?.value} />}
      />
    </>
  );
}
