import type { ReactNode } from "react";
import { TimeText } from "./values.tsx";

export type TimelineItem = {
  readonly key: string | number;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly atMs: number | null;
  readonly mark: "ok" | "now" | "bad" | "open";
};

/** What happened to a record, newest first as the office sends it. */
export function Timeline({
  items,
  label,
}: {
  readonly items: readonly TimelineItem[];
  readonly label: string;
}) {
  return (
    <ol className="tl" aria-label={label}>
      {items.map(({ key, title, detail, atMs, mark }) => (
        <li key={key} className={mark}>
          <div className="tl-line">
            <span className="b">{title}</span>
            {atMs !== null && (
              <span className="d s12">
                <TimeText atMs={atMs} />
              </span>
            )}
          </div>
          {detail && <div className="m s12">{detail}</div>}
        </li>
      ))}
    </ol>
  );
}
