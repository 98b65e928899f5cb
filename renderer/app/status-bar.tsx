import { IconCloudCheck, IconCloudOff, IconShieldCheck, IconShieldX, IconUser } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { SignedInUser } from "../../core/access/access.contract.ts";
import { formatJalaliDate, formatLongDate } from "../../core/kernel/format.ts";
import { isIsoDate } from "../../core/kernel/iso-date.ts";
import { useMay } from "../access/use-may.ts";
import { api } from "./api.ts";
import type { CompanyStatus } from "./company-status.ts";
import { inLocale, useWords } from "./i18n/i18n.ts";

const chainAgeMs = 15 * 60_000;

function ChainState() {
  const { t } = useWords();
  const may = useMay();
  // The whole chain is recomputed by the office, so it is asked seldom.
  const chain = useQuery(
    api.audit.verify.queryOptions({
      input: {},
      enabled: may("audit.verify"),
      staleTime: chainAgeMs,
      refetchInterval: chainAgeMs,
      retry: false,
    }),
  );
  if (!chain.data) return null;
  return chain.data.isIntact ? (
    <span className="wide">
      <IconShieldCheck size={14} aria-hidden className="tx-done" />
      {t("app.status.chainIntact")}
    </span>
  ) : (
    <span className="tx-stop b">
      <IconShieldX size={14} aria-hidden />
      {t("app.status.chainBroken")}
    </span>
  );
}

function Connection({ isConnected }: { readonly isConnected: boolean }) {
  const { t } = useWords();
  return (
    <span role="status" className={isConnected ? undefined : "tx-attention b"}>
      {isConnected ? (
        <IconCloudCheck size={14} aria-hidden className="tx-done" />
      ) : (
        <IconCloudOff size={14} aria-hidden />
      )}
      {t(isConnected ? "app.status.connected" : "app.status.disconnected")}
    </span>
  );
}

type Props = {
  readonly status: CompanyStatus;
  readonly user: SignedInUser;
  readonly isConnected: boolean;
};

/** State of the office on one line: connection, audit chain, person and role, business day. */
export function StatusBar({ status, user, isConnected }: Props) {
  const { t, locale } = useWords();
  const day = status.businessDay;
  const comma = locale === "fa" ? "، " : ", ";
  return (
    <footer className="stat">
      <Connection isConnected={isConnected} />
      <ChainState />
      <i className="sp" />
      <span className="wide">
        <IconUser size={14} aria-hidden />
        <span>
          <bdi>{inLocale(user, locale)}</bdi>
          {comma}
          {user.roles.map((role) => t(`role.${role}`)).join(comma)}
        </span>
      </span>
      {isIsoDate(day) && (
        <span className="nb num">
          {formatLongDate(day, locale)}
          {locale === "en" && <bdi className="d">({formatJalaliDate(day, "en")})</bdi>}
        </span>
      )}
    </footer>
  );
}
