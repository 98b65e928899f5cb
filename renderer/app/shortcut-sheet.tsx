import { Modal } from "@mantine/core";
import { chordText, useListedShortcuts } from "../kit/shortcuts.ts";
import { useWords } from "./i18n/i18n.ts";

const scopes = ["everywhere", "list", "page"] as const;

/** Every shortcut that works on the page behind it, taken from the very list that hears the keys. */
export function ShortcutSheet({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const listed = useListedShortcuts().filter((shortcut) => !shortcut.isUnlisted);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t("app.shortcuts")}
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      {scopes.map((scope) => {
        const own = listed.filter((shortcut) => shortcut.scope === scope);
        return own.length === 0 ? null : (
          <section key={scope} className="sheet">
            <h3>{t(`shortcut.${scope}`)}</h3>
            <dl>
              {own.map((shortcut) => (
                <div key={`${shortcut.chord} ${shortcut.word}`}>
                  <dt>
                    <kbd>{shortcut.shown ?? chordText(shortcut.chord)}</kbd>
                  </dt>
                  <dd>{t(shortcut.word)}</dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </Modal>
  );
}
