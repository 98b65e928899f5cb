import { Suspense, useEffect, useRef, useState } from "react";
import { matchRoute, Redirect, Route, Switch, useLocation, useRouter } from "wouter";
import type { SignedInUser } from "../../core/access/access.contract.ts";
import { EmptyState } from "../kit/empty-state.tsx";
import { useShortcuts } from "../kit/shortcuts.ts";
import type { CompanyStatus } from "./company-status.ts";
import { CrashGuard } from "./crash-guard.tsx";
import { DeskDrawer } from "./desk-drawer.tsx";
import { useWords } from "./i18n/i18n.ts";
import { pagesFor } from "./pages.ts";
import { PagesColumn } from "./pages-column.tsx";
import { togglePagesColumn, usePagesColumn } from "./preferences.ts";
import { DeskRail } from "./rail.tsx";
import { addressOf, type Desk, desks, type PageRoute } from "./routes.tsx";
import { SampleBanner } from "./sample-banner.tsx";
import { ShortcutSheet } from "./shortcut-sheet.tsx";
import { StatusBar } from "./status-bar.tsx";
import { TopBar } from "./top-bar.tsx";

/** Desks of the rail: those with a page of their own; the pages for all stand on every desk. */
const desksOf = (routes: readonly PageRoute[]): readonly Desk[] =>
  desks.filter((desk) => desk !== "home" && routes.some((route) => route.desk === desk && !route.isHidden));

function useCurrentPage(routes: readonly PageRoute[]): PageRoute | null {
  const [location] = useLocation();
  const { parser } = useRouter();
  return routes.find((route) => matchRoute(parser, route.path, location)[0]) ?? null;
}

/** The desk in use: that of the page; a page for all leaves it as it was. */
function useCurrentDesk(current: PageRoute | null, own: readonly Desk[]): Desk | null {
  const last = useRef<Desk | null>(null);
  if (current && current.desk !== "home") last.current = current.desk;
  return last.current ?? own[0] ?? null;
}

function useDeskShortcuts(own: readonly Desk[], routes: readonly PageRoute[]): void {
  const [, navigate] = useLocation();
  useShortcuts(
    own.slice(0, 8).map((desk, index) => ({
      chord: `Alt+Digit${index + 1}`,
      word: "shortcut.desks" as const,
      scope: "everywhere" as const,
      shown: `Alt 1…${Math.min(own.length, 8)}`,
      isUnlisted: index > 0,
      run: () => {
        const first = routes.find((route) => route.desk === desk && !route.isHidden);
        if (first) navigate(addressOf(first));
      },
    })),
  );
}

function Pages({ routes }: { readonly routes: readonly PageRoute[] }) {
  const { t } = useWords();
  const [location, navigate] = useLocation();
  const first = routes.find((route) => !route.isHidden);
  if (!first) return <EmptyState title={t("app.noDesk.title")} text={t("app.noDesk.text")} />;
  return (
    <CrashGuard key={location.split("/").slice(0, 3).join("/")}>
      <Suspense fallback={null}>
        <Switch>
          {routes.map((route) => (
            <Route key={route.path} path={route.path} component={route.Page} />
          ))}
          <Route path="/">
            <Redirect to={addressOf(first)} replace />
          </Route>
          <Route>
            <EmptyState
              title={t("app.notFound.title")}
              text={t("app.notFound.text")}
              act={{ label: t("app.notFound.act"), run: () => navigate(addressOf(first)) }}
            />
          </Route>
        </Switch>
      </Suspense>
    </CrashGuard>
  );
}

type Props = {
  readonly status: CompanyStatus;
  readonly user: SignedInUser;
  readonly isConnected: boolean;
};

/** The window of a signed-in person: rail of desks, pages of the desk, top bar, page, status bar. */
export function Shell({ status, user, isConnected }: Props) {
  const { t } = useWords();
  const [location] = useLocation();
  const routes = pagesFor(user.roles);
  const own = desksOf(routes);
  const current = useCurrentPage(routes);
  const desk = useCurrentDesk(current, own);
  const [isDrawerOpen, setIsDrawerOpen] = useState(false);
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const isRecordOpen = current !== null && location !== addressOf(current);
  const hasColumn = usePagesColumn() && !isRecordOpen && desk !== null;
  useDeskShortcuts(own, routes);
  useShortcuts([
    { chord: "Ctrl+KeyB", word: "shortcut.pages", scope: "everywhere", run: togglePagesColumn },
    { chord: "Shift+Slash", word: "shortcut.sheet", scope: "everywhere", run: () => setIsSheetOpen(true) },
  ]);
  const pageName = current ? t(current.word) : t("app.name");
  useEffect(() => {
    document.title = `${pageName} · ${t("app.name")}`;
  }, [pageName, t]);
  return (
    <div className={hasColumn ? "sh pp" : "sh"} data-sample={status.isSample || undefined}>
      <a className="skip" href="#page">
        {t("app.skip")}
      </a>
      {status.isSample && <SampleBanner />}
      <DeskRail desks={own} current={desk} routes={routes} />
      {hasColumn && <PagesColumn desk={desk} routes={routes} current={current} />}
      <TopBar
        current={current}
        user={user}
        onMenu={() => setIsDrawerOpen(true)}
        onShortcuts={() => setIsSheetOpen(true)}
      />
      <main className="main" id="page" tabIndex={-1}>
        <Pages routes={routes} />
      </main>
      <StatusBar status={status} user={user} isConnected={isConnected} />
      <DeskDrawer
        isOpen={isDrawerOpen}
        onClose={() => setIsDrawerOpen(false)}
        desks={own}
        routes={routes}
        current={current}
      />
      <ShortcutSheet isOpen={isSheetOpen} onClose={() => setIsSheetOpen(false)} />
    </div>
  );
}
