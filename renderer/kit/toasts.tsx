import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import { words } from "../app/i18n/words.ts";
import { currentLocale } from "../app/preferences.ts";

type Toast = {
  readonly title: string;
  readonly text?: ReactNode;
  readonly tone?: "done" | "stop" | "attention" | "progress";
  readonly act?: { readonly label: string; readonly run: () => void };
};

const shownMs = 6000;

/** One bold line, one plain line, at most one action; faults stay until they are closed. */
export function showToast({ title, text, tone = "done", act }: Toast): void {
  const id = notifications.show({
    title,
    message: (
      <>
        {text}
        {act && (
          <Button
            variant="subtle"
            size="xs"
            onClick={() => {
              notifications.hide(id);
              act.run();
            }}
          >
            {act.label}
          </Button>
        )}
      </>
    ),
    className: `toast ${tone}`,
    role: tone === "stop" ? "alert" : "status",
    autoClose: tone === "stop" ? false : shownMs,
    withBorder: true,
    closeButtonProps: { "aria-label": words["kit.close"][currentLocale()] },
  });
}
