import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { formatInteger } from "../../core/kernel/format.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { EmptyState } from "../kit/empty-state.tsx";
import { FailedNote } from "../kit/failed-note.tsx";
import type { Task } from "./task.ts";
import { WorklistRow } from "./worklist-row.tsx";
import "./worklist.css";

const kinds = ["order", "proforma", "payment", "currencyRate"] as const;
const rereadMs = 30_000;

type GroupProps = { readonly kind: Task["kind"]; readonly tasks: readonly Task[]; readonly nowMs: number };

function Group({ kind, tasks, nowMs }: GroupProps) {
  const { t, locale } = useWords();
  if (tasks.length === 0) return null;
  return (
    <section aria-label={t(`worklist.kind.${kind}`)}>
      <h2 className="group-line">
        {t(`worklist.kind.${kind}`)} <span className="count num">{formatInteger(tasks.length, locale)}</span>
      </h2>
      <ul>
        {tasks.map((task) => (
          <WorklistRow key={`${task.kind} ${task.id}`} task={task} nowMs={nowMs} />
        ))}
      </ul>
    </section>
  );
}

/** What waits for the signed-in person, oldest first under each kind. */
export default function WorklistPage() {
  const { t, locale } = useWords();
  const [kind, setKind] = useState<Task["kind"] | "all">("all");
  const query = useQuery(api.worklist.list.queryOptions({ input: {}, refetchInterval: rereadMs }));
  if (query.isError) return <FailedNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return null;
  const tasks = query.data;
  if (tasks.length === 0)
    return <EmptyState title={t("worklist.empty.title")} text={t("worklist.empty.text")} />;
  const ofKind = (one: Task["kind"]): readonly Task[] => tasks.filter((task) => task.kind === one);
  const tab = (value: Task["kind"] | "all", count: number, label: string) => ({
    value,
    label: `${label} ${formatInteger(count, locale)}`,
  });
  const present = kinds.filter((each) => ofKind(each).length > 0);
  return (
    <div className="worklist">
      <div className="list-tools">
        <SegmentedControl
          aria-label={t("worklist.title")}
          value={kind}
          data={[
            tab("all", tasks.length, t("worklist.all")),
            ...present.map((each) => tab(each, ofKind(each).length, t(`worklist.kind.${each}`))),
          ]}
          onChange={(picked) => setKind(kinds.find((each) => each === picked) ?? "all")}
        />
      </div>
      {present
        .filter((each) => kind === "all" || kind === each)
        .map((each) => (
          <Group key={each} kind={each} tasks={ofKind(each)} nowMs={query.dataUpdatedAt} />
        ))}
    </div>
  );
}
