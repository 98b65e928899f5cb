import { Button } from "@mantine/core";
import { IconInbox, type TablerIcon } from "@tabler/icons-react";

type Props = {
  readonly title: string;
  /** Why it is empty and what comes next. */
  readonly text: string;
  readonly act?: { readonly label: string; readonly run: () => void } | undefined;
  readonly icon?: TablerIcon;
};

/** An empty region that says why and offers one next step. */
export function EmptyState({ title, text, act, icon: Icon = IconInbox }: Props) {
  return (
    <div className="empty">
      <Icon size={24} stroke={1.6} aria-hidden />
      <h2>{title}</h2>
      <p>{text}</p>
      {act && (
        <Button variant="default" onClick={act.run}>
          {act.label}
        </Button>
      )}
    </div>
  );
}
