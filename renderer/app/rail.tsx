import { Tooltip } from "@mantine/core";
import { IconTicket } from "@tabler/icons-react";
import { Link } from "wouter";
import { deskIcons } from "./desk-icons.ts";
import { useWords } from "./i18n/i18n.ts";
import { addressOf, type Desk, type PageRoute } from "./routes.tsx";

type Props = {
  readonly desks: readonly Desk[];
  readonly current: Desk | null;
  readonly routes: readonly PageRoute[];
};

/** The desks of this person, at the start of the window; narrow windows show their icons only. */
export function DeskRail({ desks, current, routes }: Props) {
  const { t, dir } = useWords();
  return (
    <nav className="rail" aria-label={t("app.desks")}>
      <Link href="/" className="mk" aria-label={t("app.name")}>
        <IconTicket size={24} />
      </Link>
      {desks.map((desk) => {
        const first = routes.find((route) => route.desk === desk && !route.isHidden);
        const Icon = deskIcons[desk];
        if (!first) return null;
        return (
          <Tooltip
            key={desk}
            label={t(`desk.${desk}`)}
            position={dir === "rtl" ? "left" : "right"}
            openDelay={400}
            events={{ hover: true, focus: true, touch: false }}
          >
            <Link
              href={addressOf(first)}
              aria-label={t(`desk.${desk}`)}
              aria-current={desk === current ? "true" : undefined}
            >
              <Icon size={20} stroke={1.6} aria-hidden />
              <span>{t(`desk.${desk}`)}</span>
            </Link>
          </Tooltip>
        );
      })}
    </nav>
  );
}
