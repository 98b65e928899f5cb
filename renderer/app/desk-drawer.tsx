import { Drawer } from "@mantine/core";
import { useWords } from "./i18n/i18n.ts";
import { PageLinks } from "./pages-column.tsx";
import type { Desk, PageRoute } from "./routes.tsx";

type Props = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly desks: readonly Desk[];
  readonly routes: readonly PageRoute[];
  readonly current: PageRoute | null;
};

/** Desks and pages on a narrow window, where the rail has no room. */
export function DeskDrawer({ isOpen, onClose, desks, routes, current }: Props) {
  const { t, dir } = useWords();
  const forAll = routes.filter((route) => route.desk === "home");
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position={dir === "rtl" ? "right" : "left"}
      size={280}
      title={t("app.name")}
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      <nav className="pgs in-drawer" aria-label={t("app.desks")}>
        <PageLinks desk="home" routes={forAll} current={current} onGo={onClose} />
        {desks.map((desk) => (
          <div key={desk}>
            <h2>{t(`desk.${desk}`)}</h2>
            <PageLinks
              desk={desk}
              routes={routes.filter((route) => route.desk === desk)}
              current={current}
              onGo={onClose}
            />
          </div>
        ))}
      </nav>
    </Drawer>
  );
}
