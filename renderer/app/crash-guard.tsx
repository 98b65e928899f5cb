import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { useWords } from "./i18n/i18n.ts";

function CrashNote() {
  const { t } = useWords();
  return (
    <div className="empty" role="alert">
      <h2>{t("app.crashed.title")}</h2>
      <p>{t("app.crashed.text")}</p>
      <Button onClick={() => window.location.reload()}>{t("app.crashed.act")}</Button>
    </div>
  );
}

type Props = { readonly children: ReactNode };

/** A fault while drawing stops at the region it happened in; React offers this to classes only. */
export class CrashGuard extends Component<Props, { readonly isCrashed: boolean }> {
  override state = { isCrashed: false };

  static getDerivedStateFromError(): { isCrashed: boolean } {
    return { isCrashed: true };
  }

  override render(): ReactNode {
    return this.state.isCrashed ? <CrashNote /> : this.props.children;
  }
}
