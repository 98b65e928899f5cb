import { ActionIcon } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useWords } from "../app/i18n/i18n.ts";
import type { RecordRoute } from "./record-route.ts";

type Props = {
  readonly title: ReactNode;
  readonly route: RecordRoute;
  /** Records in the list, for "4 of 19". */
  readonly count?: number | undefined;
  /** Small acts of the head: papers, print. */
  readonly tools?: ReactNode;
  /** Acts of this role on this record, the main one first; they stay in sight. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
};

/** A record beside its list: head with place and close, body that scrolls, acts at the foot. */
export function RecordPanel({ title, route, count, tools, foot, children }: Props) {
  const { t } = useWords();
  return (
    <section className="record" aria-label={t("kit.record.label")}>
      <header className="record-head">
        <h2 className="ell">{title}</h2>
        {route.place !== null && count !== undefined && (
          <>
            <span className="d s12 nw">{t("kit.record.place", { place: route.place, count })}</span>
            <ActionIcon
              aria-label={t("kit.record.previous")}
              disabled={route.previous === null}
              onClick={() => route.previous?.()}
            >
              <IconChevronUp size={18} />
            </ActionIcon>
            <ActionIcon
              aria-label={t("kit.record.next")}
              disabled={route.next === null}
              onClick={() => route.next?.()}
            >
              <IconChevronDown size={18} />
            </ActionIcon>
          </>
        )}
        {tools}
        <ActionIcon aria-label={t("kit.record.close")} onClick={route.close}>
          <IconX size={18} />
        </ActionIcon>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <div className="record-body" tabIndex={0}>
        {children}
      </div>
      {foot && <footer className="record-foot">{foot}</footer>}
    </section>
  );
}
