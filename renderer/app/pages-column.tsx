import { Fragment } from "react";
import { Link } from "wouter";
import { useWords } from "./i18n/i18n.ts";
import { addressOf, type Desk, type PageRoute } from "./routes.tsx";

type Props = {
  readonly desk: Desk;
  readonly routes: readonly PageRoute[];
  readonly current: PageRoute | null;
  readonly onGo?: () => void;
};

/** The pages of one desk under their headings, with the pages for all on top. */
export function PageLinks({ desk, routes, current, onGo }: Props) {
  const { t } = useWords();
  const shown = routes.filter((route) => !route.isHidden && (route.desk === desk || route.desk === "home"));
  return shown.map((route, index) => (
    <Fragment key={route.path}>
      {route.group && route.group !== shown[index - 1]?.group && <h3>{t(route.group)}</h3>}
      <Link
        href={addressOf(route)}
        aria-current={route === current ? "page" : undefined}
        onClick={() => onGo?.()}
      >
        <span className="ell">{t(route.word)}</span>
      </Link>
    </Fragment>
  ));
}

export function PagesColumn(props: Props) {
  const { t } = useWords();
  return (
    <nav className="pgs" aria-label={t("app.pages")}>
      <h2>{t("app.deskTitle", { desk: t(`desk.${props.desk}`) })}</h2>
      <PageLinks {...props} />
    </nav>
  );
}
