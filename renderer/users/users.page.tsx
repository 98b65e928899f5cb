import { useQuery } from "@tanstack/react-query";
import { api, type client } from "../app/api.ts";
import { inLocale, useWords, type Words } from "../app/i18n/i18n.ts";
import { EmptyState } from "../kit/empty-state.tsx";
import { ListCount, ListLayout, ListSearch } from "../kit/list-layout.tsx";
import { countOf, useListView } from "../kit/list-view.ts";
import { type Column, RecordList } from "../kit/record-list.tsx";
import { Chip } from "../kit/status-chip.tsx";
import { LatinCode, TimeText } from "../kit/values.tsx";
import { wholeList } from "../kit/whole-list.ts";

type UserRow = Awaited<ReturnType<typeof client.users.list>>[number];

const columnsOf = ({ t, locale }: Words): readonly Column<UserRow>[] => [
  {
    id: "name",
    head: t("users.name"),
    width: 160,
    grow: 2,
    card: "title",
    cell: (row) => <span className="b">{inLocale(row, locale)}</span>,
  },
  {
    id: "username",
    head: t("users.username"),
    width: 150,
    cell: (row) => <LatinCode>{row.username}</LatinCode>,
  },
  {
    id: "roles",
    head: t("users.roles"),
    width: 180,
    grow: 2,
    card: "sub",
    cell: (row) => row.roles.map((role) => t(`role.${role}`)).join(locale === "fa" ? "، " : ", "),
  },
  {
    id: "password",
    head: t("users.password"),
    width: 190,
    grow: 1,
    cell: (row) => t(row.hasPassword ? "users.password.set" : "users.password.none"),
  },
  {
    id: "seen",
    head: t("users.lastSignIn"),
    width: 140,
    card: "figure",
    cell: (row) => (row.lastSignInAtMs === null ? t("users.never") : <TimeText atMs={row.lastSignInAtMs} />),
  },
  {
    id: "status",
    head: t("users.status"),
    width: 96,
    card: "chip",
    cell: (row) => (
      <Chip tone={row.status === "active" ? "done" : "neutral"} isFinal={row.status !== "active"}>
        {t(`users.status.${row.status}`)}
      </Chip>
    ),
  },
];

/** Who may sign in and in which role. */
export default function UsersPage() {
  const words = useWords();
  const { t } = words;
  const view = useListView<string>({ key: "name", descending: false });
  const users = useQuery(api.users.list.queryOptions({ input: {} }));
  const query = wholeList(users, view.input.q, (row) => `${row.nameFa} ${row.nameEn} ${row.username}`);
  return (
    <ListLayout
      tools={
        <>
          <ListSearch view={view} placeholder={t("users.name")} />
          <ListCount count={countOf(query)} />
        </>
      }
      list={
        <RecordList
          label={t("users.title")}
          columns={columnsOf(words)}
          query={query}
          view={view}
          rowId={(row) => row.id}
          currentId={null}
          onOpen={() => undefined}
          empty={<EmptyState title={t("users.empty.title")} text={t("users.empty.text")} />}
        />
      }
      record={null}
    />
  );
}
