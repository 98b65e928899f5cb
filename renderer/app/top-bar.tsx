import { ActionIcon, Menu } from "@mantine/core";
import {
  IconChevronLeft,
  IconChevronRight,
  IconKeyboard,
  IconLogout,
  IconMenu2,
  IconUserCircle,
} from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { Link } from "wouter";
import type { SignedInUser } from "../../core/access/access.contract.ts";
import { useCommand } from "../kit/use-command.ts";
import { Code, LatinCode } from "../kit/values.tsx";
import { api } from "./api.ts";
import { inLocale, useWords } from "./i18n/i18n.ts";
import { LanguageButton, SchemeButton } from "./language-button.tsx";
import { addressOf, type PageRoute } from "./routes.tsx";
import { closeSession } from "./session.ts";

const actionsId = "top-actions";
const crumbId = "top-crumb";

function InTopBar({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => setPlace(document.getElementById(id)), [id]);
  return place && createPortal(children, place);
}

/** Puts a page's own buttons into the top bar; the main action last. */
export const TopActions = ({ children }: { readonly children: ReactNode }) => (
  <InTopBar id={actionsId}>{children}</InTopBar>
);

type CrumbProps = { readonly children: string; readonly isLatin?: boolean };

/** Adds the last step of the breadcrumb: the number of the record that is open. */
export const TopCrumb = ({ children, isLatin = false }: CrumbProps) => (
  <InTopBar id={crumbId}>
    <span className="b">{isLatin ? <LatinCode>{children}</LatinCode> : <Code>{children}</Code>}</span>
  </InTopBar>
);

function AccountMenu({
  user,
  onShortcuts,
}: {
  readonly user: SignedInUser;
  readonly onShortcuts: () => void;
}) {
  const { t, locale } = useWords();
  const signOut = useCommand(useMutation(api.access.signOut.mutationOptions()));
  const leave = async (): Promise<void> => {
    await signOut.run({});
    closeSession();
  };
  return (
    <Menu position="bottom-end" withinPortal width={220}>
      <Menu.Target>
        <ActionIcon aria-label={t("app.account")}>
          <IconUserCircle size={20} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <span className="b">{inLocale(user, locale)}</span>
          <br />
          {user.roles.map((role) => t(`role.${role}`)).join(locale === "fa" ? "، " : ", ")}
        </Menu.Label>
        <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={onShortcuts}>
          {t("app.shortcuts")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void leave()}>
          {t("app.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Breadcrumb({ current }: { readonly current: PageRoute | null }) {
  const { t, dir } = useWords();
  if (!current) return <span className="ell bb s16">{t("app.name")}</span>;
  const Chevron = dir === "rtl" ? IconChevronLeft : IconChevronRight;
  return (
    <div className="crumbs">
      {current.desk !== "home" && (
        <span className="crumb">
          {t(`desk.${current.desk}`)}
          <Chevron size={14} aria-hidden />
        </span>
      )}
      <h1 className="ell">
        <Link href={addressOf(current)}>{t(current.word)}</Link>
      </h1>
      <span id={crumbId} className="crumb-record" />
    </div>
  );
}

type Props = {
  readonly current: PageRoute | null;
  readonly user: SignedInUser;
  readonly onMenu: () => void;
  readonly onShortcuts: () => void;
};

export function TopBar({ current, user, onMenu, onShortcuts }: Props) {
  const { t } = useWords();
  return (
    <header className="top">
      <ActionIcon className="only-phone" aria-label={t("app.menu")} onClick={onMenu}>
        <IconMenu2 size={20} />
      </ActionIcon>
      <Breadcrumb current={current} />
      <div id={actionsId} className="top-actions" />
      <div className="row g4">
        <LanguageButton />
        <SchemeButton />
        <AccountMenu user={user} onShortcuts={onShortcuts} />
      </div>
    </header>
  );
}
