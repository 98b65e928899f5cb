import { IconTicket } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { formatCode } from "../../core/kernel/format.ts";
import { useWords } from "./i18n/i18n.ts";
import { LanguageButton, SchemeButton } from "./language-button.tsx";

type Props = { readonly version: string; readonly children: ReactNode; readonly foot?: ReactNode };

/** The frame of the pages before signing in: the mark, language and colours above, version below. */
export function Outside({ version, children, foot }: Props) {
  const { t, locale } = useWords();
  return (
    <div className="outside">
      <header className="row">
        <IconTicket size={22} className="outside-mark" aria-hidden />
        <span className="bb sp">{t("app.name")}</span>
        <LanguageButton />
        <SchemeButton />
      </header>
      <main>{children}</main>
      <footer className="s12 d row g16 wrap">
        <span>{t("app.version", { version: formatCode(version, locale) })}</span>
        {foot}
      </footer>
    </div>
  );
}
